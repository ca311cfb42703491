package org.zellige.batch.command;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.zellige.Target;
import org.zellige.batch.Tables;
import picocli.CommandLine.Option;

/** How good, or how large, a file is to be. */
final class QualityOptions {
  private static final double DEFAULT = 75;

  /** Leaves tables of the user's own as they are. */
  private static final double NEUTRAL = 50;

  @Option(
      names = {"-q", "--quality"},
      paramLabel = "N",
      description =
          "Quality on the scale of the tables, 0 to 100 (default: 75, and 50 for a file of tables). With perceptual tables, 90"
              + " can hardly be told from the original.")
  private @Nullable Double quality;

  @Option(
      names = "--chroma-quality",
      paramLabel = "N",
      description = "Quality of colour differences (default: as --quality).")
  private @Nullable Double chromaQuality;

  @Option(
      names = "--target",
      paramLabel = "METRIC=N",
      converter = TargetConverter.class,
      description =
          "Choose the quality by a score: ssimulacra2=80, butteraugli=1 (its 3-norm) or psnr=40"
              + " (of luma).")
  private @Nullable Target score;

  @Option(
      names = "--max-bytes",
      paramLabel = "SIZE",
      converter = ByteCountConverter.class,
      description = "Choose the quality by the size of the file: 200000, 200k or 1.5M.")
  private @Nullable Long bytes;

  Optional<String> complaint() {
    if (score != null && bytes != null) {
      return Optional.of("--target and --max-bytes exclude each other");
    }
    if (quality != null && target().isPresent()) {
      return Optional.of("--quality is what --target and --max-bytes choose");
    }
    return complaint("quality", quality).or(() -> complaint("chroma quality", chromaQuality));
  }

  private static Optional<String> complaint(String name, @Nullable Double value) {
    return value == null || (value >= 0 && value <= 100)
        ? Optional.empty()
        : Optional.of("%s %s is not within 0 to 100".formatted(name, value));
  }

  double quality(Tables tables) {
    if (quality != null) {
      return quality;
    }
    return tables instanceof Tables.Custom ? NEUTRAL : DEFAULT;
  }

  OptionalDouble chromaQuality() {
    return chromaQuality == null ? OptionalDouble.empty() : OptionalDouble.of(chromaQuality);
  }

  Optional<Target> target() {
    return bytes == null ? Optional.ofNullable(score) : Optional.of(Target.bytes(bytes));
  }
}
