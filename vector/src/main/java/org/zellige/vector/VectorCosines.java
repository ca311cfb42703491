package org.zellige.vector;

import static org.zellige.metric.kernel.TruncatedCosines.INPUT_LATER;
import static org.zellige.metric.kernel.TruncatedCosines.OUTPUT_LATER;
import static org.zellige.metric.kernel.TruncatedCosines.OUTPUT_MUCH_LATER;
import static org.zellige.metric.kernel.TruncatedCosines.RADIUS;
import static org.zellige.metric.kernel.TruncatedCosines.TERMS;
import static org.zellige.vector.Species.FLOAT;
import static org.zellige.vector.Species.LANES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import org.jspecify.annotations.Nullable;
import org.zellige.metric.kernel.MetricKernels;
import org.zellige.metric.kernel.ScalarMetricKernels;
import org.zellige.metric.kernel.TruncatedCosines;

/**
 * {@link TruncatedCosines} along rows, a row per lane: what cannot be done side by side within a
 * row can across rows. Columns are turned into vectors and back by plain loops, some at a time, so
 * that all stays in the nearest cache. For one thread at a time.
 */
final class VectorCosines {
  private static final MetricKernels SCALAR = new ScalarMetricKernels();

  /** Columns done at a time; a multiple of {@link #GROUP}. */
  private static final int CHUNK = 128;

  /** Outputs that are made at once. */
  private static final int GROUP = TruncatedCosines.LANES;

  /** Columns by which the output lags behind the input. */
  private static final int LAG = RADIUS - 1;

  /** From an output to its inputs, {@link #LAG} columns after and so many before that. */
  private static final int SPAN = 2 * RADIUS;

  /** Inputs before the first output that has a group of its own. */
  private static final int FIRST_GROUP = 12;

  /** The columns of a chunk of input, after the last {@link #SPAN} of the chunk before. */
  private final float[] columns = new float[(SPAN + CHUNK) * LANES];

  /** The inputs of each output, added up. */
  private final float[] sums = new float[CHUNK * LANES];

  private final float[] outputs = new float[CHUNK * LANES];

  /** The last two outputs of each term. */
  private final float[] state = new float[2 * TERMS * LANES];

  /** See {@link MetricKernels#cosines}. */
  void blur(
      float[] a,
      float @Nullable [] b,
      int inOffset,
      int inStride,
      int rows,
      int width,
      float[] out,
      int outOffset,
      int outStride) {
    if (rows < LANES) {
      SCALAR.cosines(a, b, inOffset, inStride, rows, width, out, outOffset, outStride);
      return;
    }
    for (int next = 0; next < rows; next += LANES) {
      // The last lanes are moved back to end with the rows.
      int y = Math.min(next, rows - LANES);
      rows(
          a,
          b,
          inOffset + y * inStride,
          inStride,
          width,
          out,
          outOffset + y * outStride,
          outStride);
    }
  }

  private void rows(
      float[] a,
      float @Nullable [] b,
      int inOffset,
      int inStride,
      int width,
      float[] out,
      int outOffset,
      int outStride) {
    Arrays.fill(state, 0);
    // Nothing is a negative zero: any number is itself when added to it.
    Arrays.fill(columns, 0, SPAN * LANES, -0f);
    int groups = Math.max(width - RADIUS - 2 + LAG - FIRST_GROUP + GROUP - 1, 0) / GROUP;
    int groupsEnd = FIRST_GROUP + groups * GROUP;
    for (int start = 0; start < width + LAG; start += CHUNK) {
      int count = Math.min(CHUNK, width + LAG - start);
      int within = Math.max(0, Math.min(count, width - start));
      if (b == null) {
        read(a, inOffset + start, inStride, within);
      } else {
        readProducts(a, b, inOffset + start, inStride, within);
      }
      Arrays.fill(columns, (SPAN + within) * LANES, (SPAN + count) * LANES, -0f);
      add(columns, count, sums);
      System.arraycopy(columns, CHUNK * LANES, columns, 0, SPAN * LANES);
      Arrays.fill(outputs, 0);
      int from = Math.max(0, Math.min(FIRST_GROUP - start, count));
      int to = Math.max(from, Math.min(groupsEnd - start, count));
      for (int term = TERMS - 1; term >= 0; term--) {
        if (from > 0) {
          singly(term, sums, 0, from, state, outputs);
        }
        grouped(term, sums, from, to, state, outputs);
        if (to < count) {
          singly(term, sums, to, count, state, outputs);
        }
      }
      int skipped = Math.max(0, LAG - start);
      write(outputs, skipped, count, out, outOffset + start - LAG, outStride);
    }
  }

