package org.zellige.color;

import org.zellige.JpegColorSpace;
import org.zellige.PixelFormat;

/**
 * Converts rows of ink samples to RGB by interpolation between the nodes of a grid over the four
 * inks. The cell of 16 × 16 × 16 × 16 sample values round a pixel is cut into 24 simplices, of
 * which the order of the four fractions picks one; its five corners are mixed. All arithmetic is
 * that of integers.
 *
 * <p>A node is computed when a pixel first needs it: no image needs them all, and a small one needs
 * few. For one thread at a time.
 */
final class InkGrid {
  /** Nodes along each ink. */
  private static final int SIDE = 17;

  /** Nodes in all. */
  private static final int NODES = SIDE * SIDE * SIDE * SIDE;

  /** Bytes that the nodes take. */
  static final long MEMORY = (long) NODES * Long.BYTES;

  /** A cell is this many steps wide; the weights of the five corners add up to it. */
  private static final int CELL = 256;

  /**
   * A node holds red, green and blue in fields of 21 bits. In each: (level + BIAS) · ONE; levels
   * outside 0…255 keep interpolation straight at the edge of the gamut. The largest, times CELL, is
   * (LIMIT + BIAS) · ONE · CELL = 1 568 768 < 2²¹.
   */
  private static final int FIELD = 21;

  private static final int MASK = (1 << FIELD) - 1;
  private static final int ONE = 16;
  private static final int BIAS = 64;
  private static final int LIMIT = 255 + BIAS;

  /** Rounds all three fields when a weighted sum is cut to whole levels. */
  private static final long HALF = (ONE * CELL / 2) * (1L | 1L << FIELD | 1L << 2 * FIELD);

  /** Binary digits of ONE · CELL. */
  private static final int SHIFT = 12;

  private static final int STRIDE_BITS = 13;
  private static final int STRIDE_MASK = (1 << STRIDE_BITS) - 1;

  /** By ink · 256 + sample: index of the lower node, times the ink's stride. */
  private static final int[] BASE = new int[4 * 256];

  /** By ink · 256 + sample: steps above the lower node, then the ink's stride in the low bits. */
  private static final int[] KEY = new int[4 * 256];

  static {
    int stride = 1;
    for (int ink = 0; ink < 4; ink++, stride *= SIDE) {
      for (int sample = 0; sample < 256; sample++) {
        int position = (sample * (SIDE - 1) * CELL + 127) / 255;
        // The last sample lies at the upper end of the last cell, not at the start of another.
        int lower = Math.min(SIDE - 2, position / CELL);
        BASE[ink << 8 | sample] = lower * stride;
        KEY[ink << 8 | sample] = (position - lower * CELL) << STRIDE_BITS | stride;
      }
    }
  }

  private final InkModel model;

  /** XORed to packed samples to make 0 no ink. */
  private final int flip;

  /** By c + 17 m + 17² y + 17³ k; 0 where not computed yet. */
  private final long[] nodes = new long[NODES];

  private final int[] keys = new int[4];
  private final double[] inks = new double[4];
  private final double[] rgb = new double[3];

  InkGrid(Inks inks) {
    this.model = inks.model();
    this.flip = inks.inverted() ? 0xFFFFFF : 0;
  }

  /** Whether pixels of a format are made of the samples of a colour space by such a grid. */
  static boolean isNeeded(JpegColorSpace colorSpace, PixelFormat format) {
    return colorSpace.components() == 4 && !format.isInk();
  }

  /**
   * Converts a row.
   *
   * @param pixels stored samples 0x??CCMMYY; become 0xFFRRGGBB
   * @param at index of the first pixel
   * @param black stored samples of the black component
   * @param blackAt index of the first of them
   */
  void toRgb(int[] pixels, int at, byte[] black, int blackAt, int width) {
    long[] nodes = this.nodes;
    for (int x = 0; x < width; x++) {
      int cmy = pixels[at + x] ^ flip;
      int c = cmy >> 16 & 0xFF;
      int m = 0x100 | cmy >> 8 & 0xFF;
      int y = 0x200 | cmy & 0xFF;
      int k = 0x300 | (black[blackAt + x] ^ flip) & 0xFF;

      int base = BASE[c] + BASE[m] + BASE[y] + BASE[k];
      long sum = mix(nodes, base, KEY[c], KEY[m], KEY[y], KEY[k]);
      pixels[at + x] =
          0xFF000000
              | level((int) (sum >>> 2 * FIELD)) << 16
              | level((int) (sum >>> FIELD) & MASK) << 8
              | level((int) sum & MASK);
    }
  }

