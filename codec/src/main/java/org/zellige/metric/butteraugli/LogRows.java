package org.zellige.metric.butteraugli;

/**
 * Natural logarithms of whole rows, the same bits on every machine: 2 · artanh((m − 1) / (m + 1))
 * of the mantissa m in 2/3 … 4/3, by five terms of its series; the error is below 5e−7 for values
 * up to 2²⁰. Split in loops so small that C2 makes vector instructions of them. For one thread at a
 * time.
 */
final class LogRows {
  private static final float LN_2 = 0.6931472f;

  /** The bits of 2/3, where mantissas begin. */
  private static final int TWO_THIRDS = 0x3F2AAAAB;

  private static final int EXPONENT = 0xFF800000;
  private static final int MANTISSA_BITS = 23;

  private final int[] bits;
  private final float[] mantissas;
  private final float[] exponents;

  LogRows(int width) {
    this.bits = new int[width];
    this.mantissas = new float[width];
    this.exponents = new float[width];
  }

  /**
   * logs = ln(values + bias).
   *
   * @param values with the bias, normal floats above 0
   */
  void of(float[] values, float bias, float[] logs) {
    bits(values, bias, bits);
    mantissas(bits, mantissas);
    exponents(bits, exponents);
    series(exponents, mantissas, logs);
  }

  private static void bits(float[] values, float bias, int[] bits) {
    for (int x = 0; x < bits.length; x++) {
      bits[x] = Float.floatToRawIntBits(values[x] + bias);
    }
  }

  private static void mantissas(int[] bits, float[] mantissas) {
    for (int x = 0; x < bits.length; x++) {
      mantissas[x] = Float.intBitsToFloat(bits[x] - ((bits[x] - TWO_THIRDS) & EXPONENT));
    }
  }

  private static void exponents(int[] bits, float[] exponents) {
    for (int x = 0; x < bits.length; x++) {
      exponents[x] = (bits[x] - TWO_THIRDS) >> MANTISSA_BITS;
    }
  }

  private static void series(float[] exponents, float[] mantissas, float[] logs) {
    for (int x = 0; x < exponents.length; x++) {
      float m = mantissas[x];
      float s = (m - 1) / (m + 1);
      float q = s * s;
      float sum = 1 + q * (1f / 3 + q * (1f / 5 + q * (1f / 7 + q * (1f / 9))));
      logs[x] = exponents[x] * LN_2 + 2 * s * sum;
    }
  }
}
