package org.zellige.batch.command;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zellige.LosslessTransform;
import org.zellige.LosslessTransform.Edges;
import org.zellige.Optimization;
import org.zellige.Orientation;
import org.zellige.Region;
import org.zellige.batch.Transformation;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zellige transform}. */
@Command(
    name = "transform",
    description = {
      "Turns, mirrors, crops or makes gray JPEG files without loss.",
      "",
      "Their coefficients are moved and mirrored, and none is rounded; each result is decoded and"
          + " compared before it is written. What Exif says of size, density and thumbnail follows, and"
          + " gain maps are turned along.",
      "",
      "Blocks can be mirrored, but not shifted: columns and rows beyond the last whole MCU (of 8 or"
          + " 16 pixels, as a rule) cannot come to lie at the left or the top. Unless --trim or"
          + " --perfect is given they stay at their edge as they are, as with jpegtran, and a warning"
          + " says so.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  zellige transform --auto --in-place *.jpg       upright, whatever the camera was",
      "  zellige transform --rotate 90 photo.jpg -o turned.jpg",
      "  zellige transform --flip h --trim photo.jpg -o mirrored.jpg",
      "  zellige transform --crop 640x480+160+96 photo.jpg -o part.jpg",
      "  zellige transform --grayscale -r photos --out-dir gray"
    })
final class TransformCommand extends BatchCommand {
  /** Per cent: what was asked for is the turn, whatever it saves. */
  private static final double MIN_SAVING = 0;

  @ArgGroup(exclusive = true)
  private @Nullable Turn turn;

  /** How images are turned; at most one of these. */
  static final class Turn {
    @Option(
        names = "--rotate",
        paramLabel = "90|180|270",
        required = true,
        description = "Turn clockwise by so many degrees.")
    private @Nullable Integer rotate;

    @Option(
        names = "--flip",
        paramLabel = "h|v",
        required = true,
        description = "Mirror left to right (h) or top to bottom (v).")
    private @Nullable String flip;

    @Option(
        names = "--transpose",
        required = true,
        description = "Mirror at the diagonal from top left to bottom right.")
    private boolean transpose;

    @Option(names = "--transverse", required = true, description = "Mirror at the other diagonal.")
    private boolean transverse;

    @Option(
        names = "--auto",
        required = true,
        description = {
          "Turn upright as Exif says, and reset that. Edges that cannot be turned are cut off, unless"
              + " --perfect is given."
        })
    private boolean auto;

    /** Empty if the arguments make no sense. */
    private Optional<Orientation> orientation() {
      if (rotate != null) {
        return switch (rotate) {
          case 90 -> Optional.of(Orientation.ROTATE_90);
          case 180 -> Optional.of(Orientation.ROTATE_180);
          case 270 -> Optional.of(Orientation.ROTATE_270);
          default -> Optional.empty();
        };
      }
      if (flip != null) {
        return switch (flip) {
          case "h", "horizontal" -> Optional.of(Orientation.FLIP_HORIZONTAL);
          case "v", "vertical" -> Optional.of(Orientation.FLIP_VERTICAL);
          default -> Optional.empty();
        };
      }
      return Optional.of(transpose ? Orientation.TRANSPOSE : Orientation.TRANSVERSE);
    }
  }

  @Option(
      names = "--crop",
      paramLabel = "WxH+X+Y",
      converter = RegionConverter.class,
      description = {
        "Keep a part of the turned image. It begins at the MCU that holds its corner, so it may come"
            + " out larger."
      })
  private @Nullable Region crop;

  @Option(names = "--grayscale", description = "Drop the colour.")
  private boolean grayscale;

  @Option(names = "--trim", description = "Cut off edges that cannot be turned.")
  private boolean trim;

  @Option(
      names = "--perfect",
      description = "Refuse images with edges that cannot be turned, and crops between MCUs.")
  private boolean perfect;

  @Option(
      names = "--coding",
      paramLabel = "NAME",
      description = {
        "Process of the output: keep for that of the input, auto (the smaller one), progressive or"
            + " sequential (default: keep)."
      })
  private Optimization.Coding coding = Optimization.Coding.KEEP;

  @Mixin private ArithmeticOption arithmetic = new ArithmeticOption();

  @Option(
      names = "--keep",
      paramLabel = "KINDS",
      converter = KeepConverter.class,
      description = "Metadata that stay, as with zellige optimize (default: all).")
  private KeepConverter.Kept keep = KeepConverter.Kept.ALL;

  @Mixin private BatchOptions batch = new BatchOptions();

  TransformCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    demand(!trim || !perfect, "--trim and --perfect exclude each other");
    demand(
        turn != null || crop != null || grayscale,
        "say what to do: --rotate, --flip, --transpose, --transverse, --auto, --crop or --grayscale");
    Transformation transformation = new Transformation(options());
    return run(transformation, batch, MIN_SAVING);
  }

  private LosslessTransform options() {
    boolean auto = turn != null && turn.auto;
    LosslessTransform.Builder options =
        LosslessTransform.builder()
            .grayscale(grayscale)
            .edges(perfect ? Edges.PERFECT : trim || auto ? Edges.TRIM : Edges.KEEP)
            .coding(
                Optimization.builder()
                    .coding(coding)
                    .arithmetic(arithmetic.isSet())
                    .effort(5)
                    .keep(keep.kinds())
                    .limits(batch.limits())
                    .build());
    if (auto) {
      options.upright();
    } else if (turn != null) {
      Optional<Orientation> orientation = turn.orientation();
      demand(orientation.isPresent(), "--rotate takes 90, 180 or 270, and --flip h or v");
      options.turn(orientation.orElseThrow());
    }
    if (crop != null) {
      options.crop(crop);
    }
    return options.build();
  }
}
