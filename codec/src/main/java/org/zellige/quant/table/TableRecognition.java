package org.zellige.quant.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zellige.BaseTables;
import org.zellige.JpegColorSpace;
import org.zellige.JpegInfo;
import org.zellige.QualityEstimate;
import org.zellige.Subsampling;

/** Tells by a file's quantisation tables at what quality it was made. */
public final class TableRecognition {
  private static final int LUMA = 0;

  /** Halvings of the range of qualities: to 0.0001. */
  private static final int ROUNDS = 20;

  /** Decimals of a quality that are looked at; fewer first. */
  private static final int MOST_DECIMALS = 4;

  /** By component, in natural order. */
  private final List<int[]> steps;

  /** By component: whether it has the steps of luma (0), blue (1) or red chroma (2). */
  private final int[] kinds;

  private final Subsampling subsampling;

  /** Bits of a sample: 8 or 12. */
  private final int precision;

  private final boolean baseline;

  private TableRecognition(JpegInfo info, List<int[]> steps) {
    boolean differences =
        info.colorSpace() == JpegColorSpace.YCBCR || info.colorSpace() == JpegColorSpace.YCCK;
    this.steps = steps;
    this.kinds =
        IntStream.range(0, steps.size()).map(c -> differences && c < 3 ? c : LUMA).toArray();
    this.subsampling = info.subsampling().orElse(Subsampling.S420);
    this.precision = info.precision() == 12 ? 12 : 8;
    this.baseline =
        steps.stream()
            .flatMapToInt(Arrays::stream)
            .allMatch(step -> step <= QualityScale.MAX_BASELINE_STEP);
  }

  /** The quality of a file; empty if a component has no quantisation table. */
  public static Optional<QualityEstimate> estimate(JpegInfo info) {
    List<int[]> steps =
        info.components().stream()
            .flatMap(c -> info.quantTables().stream().filter(t -> t.slot() == c.quantTable()))
            .map(JpegInfo.QuantTable::steps)
            .toList();
    if (steps.isEmpty() || steps.size() != info.components().size()) {
      return Optional.empty();
    }
    TableRecognition tables = new TableRecognition(info, steps);
    int ijg = tables.nearestIjg();
    return tables
        .scaled(BaseTables.IJG, ijg)
        .or(() -> tables.scaled(BaseTables.FLAT, ijg))
        .or(() -> tables.perceptual(ijg))
        .or(() -> Optional.of(new QualityEstimate(BaseTables.IJG, ijg, false, ijg)));
  }

  private int nearestIjg() {
    int nearest = 1;
    long least = Long.MAX_VALUE;
    for (int quality = 1; quality <= 100; quality++) {
      int[] luma = at(StepSource.of(BaseTables.IJG), quality).luma();
      long distance = 0;
      for (int i = 0; i < luma.length; i++) {
        distance += Math.abs(luma[i] - steps.get(LUMA)[i]);
      }
      if (distance < least) {
        least = distance;
        nearest = quality;
      }
    }
    return nearest;
  }

  /** The whole quality of tables that the scale of the IJG gives. */
  private Optional<QualityEstimate> scaled(BaseTables family, int ijg) {
    return IntStream.rangeClosed(1, 100)
        .filter(quality -> isMadeAt(StepSource.of(family), quality))
        .mapToObj(quality -> new QualityEstimate(family, quality, true, ijg))
        .findFirst();
  }

  /** The quality of perceptual tables of any kind, also of those that were fitted to an image. */
  private Optional<QualityEstimate> perceptual(int ijg) {
    List<QualityEstimate> found =
        Stream.of(
                PerceptualTables.STANDARD,
                PerceptualTables.PLAIN,
                PerceptualTables.GUIDED_ONCE,
                PerceptualTables.GUIDED)
            .flatMap(tables -> perceptual(tables::steps, ijg).stream())
            .toList();
    return found.stream()
        .filter(QualityEstimate::exact)
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  private Optional<QualityEstimate> perceptual(StepSource family, int ijg) {
    double near = (lowest(family, LUMA) + highest(family, LUMA)) / 2;
    int[] given = at(family, near).luma();
    boolean isNear =
        IntStream.range(0, given.length)
            .allMatch(i -> TableDesign.isWithinBound(steps.get(LUMA)[i], given[i]));
    if (!isNear) {
      return Optional.empty();
    }
    double low = 0;
    double high = 100;
    for (int c = 0; c < steps.size(); c++) {
      low = Math.max(low, lowest(family, c));
      high = Math.min(high, highest(family, c));
    }
    double scale = 1;
    for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      double quality = Math.rint((low + high) / 2 * scale) / scale;
      if (isMadeAt(family, quality)) {
        return Optional.of(new QualityEstimate(BaseTables.PERCEPTUAL, quality, true, ijg));
      }
      scale *= 10;
    }
    return Optional.of(new QualityEstimate(BaseTables.PERCEPTUAL, Math.rint(near), false, ijg));
  }

  /** The lowest quality of perceptual tables whose steps are, in sum, no larger. */
  private double lowest(StepSource family, int component) {
    return bisect(family, component, 0);
  }

  /** The highest quality of perceptual tables whose steps are, in sum, no smaller. */
  private double highest(StepSource family, int component) {
    return bisect(family, component, 1);
  }

  /**
   * Where the sum of a component's steps, which falls as quality rises, passes its own.
   *
   * @param least by how much it must be smaller to be beyond
   */
  private double bisect(StepSource family, int component, int least) {
    int own = Arrays.stream(steps.get(component)).sum();
    double low = 0;
    double high = 100;
    for (int round = 0; round < ROUNDS; round++) {
      double middle = (low + high) / 2;
      int[] there = at(family, middle).of(kinds[component]);
      if (Arrays.stream(there).sum() <= own - least) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return least == 0 ? high : low;
  }

  private boolean isMadeAt(StepSource family, double quality) {
    StepSet set = at(family, quality);
    return IntStream.range(0, kinds.length)
        .allMatch(c -> Arrays.equals(set.of(kinds[c]), steps.get(c)));
  }

  private StepSet at(StepSource family, double quality) {
    StepSet set = family.at(quality, quality, subsampling, precision);
    return baseline ? set.atMost(QualityScale.MAX_BASELINE_STEP) : set;
  }
}
