package org.zellige.transform;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The triangle filters of libjpeg, by plain loops at first, then eight samples at a time as lanes
 * of 16 bits in longs, in loops that C2 makes vectors of: it makes none of conversions between
 * bytes and ints, but of longs that are loaded from bytes it does. {@link InverseLanes} says which
 * loops those are. None of them loads bytes and stores some, since all bytes are one memory to it.
 *
 * <p>Beyond the ends of a row stand its first and its last sample once more.
 */
final class ScalarUpsampling {
  /** Samples below which a row is not worth several loops. */
  private static final int SHORT_ROW = 64;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The lower byte of each lane. */
  private static final long LOW = 0x00FF_00FF_00FF_00FFL;

  /** What makes a number stand in each lane. */
  private static final long EACH = 0x0001_0001_0001_0001L;

  /** Eights of samples of a row, by lanes; few, so that all of it stays in the first cache. */
  private static final class Lanes {
    static final int EIGHTS = 256;

    /** Samples 0, 2, 4, 6 of eight, or sums; one long more for the sample behind the last eight. */
    final long[] even = new long[EIGHTS + 1];

    /** Samples 1, 3, 5, 7. */
    final long[] odd = new long[EIGHTS];

    /** The sample before each of {@link #even}. */
    final long[] before = new long[EIGHTS];

    /** The sample after each of {@link #odd}. */
    final long[] after = new long[EIGHTS];

    /** What becomes of {@link #even}: a lane has both samples out, side by side. */
    final long[] fromEven = new long[EIGHTS];

    final long[] fromOdd = new long[EIGHTS];
  }

  private final ThreadLocal<Lanes> lanes = ThreadLocal.withInitial(Lanes::new);
  private final PlainStart start;

  /**
   * @param plainSamples samples out for the plain loops
   */
  ScalarUpsampling(int plainSamples) {
    start = new PlainStart(plainSamples);
  }

  /** See {@link Kernels#upsampleH2V1}. */
  void h2v1(byte[] in, int inOffset, int width, byte[] out, int outOffset) {
    int last = inOffset + width - 1;
    int byLanes = byLanes(width, 2 * width);
    for (int x = 0; x < byLanes; x += 8 * Lanes.EIGHTS) {
      int at = inOffset + x;
      int eights = Math.min(Lanes.EIGHTS, (byLanes - x) / 8);
      Lanes l = lanes.get();
      split(in, at, eights, l.even, l.odd);
      l.even[eights] = in[Math.min(at + 8 * eights, last)] & 0xFF;
      neighbours(l, eights, in[Math.max(at - 1, inOffset)] & 0xFF);
      twice(l, eights, 1, 2, 2);
      interleave(l, eights, out, outOffset + 2 * x);
    }
    int previous = in[Math.max(inOffset + byLanes - 1, inOffset)] & 0xFF;
    for (int i = byLanes; i < width; i++) {
      int here = in[inOffset + i] & 0xFF;
      int next = in[Math.min(inOffset + i + 1, last)] & 0xFF;
      out[outOffset + 2 * i] = (byte) ((3 * here + previous + 1) >> 2);
      out[outOffset + 2 * i + 1] = (byte) ((3 * here + next + 2) >> 2);
      previous = here;
    }
  }

  /** See {@link Kernels#upsampleH1V2}. */
  void h1v2(
      byte[] near,
      int nearOffset,
      byte[] far,
      int farOffset,
      int bias,
      int width,
      byte[] out,
      int outOffset) {
    int byLanes = byLanes(width, width);
    for (int x = 0; x < byLanes; x += 8 * Lanes.EIGHTS) {
      int eights = Math.min(Lanes.EIGHTS, (byLanes - x) / 8);
      Lanes l = lanes.get();
      sums(near, nearOffset + x, far, farOffset + x, eights, l.even, l.odd);
      quarters(l.even, l.odd, bias * EACH, eights, l.after);
      store(l.after, eights, out, outOffset + x);
    }
    for (int i = byLanes; i < width; i++) {
      out[outOffset + i] = (byte) ((sum(near, nearOffset + i, far, farOffset + i) + bias) >> 2);
    }
  }

  /** See {@link Kernels#upsampleH2V2}. */
  void h2v2(
      byte[] near,
      int nearOffset,
      byte[] far,
      int farOffset,
      int width,
      byte[] out,
      int outOffset) {
    int last = width - 1;
    int byLanes = byLanes(width, 2 * width);
    for (int x = 0; x < byLanes; x += 8 * Lanes.EIGHTS) {
      int eights = Math.min(Lanes.EIGHTS, (byLanes - x) / 8);
      int behind = Math.min(x + 8 * eights, last);
      int before = Math.max(x - 1, 0);
      Lanes l = lanes.get();
      sums(near, nearOffset + x, far, farOffset + x, eights, l.even, l.odd);
      l.even[eights] = sum(near, nearOffset + behind, far, farOffset + behind);
      neighbours(l, eights, sum(near, nearOffset + before, far, farOffset + before));
      twice(l, eights, 8, 7, 4);
      interleave(l, eights, out, outOffset + 2 * x);
    }
    if (byLanes == width) {
      return;
    }
    int before = Math.max(byLanes - 1, 0);
    int previous = sum(near, nearOffset + before, far, farOffset + before);
    int here = sum(near, nearOffset + byLanes, far, farOffset + byLanes);
    for (int i = byLanes; i < width; i++) {
      int after = Math.min(i + 1, last);
      int next = sum(near, nearOffset + after, far, farOffset + after);
      out[outOffset + 2 * i] = (byte) ((3 * here + previous + 8) >> 4);
      out[outOffset + 2 * i + 1] = (byte) ((3 * here + next + 7) >> 4);
      previous = here;
      here = next;
    }
  }

