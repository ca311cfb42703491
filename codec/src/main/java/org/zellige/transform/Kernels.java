package org.zellige.transform;

/**
 * The loops that take the time, each over a whole row or block group. Primitive arrays go in and
 * out; no method keeps one.
 *
 * <p>{@link ScalarKernels} defines every result. Other implementations give the same bits: the same
 * operations in the same order, no fused multiply–add.
 *
 * <p>What is read and what is written must not overlap. Samples are unsigned bytes. Blocks come in
 * groups laid out as {@link BlockGroup} says; a mask of a block has bit k set if the coefficient at
 * zig-zag position k is not zero.
 */
public interface Kernels {
  /**
   * A short name for logs and {@code --version}, for example {@code scalar} or {@code vector-512}.
   */
  String name();

  /**
   * Converts pixels to level-shifted YCbCr (T.871): luma and chroma in −128…127.5, not rounded.
   *
   * @param rgb pixels 0x??RRGGBB from {@code rgbOffset}
   * @param y luma from {@code offset}; likewise {@code cb} and {@code cr}
   * @param count pixels
   */
  void rgbToYcc(int[] rgb, int rgbOffset, float[] y, float[] cb, float[] cr, int offset, int count);

  /**
   * Converts two rows of pixels as {@link #rgbToYcc} does, and takes means of chroma over boxes of
   * two by two as {@link #halve} does.
   *
   * @param upper index of the first pixel of the upper row; likewise {@code lower}
   * @param count pixels in a row, at least 1; an odd one at the end is in no box
   * @param planes the first receives luma, the upper row from {@code offset}, the lower {@code
   *     stride} further on; the others, as long, are working memory, which holds the chroma of both
   *     rows' last pixels afterwards
   * @param cb means from {@code chromaOffset}; likewise {@code cr}
   */
  void rgbToHalvedYcc(
      int[] rgb,
      int upper,
      int lower,
      int count,
      float[][] planes,
      int offset,
      int stride,
      float[] cb,
      float[] cr,
      int chromaOffset);

  /**
   * Moves luma so that pixels nearly keep their luminance in linear light when chroma is shown as
   * another: back by a share of the mean of what the three channels gain, weighted by what their
   * light counts for half-way between. What clipping takes off counts as not gained. All arrays are
   * from index 0, samples level-shifted.
   *
   * @param y luma, changed
   * @param share of the gain
   * @param gained working memory, as long as the others
   * @param weights likewise
   * @param count pixels, a multiple of 16
   */
  void keepLuminance(
      float[] y,
      float[] cb,
      float[] cr,
      float[] shownCb,
      float[] shownCr,
      float share,
      float[] gained,
      float[] weights,
      int count);

  /**
   * Sums of two samples side by side: {@code out[i] = in[2·i] + in[2·i + 1]}.
   *
   * @param count sums
   */
  void addPairs(float[] in, float[] out, int count);

  /**
   * The light of a channel, not clipped, summed over rows of pixels one below the other.
   *
   * @param planes luma, blue and red chroma, level-shifted: rows {@code stride} apart, from {@code
   *     offset}
   * @param rows to sum over, from 1
   * @param sums receives {@code count} sums of lights, 1 being the brightest
   * @param count columns, a multiple of 16
   */
  void sumLight(
      ChannelLight channel,
      float[][] planes,
      int offset,
      int stride,
      int rows,
      float[] sums,
      int count);

  /**
   * Means of boxes of two by two samples, not rounded.
   *
   * @param upper index of the first sample of the boxes' upper row
   * @param lower that of their lower row
   * @param count means
   */
  void halve(float[] in, int upper, int lower, float[] out, int outOffset, int count);

  /**
   * Level-shifts one row of samples: {@code out[i] = in[i] − 128}.
   *
   * @param count samples
   */
  void levelShift(byte[] in, int inOffset, float[] out, int outOffset, int count);

