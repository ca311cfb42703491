package org.zellige.transform;

import java.util.Arrays;

/** The kernels in plain Java: the definition of every result, and the fallback. */
public final class ScalarKernels implements Kernels {
  /**
   * 1.5 · 2²³: added to a float of magnitude under 2²², it leaves the nearest integer, halves to
   * even, in the low bits of the sum.
   */
  public static final float ROUND = 12_582_912f;

  /** The bits of {@link #ROUND}: what they exceed it by is the nearest integer. */
  public static final int ROUND_BITS = Float.floatToRawIntBits(ROUND);

  // T.871: luma weights and the reciprocals of the ranges of B − Y and R − Y.
  public static final float Y_R = 0.299f;
  public static final float Y_G = 0.587f;
  public static final float Y_B = 0.114f;
  public static final float CB_SCALE = (float) (1 / 1.772);
  public static final float CR_SCALE = (float) (1 / 1.402);

  // T.871 inverse, × 2¹⁶, rounded, as libjpeg has them.
  public static final int R_CR = 91881;
  public static final int G_CB = 22554;
  public static final int G_CR = 46802;
  public static final int B_CB = 116130;
  public static final int HALF = 1 << 15;

  // What a photo of two megapixels takes at 4:2:0.
  private static final int PLAIN_PIXELS = 2 << 20;
  private static final int PLAIN_SAMPLES = 3 << 20;
  private static final int PLAIN_CHROMA = 4 << 20;

  private final ScalarInverseDct inverse = new ScalarInverseDct(PLAIN_SAMPLES);
  private final ThreadLocal<ForwardLanes> forward = ThreadLocal.withInitial(ForwardLanes::new);
  private final ThreadLocal<LaneQuantisation> quantisation =
      ThreadLocal.withInitial(LaneQuantisation::new);
  private final ScalarUpsampling upsampling = new ScalarUpsampling(PLAIN_CHROMA);
  private final ScalarColor color = new ScalarColor(PLAIN_PIXELS);

  @Override
  public String name() {
    return KernelsSelection.SCALAR;
  }

  @Override
  public void rgbToYcc(
      int[] rgb, int rgbOffset, float[] y, float[] cb, float[] cr, int offset, int count) {
    for (int i = 0; i < count; i++) {
      int p = rgb[rgbOffset + i];
      float r = (p >> 16) & 0xFF;
      float g = (p >> 8) & 0xFF;
      float b = p & 0xFF;
      float luma = r * Y_R + g * Y_G + b * Y_B;
      y[offset + i] = luma - 128f;
      cb[offset + i] = (b - luma) * CB_SCALE;
      cr[offset + i] = (r - luma) * CR_SCALE;
    }
  }

  @Override
  public void rgbToHalvedYcc(
      int[] rgb,
      int upper,
      int lower,
      int count,
      float[][] planes,
      int offset,
      int stride,
      float[] cb,
      float[] cr,
      int chromaOffset) {
    int below = offset + stride;
    rgbToYcc(rgb, upper, planes[0], planes[1], planes[2], offset, count);
    rgbToYcc(rgb, lower, planes[0], planes[1], planes[2], below, count);
    halve(planes[1], offset, below, cb, chromaOffset, count / 2);
    halve(planes[2], offset, below, cr, chromaOffset, count / 2);
  }

  @Override
  public void keepLuminance(
      float[] y,
      float[] cb,
      float[] cr,
      float[] shownCb,
      float[] shownCr,
      float share,
      float[] gained,
      float[] weights,
      int count) {
    float[] before = new float[count];
    float[] shown = new float[count];
    Arrays.fill(gained, 0, count, 0);
    Arrays.fill(weights, 0, count, 0);
    for (ChannelLight channel : ChannelLight.values()) {
      channel.of(y, cb, cr, before);
      channel.of(y, shownCb, shownCr, shown);
      channel.addGain(before, shown, gained, weights);
    }
    for (int i = 0; i < count; i++) {
      y[i] = Math.min(127f, Math.max(-128f, y[i] - share * (gained[i] / weights[i])));
    }
  }