  /** Returns how many samples of a row are done by lanes. */
  private int byLanes(int width, int samplesOut) {
    return width < SHORT_ROW || start.takes(samplesOut) ? 0 : width & ~7;
  }

  private static int sum(byte[] near, int nearAt, byte[] far, int farAt) {
    return 3 * (near[nearAt] & 0xFF) + (far[farAt] & 0xFF);
  }

  private static void split(byte[] in, int at, int eights, long[] even, long[] odd) {
    for (int i = 0; i < eights; i++) {
      long eight = (long) LONGS.get(in, at + 8 * i);
      even[i] = eight & LOW;
      odd[i] = eight >>> 8 & LOW;
    }
  }

  private static void sums(
      byte[] near, int nearAt, byte[] far, int farAt, int eights, long[] even, long[] odd) {
    for (int i = 0; i < eights; i++) {
      long eight = (long) LONGS.get(near, nearAt + 8 * i);
      long distant = (long) LONGS.get(far, farAt + 8 * i);
      even[i] = 3 * (eight & LOW) + (distant & LOW);
      odd[i] = 3 * (eight >>> 8 & LOW) + (distant >>> 8 & LOW);
    }
  }

  private static void quarters(long[] even, long[] odd, long bias, int eights, long[] out) {
    for (int i = 0; i < eights; i++) {
      out[i] = (even[i] + bias) >>> 2 & LOW | ((odd[i] + bias) >>> 2 & LOW) << 8;
    }
  }

  /**
   * @param previous what stands before the first of {@link Lanes#even}
   */
  private static void neighbours(Lanes l, int eights, long previous) {
    l.before[0] = l.odd[0] << 16 | previous;
    before(l.odd, eights, l.before);
    after(l.even, eights, l.after);
  }

  private static void before(long[] odd, int eights, long[] out) {
    for (int i = 1; i < eights; i++) {
      out[i] = odd[i] << 16 | odd[i - 1] >>> 48;
    }
  }

  private static void after(long[] even, int eights, long[] out) {
    for (int i = 0; i < eights; i++) {
      out[i] = even[i] >>> 16 | even[i + 1] << 48;
    }
  }

  /** Two samples of each, of three parts of it and one of its neighbour on that side. */
  private static void twice(Lanes l, int eights, int roundLeft, int roundRight, int shift) {
    long left = roundLeft * EACH;
    long right = roundRight * EACH;
    twice(l.even, l.before, l.odd, left, right, shift, eights, l.fromEven);
    twice(l.odd, l.even, l.after, left, right, shift, eights, l.fromOdd);
  }

  private static void twice(
      long[] here,
      long[] previous,
      long[] next,
      long left,
      long right,
      int shift,
      int eights,
      long[] out) {
    for (int i = 0; i < eights; i++) {
      long three = 3 * here[i];
      out[i] =
          (three + previous[i] + left) >>> shift & LOW
              | ((three + next[i] + right) >>> shift & LOW) << 8;
    }
  }

  /**
   * Puts the samples out in their order, by way of the arrays of neighbours, which are done with.
   */
  private static void interleave(Lanes l, int eights, byte[] out, int at) {
    interleave(l.fromEven, l.fromOdd, 0, eights, l.before);
    interleave(l.fromEven, l.fromOdd, 32, eights, l.after);
    store(l.before, l.after, eights, out, at);
  }

  /** The two lanes from a bit on of both, by turns. */
  private static void interleave(long[] even, long[] odd, int bit, int eights, long[] out) {
    for (int i = 0; i < eights; i++) {
      long e = even[i] >>> bit;
      long o = odd[i] >>> bit;
      out[i] = e & 0xFFFFL | (e & 0xFFFF0000L | o & 0xFFFFL) << 16 | (o & 0xFFFF0000L) << 32;
    }
  }

  private static void store(long[] in, int eights, byte[] out, int at) {
    for (int i = 0; i < eights; i++) {
      LONGS.set(out, at + 8 * i, in[i]);
    }
  }

  private static void store(long[] first, long[] second, int eights, byte[] out, int at) {
    for (int i = 0; i < eights; i++) {
      LONGS.set(out, at + 16 * i, first[i]);
      LONGS.set(out, at + 16 * i + 8, second[i]);
    }
  }
}