  /**
   * Forward DCT and quantisation of a group (T.81 A.3.3, A.3.4).
   *
   * @param samples level-shifted, row i of block b from {@code offset + i·stride + 8·b}; {@link
   *     BlockGroup#SAMPLES} of each row are read
   * @param scale factor of each zig-zag position: the reciprocal of step × {@link ForwardDct#gain};
   *     the product is rounded to the nearest integer, halves to even
   * @param coefficients receives the group from {@code coefficientOffset}
   * @param masks receives the masks of the 16 blocks from {@code maskOffset}
   */
  void forwardDct(
      float[] samples,
      int offset,
      int stride,
      float[] scale,
      short[] coefficients,
      int coefficientOffset,
      long[] masks,
      int maskOffset);

  /**
   * Forward DCT of a group (T.81 A.3.3), not quantised.
   *
   * @param samples as above
   * @param scale factor of each zig-zag position: the reciprocal of {@link ForwardDct#gain} for
   *     coefficients as T.81 defines them, of which DC is 8 times the mean
   * @param coefficients receives the group from {@code coefficientOffset}
   */
  void forwardDct(
      float[] samples,
      int offset,
      int stride,
      float[] scale,
      float[] coefficients,
      int coefficientOffset);

  /**
   * Quantisation of a group (T.81 A.3.4) with a dead zone: the product x of a coefficient and its
   * factor becomes the nearest integer within ±limit, halves to even; but zero unless |x| ≥ {@code
   * floors[k] + slopes[k] · activity[b]}, hence also where it is no number.
   *
   * @param spectrum the group, from {@code offset}
   * @param factors the reciprocal of the step of each zig-zag position
   * @param floors for each zig-zag position, in steps; 0 for no dead zone
   * @param slopes for each zig-zag position, in steps
   * @param activity of the 16 blocks, from {@code activityOffset}
   * @param limit 1…16383
   * @param coefficients receives the group from {@code coefficientOffset}
   * @param masks receives the masks of the 16 blocks from {@code maskOffset}
   */
  void quantise(
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
      int maskOffset);

  /**
   * Greedy rate–distortion choice in a row of quantised blocks: in each, from the highest AC
   * coefficient down, one becomes zero, or one step less, if the bits that this saves are worth
   * more than the error that it adds, while all lower ones stay as they are.
   *
   * @param spectrum the groups before quantisation
   * @param factors the reciprocal of the step of each zig-zag position
   * @param rates the bits of coefficients and ends of blocks, as {@link GreedyThinning} has them
   * @param shares what a squared error counts for, by zig-zag position, …
   * @param weights … times that of each block: in bits for one step
   * @param coefficients the quantised groups; AC is changed
   * @param masks of the blocks, exact; changed likewise
   * @param groups how many
   */
  void thin(
      float[] spectrum,
      float[] factors,
      int[] rates,
      float[] shares,
      float[] weights,
      short[] coefficients,
      long[] masks,
      int groups);

  /**
   * The sum of the squares of the 63 AC coefficients of each block, added by rising zig-zag
   * position.
   *
   * @param spectrum the group, from {@code offset}
   * @param energies receives the 16 sums from {@code energyOffset}
   */
  void energy(float[] spectrum, int offset, float[] energies, int energyOffset);

  /**
   * Finds out which AC coefficients of a row of blocks are significant after the next two point
   * transforms: bit k of a mask is set if |coefficient k| ≥ 2^(low + 1), or 2^(low + 2).
   *
   * @param coefficients the groups
   * @param masks of the blocks of all groups, exact for point transform {@code low}; bit 0 does not
   *     matter
   * @param low 0…13
   * @param next receives masks for {@code low} + 1, as many
   * @param second receives masks for {@code low} + 2
   */
  void significance(short[] coefficients, long[] masks, int low, long[] next, long[] second);

