package org.zellige.batch;

import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.JpegProcess;
import org.zellige.Limits;
import org.zellige.LosslessTransform;
import org.zellige.Optimization;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.QualityEstimate;
import org.zellige.batch.CompressionSettings.Process;

/** Turns images into JPEG files, and JPEG files into smaller ones. */
public final class Compression implements Operation {
  /**
   * Below it, coefficients are quantised anew only where that is faster than to make pixels of
   * them: in sequential files, and to a quality that is known.
   */
  private static final int LEAST_EFFORT_FOR_ALL_COEFFICIENTS = 3;

  /** From it on, the encoder looks at its result. */
  private static final int LEAST_EFFORT_FOR_LOOKS = 7;

  private final CompressionSettings settings;
  private final Handling handling;
  private final Limits limits;
  private final PixelCompression pixels;

  /**
   * @param settings for all files
   * @param limits what one input may cost
   */
  public Compression(CompressionSettings settings, Limits limits) {
    this(settings, Handling.DEFAULT, limits);
  }

  /**
   * @param settings for all files
   * @param limits what one input may cost
   */
  public Compression(CompressionSettings settings, Handling handling, Limits limits) {
    this.settings = settings;
    this.handling = handling;
    this.limits = limits;
    this.pixels = new PixelCompression(settings, handling, limits);
  }

  /**
   * The quality of a file of these settings, which does not depend on the image, on the scale of
   * the IJG; empty where a target chooses it, or nothing is lost.
   */
  private OptionalInt askedQuality() {
    if (settings.target().isPresent() || settings.process().equals(Optional.of(Process.LOSSLESS))) {
      return OptionalInt.empty();
    }
    try {
      JpegEncoder encoder = settings.encoder().effort(1).designTables(false).build();
      byte[] probe = encoder.encode(Pixels.allocate(PixelFormat.INT_RGB, 8, 8));
      return JpegDecoder.estimateQuality(JpegDecoder.inspect(probe))
          .map(estimate -> OptionalInt.of(estimate.ijg()))
          .orElse(OptionalInt.empty());
    } catch (JpegException e) {
      return OptionalInt.empty();
    }
  }

  @Override
  public Product apply(byte[] input) throws IOException {
    return apply(input, Helpers.NONE);
  }

  @Override
  public Product apply(byte[] input, Helpers helpers) throws IOException {
    if (handling.jpegs() != Handling.Jpegs.REQUANTIZE && !ImageFiles.isJpeg(input)) {
      return encode(input, Optional.empty(), helpers);
    }
    JpegInfo info = JpegDecoder.inspect(input, limits);
    if (!handling.ignoreMarks() && Mark.isAmong(info.comments())) {
      return untouched(input, info, "a comment says that it was compressed before");
    }
    boolean encodes = handling.jpegs() == Handling.Jpegs.ENCODE;
    if (pixels.isTurned(info) || (pixels.losesColor(info) && !encodes)) {
      return reshaped(input, info, helpers);
    }
    return byCoefficients(info) ? recompression().apply(input) : encodeJpeg(input, info, helpers);
  }

  private Product reshaped(byte[] input, JpegInfo info, Helpers helpers) throws IOException {
    byte[] reshaped;
    try {
      reshaped =
          ReshapedJpeg.of(
              input,
              pixels.isTurned(info),
              pixels.losesColor(info),
              LosslessTransform.Edges.PERFECT,
              limits);
    } catch (JpegException e) {
      return handling.jpegs() == Handling.Jpegs.REQUANTIZE
          ? recompression()
              .apply(input)
              .warned("it cannot be turned upright without loss; its orientation stays")
          : encode(input, Optional.of(info), helpers);
    }
    JpegInfo now = JpegDecoder.inspect(reshaped, limits);
    Product made =
        byCoefficients(now) ? recompression().apply(reshaped) : encodeJpeg(reshaped, now, helpers);
    if (made.bytes().length >= reshaped.length && !isDemanded(now)) {
      made =
          made.kept(
              reshaped,
              (pixels.losesColor(info) ? "made gray" : "turned")
                  + " without loss, as it would become no smaller");
    }
    boolean kept = made.outcome() == Outcome.KEPT;
    return new Product(
        made.bytes(),
        kept ? Outcome.TRANSFORMED : made.outcome(),
        made.format(),
        made.width(),
        made.height(),
        true,
        made.quality(),
        made.value(),
        made.sourceQuality(),
        made.keptBecause(),
        made.warnings());
  }

  /** Whether a JPEG has coefficients that can be quantised anew, and nothing but that is asked. */
  private boolean byCoefficients(JpegInfo info) {
    return switch (handling.jpegs()) {
      case REQUANTIZE -> true;
      case ENCODE -> false;
      case AUTO ->
          (settings.effort() >= LEAST_EFFORT_FOR_ALL_COEFFICIENTS || isQuick(info))
              && settings.isForCoefficients()
              && !convertsColors(info)
              && isOfOneDctFrame(info);
    };
  }

