package org.zellige.benchmarks.speed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;
import org.zellige.benchmarks.image.ImageSize;

/**
 * Speeds of the contenders, gathered by what they had to do.
 *
 * @param cases speeds of each contender by what was measured, in the order of measurement
 */
record SpeedReport(Map<Case, Map<Contender, Speed>> cases) {
  /**
   * What is the same for all that are compared.
   *
   * @param operation {@code encode} or {@code decode}
   */
  record Case(
      String operation,
      String scene,
      String size,
      String subsampling,
      String quality,
      String progressive,
      String threads) {

    /** What is done, with what is not usual about it. */
    String title() {
      return operation
          + (progressive.equals("true") ? ", progressive" : "")
          + (threads.equals("1") ? "" : ", " + threads + " threads");
    }
  }

  /**
   * Megapixels per second over all measured iterations of all forks.
   *
   * @param median middle of the iterations
   * @param low slowest iteration
   * @param high fastest iteration
   */
  record Speed(double median, double low, double high) {}

  private static final String HEAD =
      """
      | | image | size | subsampling | quality | codec | MP/s | slowest … fastest | × libjpeg-turbo | × JDK |
      |---|---|---|---|---|---|---:|---:|---:|---:|
      """;

  /** Gathers the results of {@link WholeFile}; those of other benchmarks are passed over. */
  static SpeedReport of(Collection<RunResult> results) {
    Map<Case, Map<Contender, Speed>> cases = new LinkedHashMap<>();
    for (RunResult result : results) {
      BenchmarkParams params = result.getParams();
      if (!params.getBenchmark().startsWith(WholeFile.class.getName() + ".")) {
        continue;
      }
      Case task =
          new Case(
              result.getPrimaryResult().getLabel(),
              params.getParam("scene"),
              params.getParam("size"),
              params.getParam("subsampling"),
              params.getParam("quality"),
              params.getParam("progressive"),
              params.getParam("threads"));
      double megapixels = ImageSize.parse(task.size()).megapixels();
      Statistics perSecond = result.getPrimaryResult().getStatistics();
      Speed speed =
          new Speed(
              megapixels * perSecond.getPercentile(50),
              megapixels * perSecond.getMin(),
              megapixels * perSecond.getMax());
      cases
          .computeIfAbsent(task, _ -> new EnumMap<>(Contender.class))
          .put(Contender.valueOf(params.getParam("contender")), speed);
    }
    return new SpeedReport(cases);
  }

  /** One table, a row for each contender in each case. */
  String toMarkdown() {
    List<String> rows = new ArrayList<>();
    cases.forEach((task, speeds) ->
        speeds.forEach((contender, speed) ->
            rows.add(
                "| %s | %s | %s | %s | %s | %s | %.1f | %.1f … %.1f | %s | %s |"
                    .formatted(
                        task.title(),
                        task.scene().toLowerCase(Locale.ROOT).replace('_', ' '),
                        task.size(),
                        task.subsampling(),
                        task.quality(),
                        contender.label(),
                        speed.median(),
                        speed.low(),
                        speed.high(),
                        ratio(speed, speeds.get(Contender.LIBJPEG_TURBO)),
                        ratio(speed, speeds.get(Contender.JDK_IMAGEIO))))));
    return rows.isEmpty() ? "" : HEAD + String.join("\n", rows);
  }

  private static String ratio(Speed speed, @Nullable Speed base) {
    return base == null ? "–" : String.format(Locale.ROOT, "%.2f", speed.median() / base.median());
  }
}
