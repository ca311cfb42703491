package org.zellige.pipeline.encode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.zellige.DeadZones;
import org.zellige.EncodedImage;
import org.zellige.JpegException;
import org.zellige.Target;
import org.zellige.entropy.arithmetic.ArithmeticScans;
import org.zellige.entropy.bits.BitWriter;
import org.zellige.entropy.scan.McuWalker;
import org.zellige.entropy.scan.ScanCoder;
import org.zellige.entropy.scan.ScanScripts;
import org.zellige.entropy.sequential.FixedTables;
import org.zellige.entropy.sequential.SequentialCoder;
import org.zellige.entropy.sequential.SymbolCounter;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.pipeline.plan.EncodeSettings;
import org.zellige.pipeline.plan.EncoderInput;
import org.zellige.pipeline.plan.EntropySettings;
import org.zellige.pipeline.samples.McuRowTransform;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.Marker;
import org.zellige.segment.SegmentWriter;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.work.Relay;

/**
 * Encodes one image. Where nothing has to be known of all of it beforehand, a row of MCUs goes from
 * pixels to bits before the next is read; else its coefficients are kept.
 */
public final class ImageEncoder {
  /**
   * Bytes of coefficients that are kept to make Huffman tables for a sequential file; beyond that
   * pixels are gone through twice. Some 84 megapixels of 4:2:0. The same on every machine, because
   * the tables are not quite.
   */
  private static final long MOST_KEPT = 1L << 28;

  /** MCU rows that a thread transforms at a time. */
  private static final int PORTION = 8;

  private final EncodePlan plan;
  private final EncoderInput input;
  private final Kernels kernels;
  private final long mostKept;

  /** Null if the file is not to be lossless. */
  private final @Nullable LosslessEncoder lossless;

  /**
   * An encoder for one image.
   *
   * @throws IOException from the source of pixels; a {@link JpegException} if JPEG has no room for
   *     the image, or its pixels cannot become what is asked for
   */
  public ImageEncoder(EncodeSettings settings, EncoderInput input, Kernels kernels)
      throws IOException {
    this(EncodePlan.of(settled(settings, input, kernels), input), input, kernels);
  }

  ImageEncoder(EncodePlan plan, EncoderInput input, Kernels kernels) throws IOException {
    this(plan, input, kernels, MOST_KEPT);
  }

  /** As above, with another bound on the coefficients that are kept. */
  ImageEncoder(EncodePlan plan, EncoderInput input, Kernels kernels, long mostKept)
      throws IOException {
    this.mostKept = mostKept;
    this.plan = plan;
    this.input = input;
    this.kernels = kernels;
    this.lossless =
        plan.settings().lossless().isPresent()
            ? new LosslessEncoder(plan, input.lines(plan, kernels))
            : null;
  }

  /** Settings that leave no choice, but to a search for quality. */
  private static EncodeSettings settled(
      EncodeSettings settings, EncoderInput input, Kernels kernels) throws IOException {
    if (settings.target().isPresent() || !SubsamplingChoice.isOpen(settings, input)) {
      return settings;
    }
    SubsamplingChoice choice = SubsamplingChoice.of(settings, input, kernels);
    return settings.withSubsampling(choice.at(settings, input.precision(settings)));
  }

