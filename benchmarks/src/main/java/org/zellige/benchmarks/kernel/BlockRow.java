package org.zellige.benchmarks.kernel;

import java.util.Arrays;
import javax.imageio.plugins.jpeg.JPEGQTable;
import org.zellige.Pixels;
import org.zellige.benchmarks.image.Scene;
import org.zellige.metric.Psnr;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.ForwardDct;
import org.zellige.transform.GreedyThinning;
import org.zellige.transform.Kernels;
import org.zellige.transform.ZigZag;

/**
 * One block row of an image (8 rows of {@value #WIDTH} pixels) on its way through the kernels: each
 * stage reads what the one before it left in the arrays, and may be run again and again. The input
 * fits into the second-level cache, as it does in the codec.
 */
final class BlockRow {
  /** Pixels across: eight whole groups. */
  static final int WIDTH = 8 * BlockGroup.SAMPLES;

  /** Samples of one component. */
  static final int SAMPLES = 8 * WIDTH;

  /** Pixels down of the scene that the row is cut from; few, because rendering is slow. */
  private static final int SCENE_HEIGHT = 64;

  /** Factor that the IJG scale gives the matrices of Annex K at quality 85. */
  private static final float QUALITY_85 = 0.3f;

  /** Least PSNR in decibels of luma after both transforms at quality 85; a fault gives under 20. */
  private static final double ROUND_TRIP_FLOOR = 32;

  /** Bits that a squared error of one step is worth, as in luma of medium activity. */
  private static final float WEIGHT = 12;

  /** Every sample of a block. */
  private static final long ALL = -1L;

  private static final int GROUPS = WIDTH / BlockGroup.SAMPLES;

  private final Kernels kernels;
  private final int[] rgb = new int[SAMPLES];
  private final byte[] packed = new byte[3 * SAMPLES];
  private final int[] unpacked = new int[SAMPLES];
  private final float[] y = new float[SAMPLES];
  private final float[] cb = new float[SAMPLES];
  private final float[] cr = new float[SAMPLES];
  private final float[][] planes = {y, cb, cr};
  private final float[] halvedCb = new float[SAMPLES / 4];
  private final float[] halvedCr = new float[SAMPLES / 4];
  private final int[] steps = new int[64];
  private final float[] scale = new float[64];
  private final short[] coefficients = new short[GROUPS * BlockGroup.LENGTH];
  private final long[] masks = new long[GROUPS * BlockGroup.BLOCKS];
  private final float[] spectrum = new float[GROUPS * BlockGroup.LENGTH];
  private final short[] thinned = new short[GROUPS * BlockGroup.LENGTH];
  private final long[] thinnedMasks = new long[GROUPS * BlockGroup.BLOCKS];
  private final long[] nextMasks = new long[GROUPS * BlockGroup.BLOCKS];
  private final long[] secondMasks = new long[GROUPS * BlockGroup.BLOCKS];
  private final float[] block = new float[64];
  private final float[] smoothing = new float[64];
  private final float[] across = new float[64];
  private final float[] filtered = new float[64];
  private final float[] factors = new float[64];
  private final float[] shares = new float[64];
  private final float[] weights = new float[GROUPS * BlockGroup.BLOCKS];
  private final int[] rates = new int[64 << 4];
  private final float[] coarseCb = new float[WIDTH];
  private final float[] coarseCr = new float[WIDTH];
  private final float[][] span = new float[3][WIDTH];
  private final float[] gained = new float[WIDTH];
  private final float[] worth = new float[WIDTH];
  private final float[] compensated = new float[SAMPLES];
  private final byte[] luma = new byte[SAMPLES];
  private final byte[] smallChroma = new byte[5 * WIDTH / 2];
  private final byte[] chroma = new byte[SAMPLES];
  private final int[] decoded = new int[SAMPLES];
  private final int[] interleaved = new int[WIDTH];

  /** Runs every stage once, so that each finds its input. */
  BlockRow(Kernels kernels) {
    this.kernels = kernels;
    Pixels scene = Scene.LANDSCAPE.render(WIDTH, SCENE_HEIGHT);
    System.arraycopy(scene.ints(), scene.rowOffset(SCENE_HEIGHT / 2), rgb, 0, SAMPLES);
    int[] table = JPEGQTable.K1Luminance.getScaledInstance(QUALITY_85, true).getTable();
    for (int k = 0; k < 64; k++) {
      steps[k] = table[ZigZag.natural(k)];
      scale[k] = (float) (1 / (steps[k] * ForwardDct.gain(k)));
    }
    rgbToYcc();
    for (int i = 0; i < smallChroma.length; i++) {
      smallChroma[i] = (byte) Math.round(128 + cb[2 * i % SAMPLES]);
    }
    prepareThinning();
    for (int i = 0; i < 64; i++) {
      smoothing[i] = 1f / (1 + Math.abs(i / 8 - i % 8));
    }
    for (int x = 0; x < WIDTH; x++) {
      coarseCb[x] = 8 * Math.round(cb[x] / 8);
      coarseCr[x] = 8 * Math.round(cr[x] / 8);
    }
    forwardDct();
    thin();
    significance();
    filterBlock();
    keepLuminance();
    inverseDct();
    upsampleH2V2();
    yccToRgb();
    yccToBgr();
    packBgr();
    unpackBgr();
  }

