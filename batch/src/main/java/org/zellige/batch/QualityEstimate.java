package org.zellige.batch;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zellige.JpegInfo;
import org.zellige.quant.QualityScale;
import org.zellige.quant.StandardTables;

/**
 * The quality on the IJG scale whose luma table is nearest to a file's.
 *
 * @param quality 1…100
 * @param exact whether all tables are those of that quality, not merely near them
 */
public record QualityEstimate(int quality, boolean exact) {
  /** Of a file; empty if it has no quantisation table for its first component. */
  public static Optional<QualityEstimate> of(JpegInfo info) {
    int[] luma = steps(info, 0);
    if (luma.length == 0) {
      return Optional.empty();
    }
    int[] chroma = info.components().size() < 3 ? new int[0] : steps(info, 1);
    QualityEstimate best = new QualityEstimate(1, false);
    long least = Long.MAX_VALUE;
    for (int quality = 1; quality <= 100; quality++) {
      for (boolean baseline : new boolean[] {true, false}) {
        long distance = distance(luma, standard(0, quality, baseline));
        boolean exact =
            distance == 0
                && (chroma.length == 0 || Arrays.equals(chroma, standard(1, quality, baseline)));
        if (distance < least || exact && !best.exact()) {
          least = distance;
          best = new QualityEstimate(quality, exact);
        }
      }
    }
    return Optional.of(best);
  }

  private static int[] steps(JpegInfo info, int component) {
    int slot = info.components().get(component).quantTable();
    return info.quantTables().stream()
        .filter(table -> table.slot() == slot)
        .findFirst()
        .map(JpegInfo.QuantTable::steps)
        .orElse(new int[0]);
  }

  private static int[] standard(int component, int quality, boolean baseline) {
    int[] base = component == 0 ? StandardTables.ijg().luma() : StandardTables.ijg().cb();
    return QualityScale.scale(base, quality, baseline);
  }

  private static long distance(int[] a, int[] b) {
    return IntStream.range(0, a.length).mapToLong(i -> Math.abs(a[i] - b[i])).sum();
  }
}
