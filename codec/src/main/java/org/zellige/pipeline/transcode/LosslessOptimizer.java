package org.zellige.pipeline.transcode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.JpegProcess;
import org.zellige.Optimization;
import org.zellige.OptimizedJpeg;
import org.zellige.entropy.scan.ScriptEffort;
import org.zellige.pipeline.decode.ImageDecoder;
import org.zellige.pipeline.decode.StoredCoefficients;
import org.zellige.pipeline.encode.CoefficientEncoder;
import org.zellige.pipeline.plan.EntropySettings;
import org.zellige.pipeline.plan.HuffmanFit;
import org.zellige.segment.Frame;
import org.zellige.segment.Marker;
import org.zellige.segment.QuantTable;
import org.zellige.segment.StreamWindow;
import org.zellige.transform.Kernels;

/** Codes the coefficients of a file anew and keeps the rest of it. */
public final class LosslessOptimizer {
  private final byte[] jpeg;
  private final Optimization options;
  private final KeptSegments.Revision revision;
  private final Kernels kernels;

  LosslessOptimizer(byte[] jpeg, Optimization options, Kernels kernels) {
    this(jpeg, options, KeptSegments.Revision.NONE, kernels);
  }

  /**
   * @param revision what changes of that which is kept
   */
  LosslessOptimizer(
      byte[] jpeg, Optimization options, KeptSegments.Revision revision, Kernels kernels) {
    this.kernels = kernels;
    this.jpeg = jpeg;
    this.options = options;
    this.revision = revision;
  }

  /**
   * The smallest file that was found, or the one given with a reason.
   *
   * @throws org.zellige.JpegException if it is no JPEG, or damaged beyond use
   */
  public static OptimizedJpeg optimize(byte[] jpeg, Optimization options, Kernels kernels)
      throws IOException {
    LosslessOptimizer optimizer = new LosslessOptimizer(jpeg, options, kernels);
    try {
      return optimizer.code(optimizer.read());
    } catch (LeftAlone e) {
      return optimizer.unchanged(e.reason());
    }
  }

  /**
   * What the file says of itself.
   *
   * @throws LeftAlone if it is none of those that can be coded anew
   */
  JpegInfo header() throws IOException {
    JpegInfo info = ImageDecoder.inspect(StreamWindow.of(jpeg, jpeg.length), 0, options.limits());
    Optional<String> foreign = foreign(info);
    if (foreign.isPresent()) {
      throw new LeftAlone(foreign.get());
    }
    return info;
  }

  /**
   * What the file stores.
   *
   * @throws LeftAlone if it cannot be coded anew
   */
  StoredCoefficients read() throws IOException {
    header();
    StoredCoefficients stored = StoredCoefficients.of(jpeg, options.limits());
    if (!stored.damage().isEmpty() && !options.acceptDamage()) {
      throw new LeftAlone("damaged: " + stored.damage().get(0));
    }
    if (!stored.complete()) {
      throw new LeftAlone("scans are missing, which decoders make up for");
    }
    return stored;
  }

  /**
   * The smallest file with these coefficients in place of its own, decoded again and compared; or
   * the one given with a reason.
   *
   * @param image what {@link #read} gave, or that with other coefficients
   */
  OptimizedJpeg code(StoredCoefficients image) throws IOException {
    byte[] result;
    try {
      result = smallest(image);
    } catch (LeftAlone e) {
      return unchanged(e.reason());
    }
    if (result.length >= jpeg.length) {
      return unchanged("no smaller coding was found");
    }
    StoredCoefficients again = StoredCoefficients.of(result, options.limits());
    if (!again.sameAs(image) || !again.damage().isEmpty()) {
      return unchanged("the result did not decode to the same coefficients");
    }
    return new OptimizedJpeg(result, Optional.empty());
  }

  /**
   * The smallest file with these coefficients, even if it is larger than the one given.
   *
   * @throws LeftAlone if the rest of the file cannot be kept with them
   */
  byte[] smallest(StoredCoefficients image) throws IOException {
    Optional<List<QuantTable>> tables = image.quantTables();
    if (tables.isEmpty()) {
      throw new LeftAlone("two components with unlike tables in one slot, or one without a table");
    }
    Optional<byte[]> smallest = Optional.empty();
    for (EntropySettings settings : candidates(image)) {
      Optional<byte[]> made;
      try {
        made = file(image, tables.get(), settings);
      } catch (JpegException e) {
        throw new LeftAlone(e.reason());
      }
      if (made.isEmpty()) {
        throw new LeftAlone("an index of images (MPF) that cannot be mended");
      }
      if (smallest.isEmpty() || made.get().length < smallest.get().length) {
        smallest = made;
      }
    }
    return smallest.orElse(jpeg);
  }

  private OptimizedJpeg unchanged(String reason) {
    return new OptimizedJpeg(jpeg, Optional.of(reason));
  }

  /** Why a file is none of those that can be coded anew. */
  private static Optional<String> foreign(JpegInfo info) {
    JpegProcess process = info.process();
    boolean hierarchical = info.segments().stream().anyMatch(s -> s.marker() == Marker.DHP);
    if (hierarchical) {
      return Optional.of("the coding process is hierarchical");
    }
    long starts = info.segments().stream().filter(s -> s.marker() == Marker.SOI).count();
    if (starts > 1) {
      return Optional.of("tables stand in a stream of their own before the image");
    }
    return switch (process) {
      case BASELINE,
          EXTENDED_SEQUENTIAL,
          PROGRESSIVE,
          EXTENDED_SEQUENTIAL_ARITHMETIC,
          PROGRESSIVE_ARITHMETIC ->
          Optional.empty();
      default -> Optional.of("the coding process is " + process);
    };
  }

  private List<EntropySettings> candidates(StoredCoefficients stored) {
    Frame frame = stored.frame();
    int restarts = options.keepRestarts() ? stored.restartInterval() : 0;
    ScriptEffort scripts =
        options.effort() < 4
            ? ScriptEffort.FIXED
            : options.effort() < 7 ? ScriptEffort.CHOICE : ScriptEffort.SEARCH;
    boolean arithmetic =
        options.arithmetic()
            || (options.coding() == Optimization.Coding.KEEP && frame.isArithmetic());
    boolean baseline = frame.marker() == Marker.SOF0 && !arithmetic;
    EntropySettings progressive =
        new EntropySettings(true, arithmetic, scripts, HuffmanFit.IMAGE, false, restarts);
    EntropySettings sequential =
        new EntropySettings(false, arithmetic, scripts, HuffmanFit.IMAGE, baseline, restarts);
    return switch (options.coding()) {
      case AUTO -> List.of(progressive, sequential);
      case PROGRESSIVE -> List.of(progressive);
      case SEQUENTIAL -> List.of(sequential);
      case KEEP -> List.of(frame.isProgressive() ? progressive : sequential);
    };
  }

  /** The whole file; empty if an index of images cannot be mended. */
  private Optional<byte[]> file(
      StoredCoefficients stored, List<QuantTable> tables, EntropySettings settings)
      throws IOException {
    boolean small = tables.stream().allMatch(table -> table.precision() == 8);
    CoefficientEncoder encoder =
        new CoefficientEncoder(
            stored.frame().withMarker(small ? Marker.SOF0 : Marker.SOF1),
            stored.coefficients(),
            settings,
            kernels);
    ByteArrayOutputStream scans = new ByteArrayOutputStream();
    encoder.writeTo(scans);
    return new KeptSegments(jpeg, stored.info(), options, revision)
        .file(tables, encoder.frame(), scans);
  }
}
