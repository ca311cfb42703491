package org.zellige.imageio.metadata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.plugins.jpeg.JPEGQTable;

/**
 * One table of a DQT segment.
 *
 * @param precision 0 for steps of eight bits, 1 for sixteen
 * @param slot 0…3
 * @param steps in natural order
 */
public record QuantTable(int precision, int slot, JPEGQTable steps) {
  /** Index in natural order of the k-th coefficient in zigzag order (T.81 figure A.6). */
  private static final int[] NATURAL_OF_ZIGZAG = naturalOfZigzag();

  /** The table of a slot, the last one if the slot is defined more than once. */
  public static Optional<JPEGQTable> find(List<MarkerSegment> segments, int slot) {
    Optional<JPEGQTable> found = Optional.empty();
    for (MarkerSegment s : segments) {
      if (s.marker() == MarkerSegment.DQT && isReadable(s)) {
        for (QuantTable t : parse(s)) {
          found = t.slot == slot ? Optional.of(t.steps) : found;
        }
      }
    }
    return found;
  }

  /**
   * The tables of a segment.
   *
   * @throws IndexOutOfBoundsException if the segment is shorter than its tables
   */
  static List<QuantTable> parse(MarkerSegment s) {
    List<QuantTable> tables = new ArrayList<>();
    for (int at = 0; at < s.payload().length; at += tableLength(s, at)) {
      int precision = s.u8(at) >> 4;
      int[] steps = new int[64];
      for (int k = 0; k < 64; k++) {
        steps[NATURAL_OF_ZIGZAG[k]] = precision == 0 ? s.u8(at + 1 + k) : s.u16(at + 1 + 2 * k);
      }
      tables.add(new QuantTable(precision, s.u8(at) & 15, new JPEGQTable(steps)));
    }
    return tables;
  }

  /** Appends a table, with sixteen bits per step where eight do not hold it. */
  static void append(PayloadBuilder payload, int slot, JPEGQTable table) {
    int[] steps = table.getTable();
    int precision = IntStream.of(steps).anyMatch(step -> step > 255) ? 1 : 0;
    payload.u8(precision << 4 | slot);
    for (int k = 0; k < 64; k++) {
      int step = steps[NATURAL_OF_ZIGZAG[k]];
      if (precision == 0) {
        payload.u8(step);
      } else {
        payload.u16(step);
      }
    }
  }

  private static boolean isReadable(MarkerSegment s) {
    int at = 0;
    while (at < s.payload().length) {
      at += tableLength(s, at);
    }
    return at == s.payload().length;
  }

  private static int tableLength(MarkerSegment s, int at) {
    return s.u8(at) >> 4 == 0 ? 65 : 129;
  }

  private static int[] naturalOfZigzag() {
    // Diagonal by diagonal, the even ones upwards (columns rise), the odd ones downwards.
    return IntStream.range(0, 64)
        .boxed()
        .sorted(
            Comparator.comparing(i -> {
              int row = i / 8;
              int column = i % 8;
              int diagonal = row + column;
              return 8 * diagonal + (diagonal % 2 == 0 ? column : row);
            }))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