  /** A spectrum, and rates about as photographs have them. */
  private void prepareThinning() {
    float[] gains = new float[64];
    for (int k = 0; k < 64; k++) {
      gains[k] = (float) (1 / ForwardDct.gain(k));
      factors[k] = 1f / steps[k];
    }
    for (int group = 0; group < GROUPS; group++) {
      kernels.forwardDct(
          y, group * BlockGroup.SAMPLES, WIDTH, gains, spectrum, group * BlockGroup.LENGTH);
    }
    Arrays.fill(shares, 1);
    Arrays.fill(weights, WEIGHT);
    for (int run = 0; run < 64; run++) {
      rates[run << 4] = run == 0 ? 0 : 4 * GreedyThinning.BIT;
      for (int size = 1; size < 16; size++) {
        int zeros = Integer.SIZE - Integer.numberOfLeadingZeros(run);
        rates[run << 4 | size] = (3 * size + 2 * zeros) * GreedyThinning.BIT;
      }
    }
  }

  float[] rgbToYcc() {
    for (int row = 0; row < SAMPLES; row += WIDTH) {
      kernels.rgbToYcc(rgb, row, y, cb, cr, row, WIDTH);
    }
    return y;
  }

  float[] rgbToHalvedYcc() {
    for (int row = 0; row < SAMPLES; row += 2 * WIDTH) {
      kernels.rgbToHalvedYcc(
          rgb, row, row + WIDTH, WIDTH, planes, row, WIDTH, halvedCb, halvedCr, row / 4);
    }
    return halvedCb;
  }

  short[] forwardDct() {
    for (int group = 0; group < GROUPS; group++) {
      kernels.forwardDct(
          y,
          group * BlockGroup.SAMPLES,
          WIDTH,
          scale,
          coefficients,
          group * BlockGroup.LENGTH,
          masks,
          group * BlockGroup.BLOCKS);
    }
    return coefficients;
  }

  /** Of the coefficients that {@link #forwardDct} left, which stay. */
  short[] thin() {
    System.arraycopy(coefficients, 0, thinned, 0, thinned.length);
    System.arraycopy(masks, 0, thinnedMasks, 0, thinnedMasks.length);
    kernels.thin(spectrum, factors, rates, shares, weights, thinned, thinnedMasks, GROUPS);
    return thinned;
  }

  long[] significance() {
    kernels.significance(coefficients, masks, 0, nextMasks, secondMasks);
    return nextMasks;
  }

  /** As many blocks as the row has. */
  float[] filterBlock() {
    for (int at = 0; at < SAMPLES; at += 64) {
      System.arraycopy(y, at, block, 0, 64);
      kernels.filterBlock(block, smoothing, ALL, across, ALL, filtered);
    }
    return filtered;
  }

  float[] keepLuminance() {
    for (int row = 0; row < SAMPLES; row += WIDTH) {
      System.arraycopy(y, row, span[0], 0, WIDTH);
      System.arraycopy(cb, row, span[1], 0, WIDTH);
      System.arraycopy(cr, row, span[2], 0, WIDTH);
      kernels.keepLuminance(span[0], span[1], span[2], coarseCb, coarseCr, 1, gained, worth, WIDTH);
      System.arraycopy(span[0], 0, compensated, row, WIDTH);
    }
    return compensated;
  }

  byte[] inverseDct() {
    for (int group = 0; group < GROUPS; group++) {
      kernels.inverseDct(
          coefficients,
          group * BlockGroup.LENGTH,
          masks,
          group * BlockGroup.BLOCKS,
          BlockGroup.BLOCKS,
          steps,
          luma,
          group * BlockGroup.SAMPLES,
          WIDTH);
    }
    return luma;
  }

  byte[] upsampleH2V2() {
    int half = WIDTH / 2;
    for (int row = 0; row < 8; row++) {
      int near = row / 2;
      int far = Math.max(0, near + (row % 2 == 0 ? -1 : 1));
      kernels.upsampleH2V2(
          smallChroma, near * half, smallChroma, far * half, half, chroma, row * WIDTH);
    }
    return chroma;
  }

  int[] yccToRgb() {
    for (int row = 0; row < SAMPLES; row += WIDTH) {
      kernels.yccToRgb(luma, row, chroma, row, chroma, row, decoded, row, WIDTH);
    }
    return decoded;
  }

  byte[] yccToBgr() {
    for (int row = 0; row < SAMPLES; row += WIDTH) {
      kernels.yccToBgr(luma, row, chroma, row, chroma, row, interleaved, packed, 3 * row, WIDTH);
    }
    return packed;
  }

  byte[] packBgr() {
    for (int row = 0; row < SAMPLES; row += WIDTH) {
      kernels.packBgr(decoded, row, packed, 3 * row, WIDTH);
    }
    return packed;
  }

  int[] unpackBgr() {
    for (int row = 0; row < SAMPLES; row += WIDTH) {
      kernels.unpackBgr(packed, 3 * row, unpacked, row, WIDTH);
    }
    return unpacked;
  }

  /**
   * @throws IllegalStateException if luma does not survive the transforms
   */
  void check() {
    byte[] original = new byte[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      original[i] = (byte) Math.max(0, Math.min(255, Math.round(128 + y[i])));
    }
    double psnr = Psnr.luma(gray(original), gray(luma));
    if (!(psnr >= ROUND_TRIP_FLOOR)) {
      throw new IllegalStateException(
          "%s kernels: luma at %.2f dB after both transforms".formatted(kernels.name(), psnr));
    }
  }

  private static Pixels gray(byte[] samples) {
    return Pixels.ofGray(samples, WIDTH, 8);
  }
}