  /**
   * Filters a block of samples along both axes: matrix · block · matrix, each sum by rising index.
   *
   * @param block rows of eight samples
   * @param matrix 8×8, symmetric
   * @param changed samples, as bits 8 · row + column, that are not what they were when {@code
   *     across} was made; −1 at first
   * @param across the rows filtered: receives those in which something has changed
   * @param wanted samples, as bits
   * @param filtered receives at least the samples that are wanted
   */
  void filterBlock(
      float[] block, float[] matrix, long changed, float[] across, long wanted, float[] filtered);

  /**
   * Dequantisation and inverse DCT of a group: the accurate integer transform of libjpeg (Loeffler,
   * Ligtenberg and Moschytz 1989; 13-bit constants, two passes), clamped to 0…255.
   *
   * @param coefficients the group, from {@code coefficientOffset}
   * @param masks the masks of the 16 blocks, from {@code maskOffset}; a set bit may stand for a
   *     zero, a clear one never for anything else
   * @param blocks how many blocks of the group count, 1…16; samples of the others are undefined
   * @param steps the quantisation step of each zig-zag position
   * @param samples receives row i of block b from {@code offset + i·stride + 8·b}; there must be
   *     room for a whole group
   */
  void inverseDct(
      short[] coefficients,
      int coefficientOffset,
      long[] masks,
      int maskOffset,
      int blocks,
      int[] steps,
      byte[] samples,
      int offset,
      int stride);

  /**
   * Makes an inverse DCT to blocks of another size than eight: the scaled transforms of libjpeg, as
   * {@link ScaledBasis} has them. For one thread.
   *
   * @param steps the quantisation step of each zig-zag position; copied
   * @param blockSize samples across and down that each block gives, 1…16 without 8
   */
  InverseTransform<byte[]> scaledInverse(int[] steps, int blockSize);

  /**
   * Doubles a row horizontally with the triangle filter of libjpeg.
   *
   * @param width samples in, at least 3
   * @param out receives 2·width samples
   */
  void upsampleH2V1(byte[] in, int inOffset, int width, byte[] out, int outOffset);

  /**
   * One output row of doubling vertically: ¾ of the near row, ¼ of the far one.
   *
   * @param bias 1 for the upper of the two output rows of {@code near}, 2 for the lower
   * @param width samples in and out
   */
  void upsampleH1V2(
      byte[] near,
      int nearOffset,
      byte[] far,
      int farOffset,
      int bias,
      int width,
      byte[] out,
      int outOffset);

  /**
   * One output row of doubling both ways.
   *
   * @param width samples in, at least 3
   * @param out receives 2·width samples
   */
  void upsampleH2V2(
      byte[] near, int nearOffset, byte[] far, int farOffset, int width, byte[] out, int outOffset);

  /**
   * Packs pixels 0x??RRGGBB into three bytes each: blue, green, red.
   *
   * @param count pixels
   */
  void packBgr(int[] rgb, int rgbOffset, byte[] out, int outOffset, int count);

  /**
   * Pixels of three bytes each, blue, green, red, as 0x00RRGGBB.
   *
   * @param count pixels
   */
  void unpackBgr(byte[] bgr, int bgrOffset, int[] rgb, int rgbOffset, int count);

  /**
   * Converts full-size YCbCr to pixels 0xFFRRGGBB with libjpeg's 16-bit fixed-point factors.
   *
   * @param count pixels
   */
  void yccToRgb(
      byte[] y,
      int yOffset,
      byte[] cb,
      int cbOffset,
      byte[] cr,
      int crOffset,
      int[] rgb,
      int rgbOffset,
      int count);

  /**
   * The same to three bytes a pixel: blue, green, red.
   *
   * @param rgb working memory for so many pixels
   * @param count pixels
   */
  void yccToBgr(
      byte[] y,
      int yOffset,
      byte[] cb,
      int cbOffset,
      byte[] cr,
      int crOffset,
      int[] rgb,
      byte[] bgr,
      int bgrOffset,
      int count);
}