  @Override
  public void halve(float[] in, int upper, int lower, float[] out, int outOffset, int count) {
    for (int i = 0; i < count; i++) {
      float above = in[upper + 2 * i] + in[upper + 2 * i + 1];
      float below = in[lower + 2 * i] + in[lower + 2 * i + 1];
      out[outOffset + i] = (above + below) * 0.25f;
    }
  }

  @Override
  public void sumLight(
      ChannelLight channel,
      float[][] planes,
      int offset,
      int stride,
      int rows,
      float[] sums,
      int count) {
    // Rows that start at different places keep the compiler from making vectors.
    float[] sum = new float[count];
    float[][] row = new float[3][count];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < 3; c++) {
        System.arraycopy(planes[c], offset + r * stride, row[c], 0, count);
      }
      channel.addLight(row[0], row[1], row[2], sum);
    }
    System.arraycopy(sum, 0, sums, 0, count);
  }

  @Override
  public void addPairs(float[] in, float[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = in[2 * i] + in[2 * i + 1];
    }
  }

  @Override
  public void levelShift(byte[] in, int inOffset, float[] out, int outOffset, int count) {
    for (int i = 0; i < count; i++) {
      out[outOffset + i] = (in[inOffset + i] & 0xFF) - 128;
    }
  }

  @Override
  public void forwardDct(
      float[] samples,
      int offset,
      int stride,
      float[] scale,
      short[] coefficients,
      int coefficientOffset,
      long[] masks,
      int maskOffset) {
    float[][] rows = forward.get().transform(samples, offset, stride);
    quantisation.get().quantise(rows, scale, coefficients, coefficientOffset, masks, maskOffset);
  }

  @Override
  public void forwardDct(
      float[] samples,
      int offset,
      int stride,
      float[] scale,
      float[] coefficients,
      int coefficientOffset) {
    float[][] rows = forward.get().transform(samples, offset, stride);
    for (int k = 0; k < 64; k++) {
      float[] row = rows[ZigZag.natural(k) >> 3];
      int from = BlockGroup.BLOCKS * (ZigZag.natural(k) & 7);
      int to = coefficientOffset + BlockGroup.BLOCKS * k;
      for (int b = 0; b < BlockGroup.BLOCKS; b++) {
        coefficients[to + b] = row[from + b] * scale[k];
      }
    }
  }

  @Override
  public void quantise(
      float[] spectrum,
      int offset,
      float[] factors,
      float[] floors,
      float[] slopes,
      float[] activity,
      int activityOffset,
      int limit,
      short[] coefficients,
      int coefficientOffset,
      long[] masks,
      int maskOffset) {
    Arrays.fill(masks, maskOffset, maskOffset + BlockGroup.BLOCKS, 0);
    for (int k = 0; k < 64; k++) {
      for (int b = 0; b < BlockGroup.BLOCKS; b++) {
        int i = BlockGroup.BLOCKS * k + b;
        float exact = spectrum[offset + i] * factors[k];
        boolean live = Math.abs(exact) >= floors[k] + slopes[k] * activity[activityOffset + b];
        // Limited as ints, in whose order infinities have their place.
        int bits = Float.floatToRawIntBits(exact + ROUND);
        int rounded = Math.max(ROUND_BITS - limit, Math.min(ROUND_BITS + limit, bits)) - ROUND_BITS;
        coefficients[coefficientOffset + i] = (short) (live ? rounded : 0);
      }
      // A loop of its own, without a branch: the other one becomes vectors.
      for (int b = 0; b < BlockGroup.BLOCKS; b++) {
        long value = coefficients[coefficientOffset + BlockGroup.BLOCKS * k + b];
        masks[maskOffset + b] |= (value | -value) >>> 63 << k;
      }
    }
  }

  @Override
  public void thin(
      float[] spectrum,
      float[] factors,
      int[] rates,
      float[] shares,
      float[] weights,
      short[] coefficients,
      long[] masks,
      int groups) {
    GreedyThinning.thin(spectrum, factors, rates, shares, weights, coefficients, masks, groups);
  }

  @Override
  public void energy(float[] spectrum, int offset, float[] energies, int energyOffset) {
    Arrays.fill(energies, energyOffset, energyOffset + BlockGroup.BLOCKS, 0);
    for (int k = 1; k < 64; k++) {
      for (int b = 0; b < BlockGroup.BLOCKS; b++) {
        float value = spectrum[offset + BlockGroup.BLOCKS * k + b];
        energies[energyOffset + b] += value * value;
      }
    }
  }

  @Override
  public void significance(
      short[] coefficients, long[] masks, int low, long[] next, long[] second) {
    int most = (2 << low) - 1;
    int mostOfSecond = (4 << low) - 1;
    for (int block = 0; block < masks.length; block++) {
      int at = BlockGroup.index(block);
      long mask = 0;
      long maskOfSecond = 0;
      for (long rest = masks[block] & ~1L; rest != 0; rest &= rest - 1) {
        int k = Long.numberOfTrailingZeros(rest);
        int magnitude = Math.abs(coefficients[at + BlockGroup.BLOCKS * k]);
        // The sign of the difference says whether the magnitude is large enough.
        mask |= (long) ((most - magnitude) >>> 31) << k;
        maskOfSecond |= (long) ((mostOfSecond - magnitude) >>> 31) << k;
      }
      next[block] = mask;
      second[block] = maskOfSecond;
    }
  }

  @Override
  public void filterBlock(
      float[] block, float[] matrix, long changed, float[] across, long wanted, float[] filtered) {
    ScalarBlockFilter.filter(block, matrix, changed, across, wanted, filtered);
  }

  @Override
  public void inverseDct(
      short[] coefficients,
      int coefficientOffset,
      long[] masks,
      int maskOffset,
      int blocks,
      int[] steps,
      byte[] samples,
      int offset,
      int stride) {
    inverse.transform(
        coefficients, coefficientOffset, masks, maskOffset, blocks, steps, samples, offset, stride);
  }

  @Override
  public InverseTransform<byte[]> scaledInverse(int[] steps, int blockSize) {
    return ScaledInverse.toBytes(steps, blockSize);
  }

  @Override
  public void upsampleH2V1(byte[] in, int inOffset, int width, byte[] out, int outOffset) {
    upsampling.h2v1(in, inOffset, width, out, outOffset);
  }

  @Override
  public void upsampleH1V2(
      byte[] near,
      int nearOffset,
      byte[] far,
      int farOffset,
      int bias,
      int width,
      byte[] out,
      int outOffset) {
    upsampling.h1v2(near, nearOffset, far, farOffset, bias, width, out, outOffset);
  }

  @Override
  public void upsampleH2V2(
      byte[] near,
      int nearOffset,
      byte[] far,
      int farOffset,
      int width,
      byte[] out,
      int outOffset) {
    upsampling.h2v2(near, nearOffset, far, farOffset, width, out, outOffset);
  }

  @Override
  public void packBgr(int[] rgb, int rgbOffset, byte[] out, int outOffset, int count) {
    BytePacking.toBgr(rgb, rgbOffset, out, outOffset, count);
  }

  @Override
  public void unpackBgr(byte[] bgr, int bgrOffset, int[] rgb, int rgbOffset, int count) {
    BytePacking.fromBgr(bgr, bgrOffset, rgb, rgbOffset, count);
  }

  @Override
  public void yccToBgr(
      byte[] y,
      int yOffset,
      byte[] cb,
      int cbOffset,
      byte[] cr,
      int crOffset,
      int[] rgb,
      byte[] bgr,
      int bgrOffset,
      int count) {
    color.yccToBgr(y, yOffset, cb, cbOffset, cr, crOffset, rgb, bgr, bgrOffset, count);
  }

  @Override
  public void yccToRgb(
      byte[] y,
      int yOffset,
      byte[] cb,
      int cbOffset,
      byte[] cr,
      int crOffset,
      int[] rgb,
      int rgbOffset,
      int count) {
    color.yccToRgb(y, yOffset, cb, cbOffset, cr, crOffset, rgb, rgbOffset, count);
  }
}
