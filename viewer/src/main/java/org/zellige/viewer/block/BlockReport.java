package org.zellige.viewer.block;

import java.util.Optional;
import org.zellige.StoredBlocks;
import org.zellige.transform.ZigZag;

/**
 * All that happened to a block. Arrays have 64 values, row by row.
 *
 * @param address which block
 * @param name of its component
 * @param original samples before compression, 0…255; empty if unknown
 * @param transformed coefficients of these
 * @param steps of quantisation
 * @param stored multiples of the steps that the file holds
 * @param fates of the coefficients, if the original is known
 * @param bits what each coefficient costs; empty if the file is not Huffman-coded
 * @param endBits what it costs to say that there are no more
 * @param rebuilt samples that an exact decoder makes, 0…255, not rounded
 */
public record BlockReport(
    BlockAddress address,
    String name,
    Optional<double[]> original,
    Optional<double[]> transformed,
    int[] steps,
    int[] stored,
    Optional<Fate[]> fates,
    Optional<double[]> bits,
    double endBits,
    double[] rebuilt) {

  private static final int LEVEL_SHIFT = 128;

  /** Looks into a block of an image of 8 bits per sample. */
  public static BlockReport of(
      ImageBlocks blocks, OriginalSamples originals, BlockAddress address) {
    StoredBlocks component = blocks.components().get(address.component());
    int at = component.index(address.column(), address.row());
    int[] stored = new int[64];
    double[] dequantised = new double[64];
    for (int n = 0; n < 64; n++) {
      stored[n] = component.values()[at + n];
      dequantised[n] = (double) stored[n] * component.steps()[n];
    }
    Optional<double[]> original = originals.of(address);
    Optional<double[]> transformed = original.map(BlockReport::shifted).map(Dct::forward);
    Optional<double[]> spent = blocks.bits(address);
    return new BlockReport(
        address,
        blocks.names().get(address.component()),
        original,
        transformed,
        component.steps(),
        stored,
        transformed.map(values -> fates(values, component.steps(), stored)),
        spent.map(BlockReport::natural),
        spent.map(bits -> bits[BitSink.END]).orElse(0.0),
        clipped(Dct.inverse(dequantised)));
  }

  /** Rebuilt less original samples; empty if the original is unknown. */
  public Optional<double[]> error() {
    return original.map(before -> {
      double[] error = new double[64];
      for (int n = 0; n < 64; n++) {
        error[n] = rebuilt[n] - before[n];
      }
      return error;
    });
  }

  /** Bits of the whole block; empty if the file is not Huffman-coded. */
  public Optional<Double> totalBits() {
    return bits.map(each -> {
      double sum = endBits;
      for (double spent : each) {
        sum += spent;
      }
      return sum;
    });
  }

  private static double[] shifted(double[] samples) {
    double[] shifted = new double[64];
    for (int n = 0; n < 64; n++) {
      shifted[n] = samples[n] - LEVEL_SHIFT;
    }
    return shifted;
  }

  private static double[] clipped(double[] samples) {
    double[] clipped = new double[64];
    for (int n = 0; n < 64; n++) {
      clipped[n] = Math.max(0, Math.min(255, samples[n] + LEVEL_SHIFT));
    }
    return clipped;
  }

  private static double[] natural(double[] zigZag) {
    double[] natural = new double[64];
    for (int k = 0; k < 64; k++) {
      natural[ZigZag.natural(k)] = zigZag[k];
    }
    return natural;
  }

  private static Fate[] fates(double[] coefficients, int[] steps, int[] stored) {
    Fate[] fates = new Fate[64];
    for (int n = 0; n < 64; n++) {
      fates[n] = Fate.of(coefficients[n], steps[n], stored[n]);
    }
    return fates;
  }
}
