package org.zellige.transform;

/**
 * Kernels that begin as the plain ones and become the faster ones, each loop by itself, as {@link
 * Handover} has it. That may be in the midst of an image, since both give the same bits.
 */
final class GradualKernels implements Kernels {
  private final Kernels plain;
  private final Kernels faster;

  private final Handover rgbToYcc = new Handover();
  private final Handover rgbToHalvedYcc = new Handover();
  private final Handover keepLuminance = new Handover();
  private final Handover addPairs = new Handover();
  private final Handover sumLight = new Handover();
  private final Handover halve = new Handover();
  private final Handover levelShift = new Handover();
  private final Handover quantisedDct = new Handover();
  private final Handover exactDct = new Handover();
  private final Handover quantise = new Handover();
  private final Handover thin = new Handover();
  private final Handover energy = new Handover();
  private final Handover significance = new Handover();
  private final Handover filterBlock = new Handover();
  private final Handover inverseDct = new Handover();
  private final Handover scaledInverse = new Handover();
  private final Handover upsampleH2V1 = new Handover();
  private final Handover upsampleH1V2 = new Handover();
  private final Handover upsampleH2V2 = new Handover();
  private final Handover packBgr = new Handover();
  private final Handover unpackBgr = new Handover();
  private final Handover yccToRgb = new Handover();
  private final Handover yccToBgr = new Handover();

  GradualKernels(Kernels plain, Kernels faster) {
    this.plain = plain;
    this.faster = faster;
  }

  /** That of the faster ones. */
  @Override
  public String name() {
    return faster.name();
  }

  @Override
  public void rgbToYcc(
      int[] rgb, int rgbOffset, float[] y, float[] cb, float[] cr, int offset, int count) {
    now(rgbToYcc, count).rgbToYcc(rgb, rgbOffset, y, cb, cr, offset, count);
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
    now(rgbToHalvedYcc, 2 * count)
        .rgbToHalvedYcc(rgb, upper, lower, count, planes, offset, stride, cb, cr, chromaOffset);
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
    now(keepLuminance, count)
        .keepLuminance(y, cb, cr, shownCb, shownCr, share, gained, weights, count);
  }

  @Override
  public void addPairs(float[] in, float[] out, int count) {
    now(addPairs, 2 * count).addPairs(in, out, count);
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
    now(sumLight, rows * count).sumLight(channel, planes, offset, stride, rows, sums, count);
  }

  @Override
  public void halve(float[] in, int upper, int lower, float[] out, int outOffset, int count) {
    now(halve, 4 * count).halve(in, upper, lower, out, outOffset, count);
  }

  @Override
  public void levelShift(byte[] in, int inOffset, float[] out, int outOffset, int count) {
    now(levelShift, count).levelShift(in, inOffset, out, outOffset, count);
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
    now(quantisedDct, BlockGroup.LENGTH)
        .forwardDct(
            samples, offset, stride, scale, coefficients, coefficientOffset, masks, maskOffset);
  }

  @Override
  public void forwardDct(
      float[] samples,
      int offset,
      int stride,
      float[] scale,
      float[] coefficients,
      int coefficientOffset) {
    now(exactDct, BlockGroup.LENGTH)
        .forwardDct(samples, offset, stride, scale, coefficients, coefficientOffset);
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
    now(quantise, BlockGroup.LENGTH)
        .quantise(
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
    now(thin, groups * BlockGroup.LENGTH)
        .thin(spectrum, factors, rates, shares, weights, coefficients, masks, groups);
  }

  @Override
  public void energy(float[] spectrum, int offset, float[] energies, int energyOffset) {
    now(energy, BlockGroup.LENGTH).energy(spectrum, offset, energies, energyOffset);
  }

  @Override
  public void significance(
      short[] coefficients, long[] masks, int low, long[] next, long[] second) {
    now(significance, coefficients.length).significance(coefficients, masks, low, next, second);
  }

  @Override
  public void filterBlock(
      float[] block, float[] matrix, long changed, float[] across, long wanted, float[] filtered) {
    now(filterBlock, 64).filterBlock(block, matrix, changed, across, wanted, filtered);
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
    now(inverseDct, BlockGroup.LENGTH)
        .inverseDct(
            coefficients,
            coefficientOffset,
            masks,
            maskOffset,
            blocks,
            steps,
            samples,
            offset,
            stride);
  }

  @Override
  public InverseTransform<byte[]> scaledInverse(int[] steps, int blockSize) {
    return new GradualInverse(
        plain.scaledInverse(steps, blockSize),
        faster.scaledInverse(steps, blockSize),
        scaledInverse);
  }

  @Override
  public void upsampleH2V1(byte[] in, int inOffset, int width, byte[] out, int outOffset) {
    now(upsampleH2V1, 2 * width).upsampleH2V1(in, inOffset, width, out, outOffset);
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
    now(upsampleH1V2, width)
        .upsampleH1V2(near, nearOffset, far, farOffset, bias, width, out, outOffset);
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
    now(upsampleH2V2, 2 * width)
        .upsampleH2V2(near, nearOffset, far, farOffset, width, out, outOffset);
  }

  @Override
  public void packBgr(int[] rgb, int rgbOffset, byte[] out, int outOffset, int count) {
    now(packBgr, count).packBgr(rgb, rgbOffset, out, outOffset, count);
  }

  @Override
  public void unpackBgr(byte[] bgr, int bgrOffset, int[] rgb, int rgbOffset, int count) {
    now(unpackBgr, count).unpackBgr(bgr, bgrOffset, rgb, rgbOffset, count);
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
    now(yccToRgb, count).yccToRgb(y, yOffset, cb, cbOffset, cr, crOffset, rgb, rgbOffset, count);
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
    now(yccToBgr, count)
        .yccToBgr(y, yOffset, cb, cbOffset, cr, crOffset, rgb, bgr, bgrOffset, count);
  }

  private Kernels now(Handover loop, int values) {
    return loop.takes(values) ? faster : plain;
  }
}