  private boolean isQuick(JpegInfo info) {
    boolean sequential =
        info.process() == JpegProcess.BASELINE || info.process() == JpegProcess.EXTENDED_SEQUENTIAL;
    return sequential && settings.target().isEmpty();
  }

  private boolean convertsColors(JpegInfo info) {
    return handling.toSrgb()
        && PixelProfile.of(info).filter(profile -> !SrgbProfile.matches(profile)).isPresent();
  }

  private static boolean isOfOneDctFrame(JpegInfo info) {
    Set<JpegProcess> single =
        EnumSet.of(
            JpegProcess.BASELINE,
            JpegProcess.EXTENDED_SEQUENTIAL,
            JpegProcess.PROGRESSIVE,
            JpegProcess.EXTENDED_SEQUENTIAL_ARITHMETIC,
            JpegProcess.PROGRESSIVE_ARITHMETIC);
    boolean hierarchical =
        info.segments().stream().anyMatch(segment -> segment.name().equals("DHP"));
    return single.contains(info.process()) && !hierarchical;
  }

  private Recompression recompression() {
    Optimization.Builder coding =
        Optimization.builder().effort(settings.effort()).keep(handling.keep()).limits(limits);
    if (handling.mark()) {
      coding.comment(Mark.TEXT);
    }
    settings
        .process()
        .ifPresent(kind ->
            coding.coding(
                kind == Process.PROGRESSIVE
                    ? Optimization.Coding.PROGRESSIVE
                    : Optimization.Coding.SEQUENTIAL));
    return new Recompression(settings.requantization(coding.build()));
  }

  private Product encodeJpeg(byte[] input, JpegInfo info, Helpers helpers) throws IOException {
    Optional<QualityEstimate> source = JpegDecoder.estimateQuality(info);
    OptionalInt asked = askedQuality();
    boolean better =
        source.isEmpty()
            || asked.isEmpty()
            || source.get().ijg() > asked.getAsInt()
            || isDemanded(info);
    if (!better) {
      return instead(
          input,
          untouched(input, info, ""),
          "its quality of %d is not above the %d asked for (on the scale of the IJG)"
              .formatted(source.get().ijg(), asked.getAsInt()));
    }
    return encode(input, Optional.of(info), helpers);
  }

  /** Whether a JPEG must not stay what it is, however little is saved. */
  private boolean isDemanded(JpegInfo info) {
    return settings.isOfItsOwnKind()
        || pixels.isTurned(info)
        || pixels.losesColor(info)
        || convertsColors(info);
  }

  /** The input, or that without the metadata that are not to stay. */
  @Override
  public Product instead(byte[] input, Product made, String because) throws IOException {
    boolean strips = ImageFiles.isJpeg(input) && !Kinds.areAll(handling.keep());
    if (!strips) {
      return made.kept(input, because);
    }
    Optimization.Builder coding =
        Optimization.builder()
            .coding(Optimization.Coding.KEEP)
            .effort(settings.effort())
            .keep(handling.keep())
            .limits(limits);
    Product stripped = new LosslessOptimization(coding.build()).apply(input);
    return new Product(
        stripped.bytes(),
        stripped.outcome(),
        stripped.format(),
        stripped.width(),
        stripped.height(),
        true,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        stripped.sourceQuality(),
        Optional.of(because),
        stripped.outcome() == Outcome.KEPT
            ? List.of("metadata stay: " + stripped.keptBecause().orElse("nothing to leave out"))
            : List.of());
  }

  private Product untouched(byte[] input, JpegInfo info, String because) {
    return new Product(
            input,
            Outcome.KEPT,
            "JPEG",
            info.width(),
            info.height(),
            false,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            JpegDecoder.estimateQuality(info),
            Optional.empty(),
            List.of())
        .kept(input, because);
  }

  /**
   * @param jpeg what the input is, if it is a JPEG
   */
  private Product encode(byte[] input, Optional<JpegInfo> jpeg, Helpers helpers)
      throws IOException {
    boolean demanded =
        jpeg.isEmpty()
            || isDemanded(jpeg.get())
            || Targets.isTooLarge(settings.target(), input.length);
    return pixels.encode(input, jpeg, demanded, helpers);
  }

  @Override
  public Optional<String> extension() {
    return Optional.of(".jpg");
  }

  @Override
  public long memory(boolean jpeg, long pixels) {
    return CompressionMemory.of(
        settings, jpeg && handling.jpegs() != Handling.Jpegs.ENCODE, pixels);
  }

  @Override
  public int weight() {
    boolean looks =
        settings.effort() >= LEAST_EFFORT_FOR_LOOKS
            || settings.target().filter(Targets::isScore).isPresent();
    return looks ? LOOK : 1;
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("command", "compress");
    map.put("jpegs", Kinds.label(handling.jpegs()));
    map.putAll(settings.words());
    map.put("keep", Kinds.text(handling.keep()));
    map.put("autoOrient", handling.autoOrient());
    map.put("toSrgb", handling.toSrgb());
    return map;
  }
}