  /**
   * Converts a row of any precision in place.
   *
   * @param channels stored samples of the four inks; the first three become red, green, blue
   * @param maximum largest sample, at most 65535
   */
  void toRgb(int[][] channels, int maximum, int width) {
    for (int x = 0; x < width; x++) {
      int base = 0;
      for (int ink = 0, stride = 1; ink < 4; ink++, stride *= SIDE) {
        int stored = Math.min(maximum, channels[ink][x]);
        int sample = flip == 0 ? stored : maximum - stored;
        int position = (sample * (SIDE - 1) * CELL + maximum / 2) / maximum;
        int lower = Math.min(SIDE - 2, position / CELL);
        base += lower * stride;
        keys[ink] = (position - lower * CELL) << STRIDE_BITS | stride;
      }
      long sum = mix(nodes, base, keys[0], keys[1], keys[2], keys[3]) - HALF;
      for (int channel = 0; channel < 3; channel++) {
        long field = (sum >>> (2 - channel) * FIELD) & MASK;
        long level = Math.max(0, Math.min(255 << SHIFT, field - (BIAS << SHIFT)));
        channels[channel][x] = (int) ((level * maximum + (255 << SHIFT) / 2) / (255 << SHIFT));
      }
    }
  }

  /**
   * The weighted sum of five corners of a cell.
   *
   * @param base index of the cell's lowest node
   * @param c key of cyan, as in {@link #KEY}; the other inks likewise
   */
  private long mix(long[] nodes, int base, int c, int m, int y, int k) {
    // Sorts the fractions, largest first, by a network of five comparisons.
    int a = Math.max(c, m);
    int b = Math.min(c, m);
    int d = Math.max(y, k);
    int e = Math.min(y, k);
    int first = Math.max(a, d);
    int low = Math.min(a, d);
    int high = Math.max(b, e);
    int fourth = Math.min(b, e);
    int second = Math.max(low, high);
    int third = Math.min(low, high);

    int i1 = base + (first & STRIDE_MASK);
    int i2 = i1 + (second & STRIDE_MASK);
    int i3 = i2 + (third & STRIDE_MASK);
    int i4 = i3 + (fourth & STRIDE_MASK);
    long n0 = nodes[base];
    long n1 = nodes[i1];
    long n2 = nodes[i2];
    long n3 = nodes[i3];
    long n4 = nodes[i4];
    if (n0 == 0 || n1 == 0 || n2 == 0 || n3 == 0 || n4 == 0) {
      n0 = node(base);
      n1 = node(i1);
      n2 = node(i2);
      n3 = node(i3);
      n4 = node(i4);
    }
    int f1 = first >>> STRIDE_BITS;
    int f2 = second >>> STRIDE_BITS;
    int f3 = third >>> STRIDE_BITS;
    int f4 = fourth >>> STRIDE_BITS;
    return HALF + (CELL - f1) * n0 + (f1 - f2) * n1 + (f2 - f3) * n2 + (f3 - f4) * n3 + f4 * n4;
  }

  private static int level(int field) {
    return Math.max(0, Math.min(255, (field >>> SHIFT) - BIAS));
  }

  private long node(int index) {
    long node = nodes[index];
    return node != 0 ? node : compute(index);
  }

  private long compute(int index) {
    int rest = index;
    for (int ink = 0; ink < 4; ink++) {
      inks[ink] = (double) (rest % SIDE) / (SIDE - 1);
      rest /= SIDE;
    }
    model.toRgb(inks, rgb);
    long node = 0;
    for (double value : rgb) {
      double level = Math.max(-BIAS, Math.min(LIMIT, 255 * value));
      // At least 1, so that no node looks like one that is missing.
      node = node << FIELD | Math.max(1, (int) ((level + BIAS) * ONE + 0.5));
    }
    nodes[index] = node;
    return node;
  }
}
