package org.zellige.transform;

/**
 * {@link Kernels#thin}, block by block.
 *
 * <p>Bits are integers, in units of 1/{@link #BIT}: what a choice waits for is the one before, and
 * integers are ready sooner than floats. Rates stand at {@code run · 16 + size}, extra bits and
 * symbols of sixteen zeros included, for runs 0…63; with size 0, of ending a block before its last
 * {@code run} positions, 0 if there are none.
 */
public final class GreedyThinning {
  /** A bit. Rates are less than 2⁷ bits, so that sums stay far from the ends of the range. */
  public static final int BIT = 1 << 16;

  /** What costs of errors count as if they are larger: more than any bits. */
  public static final int MOST = 1 << 30;

  /** Place of rates of what a block ends with: position 64, size 0. */
  public static final int END = 64 << 4;

  private static final int BLOCKS = BlockGroup.BLOCKS;

  private final float[] spectrum;
  private final float[] factors;
  private final int[] rates;
  private final float[] shares;
  private final short[] coefficients;

  /** Positions of the coefficients of a block, from entry 1; 0 in entry 0. */
  private final int[] positions = new int[64];

  private GreedyThinning(
      float[] spectrum, float[] factors, int[] rates, float[] shares, short[] coefficients) {
    this.spectrum = spectrum;
    this.factors = factors;
    this.rates = rates;
    this.shares = shares;
    this.coefficients = coefficients;
  }

  static void thin(
      float[] spectrum,
      float[] factors,
      int[] rates,
      float[] shares,
      float[] weights,
      short[] coefficients,
      long[] masks,
      int groups) {
    GreedyThinning row = new GreedyThinning(spectrum, factors, rates, shares, coefficients);
    for (int block = 0; block < groups * BLOCKS; block++) {
      long ac = masks[block] & ~1L;
      masks[block] ^= ac ^ row.block(BlockGroup.index(block), weights[block], ac);
    }
  }

  /** Returns the mask of what is left of a block's AC coefficients. */
  private long block(int at, float weight, long mask) {
    int count = 0;
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      positions[++count] = Long.numberOfTrailingZeros(rest);
    }
    long kept = 0;
    // Position and size of the next coefficient that stays, as rates are placed.
    int next = END;
    for (int n = count; n > 0; n--) {
      int k = positions[n];
      int before = positions[n - 1] + 1 << 4;
      int i = at + BLOCKS * k;
      int value = coefficients[i];
      int level = Math.abs(value);
      int here = k << 4 | Integer.SIZE - Integer.numberOfLeadingZeros(level);
      float worth = weight * shares[k];
      float over = 2 * (Math.abs(spectrum[i] * factors[k]) - level);
      int own = rates[here - before];
      int error = bits(worth * level * (over + level));
      int gain = own - error + (rates[next - (k + 1 << 4)] - rates[next - before]);
      if (isPower(level)) {
        // Only a power of two gets cheaper by one less.
        int lower = own - rates[here - 1 - before] - bits(worth * (over + 1));
        if (lower > Math.max(gain, 0)) {
          value -= value >> 31 | 1;
          here--;
          gain = 0;
        }
      }
      // Without a branch, which nothing could foresee.
      int keep = gain > 0 ? 0 : -1;
      coefficients[i] = (short) (value & keep);
      kept |= (keep & 1L) << k;
      next ^= (next ^ here) & keep;
    }
    return kept;
  }

  /** Whether a level is 2, 4, 8, … */
  private static boolean isPower(int level) {
    return level > 1 & (level & (level - 1)) == 0;
  }

  /** Whole units, at most {@link #MOST}. */
  private static int bits(float cost) {
    return Math.min(MOST, (int) (cost * BIT));
  }
}