  private void read(float[] in, int at, int stride, int count) {
    float[] to = columns;
    for (int lane = 0; lane < LANES; lane += 4) {
      int row0 = at + lane * stride;
      int row1 = row0 + stride;
      int row2 = row1 + stride;
      int row3 = row2 + stride;
      for (int x = 0; x < count; x++) {
        int i = (SPAN + x) * LANES + lane;
        to[i] = in[row0 + x];
        to[i + 1] = in[row1 + x];
        to[i + 2] = in[row2 + x];
        to[i + 3] = in[row3 + x];
      }
    }
  }

  private void readProducts(float[] a, float[] b, int at, int stride, int count) {
    float[] to = columns;
    for (int lane = 0; lane < LANES; lane += 4) {
      int row0 = at + lane * stride;
      int row1 = row0 + stride;
      int row2 = row1 + stride;
      int row3 = row2 + stride;
      for (int x = 0; x < count; x++) {
        int i = (SPAN + x) * LANES + lane;
        to[i] = a[row0 + x] * b[row0 + x];
        to[i + 1] = a[row1 + x] * b[row1 + x];
        to[i + 2] = a[row2 + x] * b[row2 + x];
        to[i + 3] = a[row3 + x] * b[row3 + x];
      }
    }
  }

  private static void write(float[] columns, int from, int to, float[] out, int at, int stride) {
    for (int lane = 0; lane < LANES; lane++) {
      int row = at + lane * stride;
      for (int x = from; x < to; x++) {
        out[row + x] = columns[x * LANES + lane];
      }
    }
  }

  private static void add(float[] columns, int count, float[] sums) {
    for (int i = 0; i < count * LANES; i += LANES) {
      load(columns, i).add(load(columns, i + SPAN * LANES)).intoArray(sums, i);
    }
  }

  private static FloatVector load(float[] array, int at) {
    return FloatVector.fromArray(FLOAT, array, at);
  }

  private static FloatVector all(float value) {
    return FloatVector.broadcast(FLOAT, value);
  }

  private static void singly(
      int term, float[] sums, int from, int to, float[] state, float[] outputs) {
    FloatVector in = all(INPUT_LATER[term][0]);
    FloatVector once = all(OUTPUT_LATER[term][0]);
    int kept = 2 * term * LANES;
    FloatVector last = load(state, kept);
    FloatVector before = load(state, kept + LANES);
    for (int i = from * LANES; i < to * LANES; i += LANES) {
      FloatVector y = once.fma(last, load(sums, i).mul(in).sub(before));
      before = last;
      last = y;
      y.add(load(outputs, i)).intoArray(outputs, i);
    }
    last.intoArray(state, kept);
    before.intoArray(state, kept + LANES);
  }

  private static void grouped(
      int term, float[] sums, int from, int to, float[] state, float[] outputs) {
    FloatVector in0 = all(INPUT_LATER[term][0]);
    FloatVector in1 = all(INPUT_LATER[term][1]);
    FloatVector in2 = all(INPUT_LATER[term][2]);
    FloatVector in3 = all(INPUT_LATER[term][3]);
    FloatVector once0 = all(OUTPUT_LATER[term][0]);
    FloatVector once1 = all(OUTPUT_LATER[term][1]);
    FloatVector once2 = all(OUTPUT_LATER[term][2]);
    FloatVector once3 = all(OUTPUT_LATER[term][3]);
    FloatVector twice0 = all(OUTPUT_MUCH_LATER[term][0]);
    FloatVector twice1 = all(OUTPUT_MUCH_LATER[term][1]);
    FloatVector twice2 = all(OUTPUT_MUCH_LATER[term][2]);
    FloatVector twice3 = all(OUTPUT_MUCH_LATER[term][3]);
    int kept = 2 * term * LANES;
    FloatVector last = load(state, kept);
    FloatVector before = load(state, kept + LANES);
    for (int i = from * LANES; i < to * LANES; i += GROUP * LANES) {
      FloatVector s0 = load(sums, i);
      FloatVector s1 = load(sums, i + LANES);
      FloatVector s2 = load(sums, i + 2 * LANES);
      FloatVector s3 = load(sums, i + 3 * LANES);
      FloatVector y0 = once0.fma(last, twice0.fma(before, s0.mul(in0)));
      FloatVector y1 = once1.fma(last, twice1.fma(before, in0.fma(s1, s0.mul(in1))));
      FloatVector y2 = once2.fma(last, twice2.fma(before, in0.fma(s2, in1.fma(s1, s0.mul(in2)))));
      FloatVector y3 =
          once3.fma(last, twice3.fma(before, in0.fma(s3, in1.fma(s2, in2.fma(s1, s0.mul(in3))))));
      before = y2;
      last = y3;
      y0.add(load(outputs, i)).intoArray(outputs, i);
      y1.add(load(outputs, i + LANES)).intoArray(outputs, i + LANES);
      y2.add(load(outputs, i + 2 * LANES)).intoArray(outputs, i + 2 * LANES);
      y3.add(load(outputs, i + 3 * LANES)).intoArray(outputs, i + 3 * LANES);
    }
    last.intoArray(state, kept);
    before.intoArray(state, kept + LANES);
  }
}
