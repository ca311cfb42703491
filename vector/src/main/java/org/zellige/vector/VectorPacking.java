package org.zellige.vector;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static org.zellige.vector.Species.BYTE;
import static org.zellige.vector.Species.INT;
import static org.zellige.vector.Species.LANES;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import org.zellige.transform.Kernels;
import org.zellige.transform.ScalarKernels;

/**
 * Pixels of ints as three bytes each, and back. Four pixels are three ints of bytes, each made of
 * two by shifts, as machines with wide vectors can all reorder ints and shift each by a count of
 * its own, but not all can reorder bytes there. With vectors of 128 bits all can reorder bytes, but
 * some have no such shifts.
 */
final class VectorPacking {
  private static final Kernels SCALAR = new ScalarKernels();

  /** Bytes of the pixels of a vector. */
  private static final int PACKED = 3 * LANES;

  /** Bytes that are loaded or stored with each vector: the last quarter is the next one's. */
  static final int MOVED = 4 * LANES;

  // Lanes of the two ints that a lane is made of, and how far they are shifted down and up. Arrays,
  // and loaded where they are used: vectors in fields would be objects.
  static final int[] PACKED_LOW = new int[LANES];
  static final int[] PACKED_HIGH = new int[LANES];
  static final int[] PACKED_DOWN = new int[LANES];
  static final int[] PACKED_UP = new int[LANES];
  private static final int[] PIXEL_LOW = new int[LANES];
  private static final int[] PIXEL_HIGH = new int[LANES];
  private static final int[] PIXEL_DOWN = new int[LANES];
  private static final int[] PIXEL_UP = new int[LANES];

  static {
    for (int i = 0; i < PACKED / 4; i++) {
      // Bytes 4n of a group of four pixels begin in pixel n, with its byte n.
      int n = i % 3;
      PACKED_LOW[i] = i / 3 * 4 + n;
      PACKED_HIGH[i] = PACKED_LOW[i] + 1;
      PACKED_DOWN[i] = 8 * n;
      PACKED_UP[i] = 24 - 8 * n;
    }
    for (int i = 0; i < LANES; i++) {
      // Pixel n begins in int n − 1 of its group, and may end there: then the next is shifted out.
      int n = i % 4;
      int group = i / 4 * 3;
      PIXEL_LOW[i] = group + Math.max(0, n - 1);
      PIXEL_HIGH[i] = group + Math.min(2, n);
      PIXEL_DOWN[i] = n == 0 ? 0 : 32 - 8 * n;
      PIXEL_UP[i] = n == 0 || n == 3 ? 24 : 8 * n;
    }
  }

  private static final VectorSpecies<Byte> NARROW = ByteVector.SPECIES_128;

  private static final VectorShuffle<Byte> LEAVE_OUT_TOP =
      VectorShuffle.fromValues(NARROW, 0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 3, 7, 11, 15);

  private static final VectorShuffle<Byte> MAKE_TOP =
      VectorShuffle.fromValues(NARROW, 0, 1, 2, 3, 3, 4, 5, 6, 6, 7, 8, 9, 9, 10, 11, 12);

  /** Whether ints can be shifted, each by a count of its own. */
  static final boolean HAS_LANE_SHIFTS = LANES > 4;

  private VectorPacking() {}

  /** To bytes: blue, green, red. */
  static void pack(int[] rgb, int rgbOffset, byte[] out, int outOffset, int count) {
    int i =
        HAS_LANE_SHIFTS
            ? packByInts(rgb, rgbOffset, out, outOffset, count)
            : packByBytes(rgb, rgbOffset, out, outOffset, count);
    SCALAR.packBgr(rgb, rgbOffset + i, out, outOffset + 3 * i, count - i);
  }

  /** Returns how many pixels are done. */
  private static int packByBytes(int[] rgb, int rgbOffset, byte[] out, int outOffset, int count) {
    int i = 0;
    for (; 3 * i + MOVED <= 3 * count; i += LANES) {
      IntVector.fromArray(INT, rgb, rgbOffset + i)
          .reinterpretAsBytes()
          .rearrange(LEAVE_OUT_TOP)
          .intoArray(out, outOffset + 3 * i);
    }
    return i;
  }

  private static int packByInts(int[] rgb, int rgbOffset, byte[] out, int outOffset, int count) {
    VectorShuffle<Integer> lows = VectorShuffle.fromArray(INT, PACKED_LOW, 0);
    VectorShuffle<Integer> highs = VectorShuffle.fromArray(INT, PACKED_HIGH, 0);
    IntVector down = IntVector.fromArray(INT, PACKED_DOWN, 0);
    IntVector up = IntVector.fromArray(INT, PACKED_UP, 0);
    int i = 0;
    for (; 3 * i + MOVED <= 3 * count; i += LANES) {
      IntVector pixels = IntVector.fromArray(INT, rgb, rgbOffset + i);
      IntVector low = pixels.and(0xFFFFFF).rearrange(lows).lanewise(LSHR, down);
      IntVector high = pixels.rearrange(highs).lanewise(LSHL, up);
      low.or(high).reinterpretAsBytes().intoArray(out, outOffset + 3 * i);
    }
    return i;
  }

  /** From bytes: blue, green, red. */
  static void unpack(byte[] bgr, int bgrOffset, int[] rgb, int rgbOffset, int count) {
    int i =
        HAS_LANE_SHIFTS
            ? unpackByInts(bgr, bgrOffset, rgb, rgbOffset, count)
            : unpackByBytes(bgr, bgrOffset, rgb, rgbOffset, count);
    SCALAR.unpackBgr(bgr, bgrOffset + 3 * i, rgb, rgbOffset + i, count - i);
  }

  /** Returns how many pixels are done. */
  private static int unpackByBytes(byte[] bgr, int bgrOffset, int[] rgb, int rgbOffset, int count) {
    int i = 0;
    for (; 3 * i + MOVED <= 3 * count; i += LANES) {
      ByteVector.fromArray(NARROW, bgr, bgrOffset + 3 * i)
          .rearrange(MAKE_TOP)
          .reinterpretAsInts()
          .and(0xFFFFFF)
          .intoArray(rgb, rgbOffset + i);
    }
    return i;
  }

  private static int unpackByInts(byte[] bgr, int bgrOffset, int[] rgb, int rgbOffset, int count) {
    VectorShuffle<Integer> lows = VectorShuffle.fromArray(INT, PIXEL_LOW, 0);
    VectorShuffle<Integer> highs = VectorShuffle.fromArray(INT, PIXEL_HIGH, 0);
    IntVector down = IntVector.fromArray(INT, PIXEL_DOWN, 0);
    IntVector up = IntVector.fromArray(INT, PIXEL_UP, 0);
    int i = 0;
    for (; 3 * i + MOVED <= 3 * count; i += LANES) {
      IntVector packed = ByteVector.fromArray(BYTE, bgr, bgrOffset + 3 * i).reinterpretAsInts();
      IntVector low = packed.rearrange(lows).lanewise(LSHR, down);
      IntVector high = packed.rearrange(highs).lanewise(LSHL, up);
      low.or(high).and(0xFFFFFF).intoArray(rgb, rgbOffset + i);
    }
    return i;
  }
}