  /** Writes the whole file to memory. */
  public EncodedImage encode() throws IOException {
    Optional<Target> target = plan.settings().target();
    if (target.isPresent()) {
      return TargetedEncoder.encode(plan.settings(), target.get(), input, kernels);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(expectedBytes());
    writeTo(out);
    return new EncodedImage(
        out.toByteArray(),
        lossless != null ? 100 : plan.settings().tables().quality(),
        plan.subsampling(),
        target,
        OptionalDouble.empty(),
        1);
  }

  /** About a bit for each pixel: not so much that it matters, and it saves copies. */
  private int expectedBytes() {
    FrameLayout layout = plan.layout();
    return (int) Math.max(1 << 9, Math.min(1 << 26, (long) layout.width() * layout.height() / 8));
  }

  /**
   * Where the dead zones of the first component end.
   *
   * @throws IllegalStateException if the file is to be lossless
   */
  public DeadZones deadZones() throws IOException {
    if (lossless != null) {
      throw new IllegalStateException("a lossless file quantises nothing");
    }
    return new SpectralImage(plan, input, kernels).deadZones(plan);
  }

  /** Writes the whole file. */
  public void writeTo(OutputStream out) throws IOException {
    if (lossless != null) {
      lossless.writeTo(out);
    } else if (plan.settings().target().isPresent()) {
      out.write(encode().bytes());
    } else if (!plan.settings().areLocal() && PassingImage.suits(plan, input)) {
      writeKnown(new PassingImage(plan, input, kernels).quantize(), out);
    } else if (!plan.settings().areLocal()) {
      QuantizedImage image = new SpectralImage(plan, input, kernels).quantize(plan);
      new ImageEncoder(image.plan(), input, kernels).writeKnown(image.coefficients(), out);
    } else if (goesThroughTwice()) {
      writeRowByRow(countedTables(), out);
    } else if (plan.settings().entropy().needsWholeImage() || !fitsOneScan()) {
      List<CoefficientRows> all = room(FrameLayout.Component::blockRows);
      transformAll(all);
      writeKnown(all, out);
    } else {
      writeRowByRow(plan.settings().entropy().fixedTables(), out);
    }
  }

  /** Whether one scan may hold all, with the tables of T.81 Annex K, which are for 8 bits. */
  private boolean fitsOneScan() {
    return plan.frame().precision() == 8
        && ScanScripts.groups(plan.layout().blocksPerMcu()).size() == 1;
  }

  private List<CoefficientRows> room(ToIntFunction<FrameLayout.Component> rows) {
    return plan.layout().components().stream()
        .map(c -> new CoefficientRows(c.blocksPerRow(), rows.applyAsInt(c)))
        .toList();
  }

  private void transformAll(List<CoefficientRows> coefficients) throws IOException {
    plan.readers(input)
        .share(
            plan.layout().mcuRows(),
            PORTION,
            () -> {
              McuRowTransform transform = transformTo(coefficients);
              return (from, to) -> {
                for (int row = from; row < to; row++) {
                  transform.run(row);
                }
              };
            });
  }

  private McuRowTransform transformTo(List<CoefficientRows> coefficients) {
    return new McuRowTransform(plan, input.samples(plan, kernels), kernels, coefficients);
  }

  /** Writes the whole file from coefficients that were quantised already. */
  void writeKnown(List<CoefficientRows> coefficients, OutputStream out) throws IOException {
    CoefficientEncoder coder =
        new CoefficientEncoder(
            plan.frame(), coefficients, plan.settings().entropy(), kernels, plan.workers());
    HeaderWriter.write(plan, coder.frame()).writeTo(out);
    coder.writeTo(out);
    SegmentWriter end = new SegmentWriter();
    end.marker(Marker.EOI);
    end.writeTo(out);
  }

  private boolean goesThroughTwice() {
    EntropySettings entropy = plan.settings().entropy();
    boolean alone = entropy.optimalTables() && !entropy.progressive() && !entropy.arithmetic();
    long kept = 0;
    for (FrameLayout.Component c : plan.layout().components()) {
      kept += CoefficientRows.memory(c.blocksPerRow(), c.blockRows());
    }
    return alone && fitsOneScan() && kept > mostKept;
  }

  private FixedTables countedTables() throws IOException {
    List<CoefficientRows> window = window();
    SymbolCounter counter = new SymbolCounter(plan.scan(), walker(window));
    forEachRow(window, counter::row);
    return counter.tables();
  }

  /** Room for the rows of MCUs that are made ahead of a coder. */
  private List<CoefficientRows> window() {
    int rows = Relay.places(plan.readers(input), plan.layout().mcuRows());
    return room(c -> rows * c.vertical());
  }

  /** Takes the coefficients of a row of MCUs. */
  private interface RowTask {
    void run(int mcuRow) throws IOException;
  }

  /** Transforms rows, several at a time, and has something done with each in order. */
  private void forEachRow(List<CoefficientRows> window, RowTask task) throws IOException {
    int rows = plan.layout().mcuRows();
    try (Relay<McuRowTransform> relay =
        Relay.atOnce(plan.readers(input), () -> transformTo(window), rows, McuRowTransform::run)) {
      for (int row = 0; row < rows; row++) {
        relay.next();
        task.run(row);
      }
    }
  }

  private McuWalker walker(List<CoefficientRows> window) {
    int restartInterval = plan.settings().entropy().restartInterval();
    return new McuWalker(
        plan.layout().scanBlocks(window), plan.layout().mcusPerRow(), restartInterval);
  }

  private void writeRowByRow(FixedTables fixed, OutputStream out) throws IOException {
    if (SliceEncoder.suits(plan, input)) {
      writeSlices(fixed.of(plan.scan()), out);
      return;
    }
    List<CoefficientRows> window = window();
    EntropySettings entropy = plan.settings().entropy();
    McuWalker walker = walker(window);
    BitWriter bits = new BitWriter();
    final ScanCoder coder;
    if (entropy.arithmetic()) {
      HeaderWriter.write(plan, plan.frame().withMarker(Marker.SOF9), List.of()).writeTo(out);
      coder = ArithmeticScans.sequential(plan.scan(), walker, bits);
    } else {
      List<HuffmanTable> tables = fixed.of(plan.scan());
      HeaderWriter.write(plan, plan.frame(), tables).writeTo(out);
      coder = new SequentialCoder(plan.scan(), tables, walker, bits);
    }
    forEachRow(
        window,
        row -> {
          coder.row(row);
          bits.drainIfLarge(out);
        });
    coder.finish();
    bits.marker(Marker.EOI);
    bits.drain(out);
  }

  private void writeSlices(List<HuffmanTable> tables, OutputStream out) throws IOException {
    HeaderWriter.write(plan, plan.frame(), tables).writeTo(out);
    BitWriter bits = new BitWriter();
    new SliceEncoder(plan, input, kernels, tables).writeTo(bits, out);
    bits.marker(Marker.EOI);
    bits.drain(out);
  }
}
