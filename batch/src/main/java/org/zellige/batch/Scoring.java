package org.zellige.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.zellige.Limits;
import org.zellige.Pixels;
import org.zellige.metric.Comparison;
import org.zellige.metric.Reference;

/**
 * Scores distorted images against one original, which is read and prepared once. Pixels are
 * compared as they are stored: sRGB, and not turned upright.
 */
public final class Scoring {
  /** Smallest side of an image; metrics would have to make up what they look at in smaller ones. */
  private static final int LEAST_SIDE = 8;

  private final Original original;
  private final Map<Metric, Reference> references;
  private final Limits limits;

  /**
   * What distorted images are compared with.
   *
   * @param format of the file, for example {@code PNG}
   * @param bytes size of the file
   * @param width pixels
   * @param height pixels
   * @param warnings what was lived with
   */
  public record Original(
      Source source, String format, long bytes, int width, int height, List<String> warnings) {
    /** Keeps its own copy of the list. */
    public Original {
      warnings = List.copyOf(warnings);
    }
  }

  private Scoring(Original original, Map<Metric, Reference> references, Limits limits) {
    this.original = original;
    this.references = references;
    this.limits = limits;
  }

  /**
   * Reads an original and prepares it for each metric.
   *
   * @param stdin what to read if the source is the standard input
   * @param limits what one input may cost
   * @param executor whose threads help; must live as long as the scoring
   * @param threads at most that many at once, the caller among them, from 1
   * @throws IOException if it cannot be read, or is too small
   */
  public static Scoring prepare(
      Source source,
      InputStream stdin,
      Set<Metric> metrics,
      Limits limits,
      Executor executor,
      int threads)
      throws IOException {
    byte[] file = source.read(stdin, limits);
    SourceImage image = ImageFiles.read(file, limits);
    Pixels pixels = image.pixels();
    if (Math.min(pixels.width(), pixels.height()) < LEAST_SIDE) {
      throw new IOException(
          "%s pixels are too few to compare; it takes %d × %d"
              .formatted(size(pixels.width(), pixels.height()), LEAST_SIDE, LEAST_SIDE));
    }
    Map<Metric, Reference> references = new EnumMap<>(Metric.class);
    for (Metric metric : metrics) {
      references.put(metric, metric.prepare(pixels, executor, threads));
    }
    Original original =
        new Original(
            source, image.format(), file.length, pixels.width(), pixels.height(), warnings(image));
    return new Scoring(original, references, limits);
  }

  /** What distorted images are compared with. */
  public Original original() {
    return original;
  }

  /**
   * Scores one image.
   *
   * @param stdin what to read if the source is the standard input
   * @param map to draw, of one of the prepared metrics
   */
  public ScoringResult run(Source source, InputStream stdin, Optional<MapOutput> map) {
    try {
      if (map.isPresent()) {
        map.get().target().check(source);
      }
      byte[] file = source.read(stdin, limits);
      SourceImage image = ImageFiles.read(file, limits);
      requireSize(image.pixels());
      Map<Score, Double> scores = score(image.pixels(), map);
      return new ScoringResult.Done(source, image.format(), file.length, scores, warnings(image));
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return new ScoringResult.Failed(source, Fault.of(source.name(), e));
    }
  }

  private void requireSize(Pixels pixels) throws IOException {
    if (pixels.width() != original.width() || pixels.height() != original.height()) {
      throw new IOException(
          size(pixels.width(), pixels.height())
              + " pixels, but the reference has "
              + size(original.width(), original.height()));
    }
  }

  private static String size(int width, int height) {
    return width + " × " + height;
  }

  private Map<Score, Double> score(Pixels distorted, Optional<MapOutput> map) throws IOException {
    Map<Score, Double> scores = new EnumMap<>(Score.class);
    for (Map.Entry<Metric, Reference> entry : references.entrySet()) {
      Metric metric = entry.getKey();
      Comparison comparison = entry.getValue().compare(distorted);
      for (Score score : Score.values()) {
        if (score.metric() == metric) {
          scores.put(score, score.of(comparison));
        }
      }
      if (map.isPresent() && map.get().metric() == metric) {
        map.get().write(comparison.map());
      }
    }
    return scores;
  }

  private static List<String> warnings(SourceImage image) {
    List<String> warnings = new ArrayList<>(image.warnings());
    Optional<byte[]> profile = image.metadata().iccProfile();
    if (profile.isPresent() && !SrgbProfile.matches(profile.get())) {
      warnings.add("its colour profile is not applied: it is taken for sRGB");
    }
    return warnings;
  }
}
