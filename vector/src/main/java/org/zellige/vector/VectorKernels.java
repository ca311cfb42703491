package org.zellige.vector;

import org.zellige.transform.BlockGroup;
import org.zellige.transform.ChannelLight;
import org.zellige.transform.InverseTransform;
import org.zellige.transform.Kernels;
import org.zellige.transform.ScalarKernels;

/** The kernels on the Vector API: the bits of {@link ScalarKernels}, several lanes at a time. */
final class VectorKernels implements Kernels {
  private static final Kernels SCALAR = new ScalarKernels();

  // Kept per thread: a new array for each group costs more than the transform (measured: 35 ns per
  // block against 20), since it brings cold memory into the cache.
  private final ThreadLocal<float[]> forwardScratch =
      ThreadLocal.withInitial(() -> new float[VectorForwardDct.SCRATCH]);
  private final ThreadLocal<int[]> inverseScratch =
      ThreadLocal.withInitial(() -> new int[VectorInverseDct.SCRATCH]);

  private final ThreadLocal<VectorThinning> thinning = ThreadLocal.withInitial(VectorThinning::new);

  private final ThreadLocal<VectorSignificance> significance =
      ThreadLocal.withInitial(VectorSignificance::new);

  private final String name;

  private VectorKernels(int bits) {
    name = VectorKernelsProvider.NAME + "-" + bits;
  }

  /**
   * The kernels at the width that {@link VectorWidth} chooses.
   *
   * @throws UnsupportedOperationException if there is none
   */
  static Kernels create() {
    return new VectorKernels(VectorWidth.require());
  }

  @Override
  public String name() {
    return name;
  }

  /** The compiler makes vectors of this loop by itself; measured no slower than ours. */
  @Override
  public void rgbToYcc(
      int[] rgb, int rgbOffset, float[] y, float[] cb, float[] cr, int offset, int count) {
    SCALAR.rgbToYcc(rgb, rgbOffset, y, cb, cr, offset, count);
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
    VectorDownsampling.rgbToHalvedYcc(
        rgb, upper, lower, count, planes, offset, stride, cb, cr, chromaOffset);
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
    VectorLight.keepLuminance(y, cb, cr, shownCb, shownCr, share, gained, weights, count);
  }

  @Override
  public void halve(float[] in, int upper, int lower, float[] out, int outOffset, int count) {
    VectorDownsampling.halve(in, upper, lower, out, outOffset, count);
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
    VectorLight.sumLight(channel, planes, offset, stride, rows, sums, count);
  }

  @Override
  public void addPairs(float[] in, float[] out, int count) {
    VectorLight.addPairs(in, out, count);
  }

  @Override
  public void levelShift(byte[] in, int inOffset, float[] out, int outOffset, int count) {
    VectorColor.levelShift(in, inOffset, out, outOffset, count);
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
    VectorForwardDct.transform(
        samples,
        offset,
        stride,
        scale,
        coefficients,
        coefficientOffset,
        masks,
        maskOffset,
        forwardScratch.get());
  }

  @Override
  public void forwardDct(
      float[] samples,
      int offset,
      int stride,
      float[] scale,
      float[] coefficients,
      int coefficientOffset) {
    VectorForwardDct.transform(
        samples, offset, stride, scale, coefficients, coefficientOffset, forwardScratch.get());
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
    VectorQuantisation.quantise(
        spectrum,
        offset,
        factors,
        floors,
        slopes,
        activity,
        activityOffset,
        limit,
        coefficients,
        coefficientOffset,
        masks,
        maskOffset);
  }

  /** Narrower vectors have nothing to win: gathering is what takes the time. */
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
    if (Species.LANES < BlockGroup.BLOCKS) {
      SCALAR.thin(spectrum, factors, rates, shares, weights, coefficients, masks, groups);
    } else {
      thinning.get().thin(spectrum, factors, rates, shares, weights, coefficients, masks, groups);
    }
  }

  @Override
  public void energy(float[] spectrum, int offset, float[] energies, int energyOffset) {
    VectorQuantisation.energy(spectrum, offset, energies, energyOffset);
  }

  @Override
  public void significance(
      short[] coefficients, long[] masks, int low, long[] next, long[] second) {
    significance.get().masks(coefficients, masks, low, next, second);
  }

  @Override
  public void filterBlock(
      float[] block, float[] matrix, long changed, float[] across, long wanted, float[] filtered) {
    if (Species.LANES < VectorBlockFilter.SIDE) {
      SCALAR.filterBlock(block, matrix, changed, across, wanted, filtered);
    } else {
      VectorBlockFilter.filter(block, matrix, changed, across, filtered);
    }
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
    VectorInverseDct.transform(
        coefficients,
        coefficientOffset,
        masks,
        maskOffset,
        blocks,
        steps,
        samples,
        offset,
        stride,
        inverseScratch.get());
  }

  @Override
  public InverseTransform<byte[]> scaledInverse(int[] steps, int blockSize) {
    return new VectorScaledInverse(steps, blockSize, SCALAR.scaledInverse(steps, blockSize));
  }

  @Override
  public void upsampleH2V1(byte[] in, int inOffset, int width, byte[] out, int outOffset) {
    VectorUpsampling.h2v1(in, inOffset, width, out, outOffset);
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
    VectorUpsampling.h1v2(near, nearOffset, far, farOffset, bias, width, out, outOffset);
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
    VectorUpsampling.h2v2(near, nearOffset, far, farOffset, width, out, outOffset);
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
    VectorColor.yccToBgr(y, yOffset, cb, cbOffset, cr, crOffset, rgb, bgr, bgrOffset, count);
  }

  @Override
  public void packBgr(int[] rgb, int rgbOffset, byte[] out, int outOffset, int count) {
    VectorPacking.pack(rgb, rgbOffset, out, outOffset, count);
  }

  @Override
  public void unpackBgr(byte[] bgr, int bgrOffset, int[] rgb, int rgbOffset, int count) {
    VectorPacking.unpack(bgr, bgrOffset, rgb, rgbOffset, count);
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
    VectorColor.yccToRgb(y, yOffset, cb, cbOffset, cr, crOffset, rgb, rgbOffset, count);
  }
}
