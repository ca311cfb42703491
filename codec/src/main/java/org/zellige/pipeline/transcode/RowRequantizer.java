package org.zellige.pipeline.transcode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.Optimization;
import org.zellige.Quantization;
import org.zellige.Requantization;
import org.zellige.entropy.bits.BitWriter;
import org.zellige.entropy.scan.McuWalker;
import org.zellige.entropy.sequential.FixedTables;
import org.zellige.entropy.sequential.SequentialCoder;
import org.zellige.entropy.sequential.SymbolCounter;
import org.zellige.pipeline.decode.SequentialRows;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.frame.FrameSteps;
import org.zellige.pipeline.plan.Effort;
import org.zellige.quant.table.CoarserRounding;
import org.zellige.quant.table.CoarserSteps;
import org.zellige.quant.table.TableSettings;
import org.zellige.segment.Frame;
import org.zellige.segment.FrameComponent;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.Marker;
import org.zellige.segment.Scan;
import org.zellige.segment.SegmentWriter;
import org.zellige.transform.CoefficientRows;

/**
 * Quantises a file of one sequential scan more coarsely, in haste: coefficients are rounded to the
 * new steps, and a row of MCUs goes from bits to bits before the next is read. The result is read
 * again and its coefficients are compared.
 */
final class RowRequantizer {
  /** The effort from which on Huffman tables are made for the image. */
  private static final int LEAST_EFFORT_FOR_TABLES = 2;

  private final byte[] jpeg;
  private final JpegInfo info;
  private final TableSettings tables;
  private final Optimization options;

  /**
   * @param info what is known of the file
   * @param tables the steps that are wanted
   */
  RowRequantizer(byte[] jpeg, JpegInfo info, TableSettings tables, Optimization options) {
    this.jpeg = jpeg;
    this.info = info;
    this.tables = tables;
    this.options = options;
  }

  /** Whether options ask for nothing but haste. */
  static boolean suits(Requantization options) {
    Optimization coding = options.coding();
    Quantization usual = Effort.of(coding.effort()).tools().quantization();
    return usual == Quantization.UNIFORM
        && options.quantization().orElse(usual) == Quantization.UNIFORM
        && options.target().isEmpty()
        && coding.coding() != Optimization.Coding.PROGRESSIVE
        && !coding.arithmetic();
  }

  /**
   * The file at the new steps.
   *
   * @return empty if it cannot be had in this way: the file is of another kind or damaged, or gains
   *     nothing
   * @throws JpegException if it is no JPEG of DCT coefficients, or damaged beyond use
   */
  Optional<byte[]> run() throws IOException {
    Optional<SequentialRows> rows = SequentialRows.of(jpeg, options.limits());
    if (rows.isEmpty() || !suits(rows.get().frame())) {
      return Optional.empty();
    }
    FrameSteps own = new FrameSteps(rows.get().frame(), info.colorSpace(), rows.get().steps());
    List<int[]> wanted = own.wanted(tables, info);
    List<int[]> steps = new ArrayList<>();
    for (int c = 0; c < wanted.size(); c++) {
      steps.add(
          CoarserSteps.of(own.steps().get(c), wanted.get(c), CoarserSteps.RATIO_OF_ROUNDING)
              .steps());
    }
    FrameSteps coarser = own.with(steps);
    if (!own.isFinerThan(wanted)
        || !areSmall(own.steps())
        || !areSmall(steps)
        || coarser.tables().size() > FrameSteps.MAX_TABLES) {
      return Optional.empty();
    }
    Optional<Coded> coded = coded(rows.get(), coarser);
    if (coded.isEmpty()) {
      return Optional.empty();
    }
    return new KeptSegments(jpeg, info, options, KeptSegments.Revision.NONE)
        .file(coarser.tables(), coarser.frame().withMarker(Marker.SOF0), coded.get().scan)
        .filter(file -> file.length < jpeg.length)
        .filter(file -> digest(file).equals(Optional.of(coded.get().digest)));
  }

  private boolean suits(Frame frame) {
    boolean kept = options.coding() == Optimization.Coding.KEEP;
    return frame.precision() == 8 && !(kept && frame.isArithmetic());
  }

  private static boolean areSmall(List<int[]> steps) {
    return steps.stream()
        .flatMapToInt(IntStream::of)
        .allMatch(step -> step <= CoarserRounding.MAX_STEP);
  }

  /**
   * What is written between the frame header and EOI.
   *
   * @param digest of the coefficients
   */
  private record Coded(ByteArrayOutputStream scan, long digest) {}

  /** Empty if not all coefficients can be coded. */
  private Optional<Coded> coded(SequentialRows first, FrameSteps coarser) throws IOException {
    Scan scan = scan(coarser.frame());
    FixedTables huffman = FixedTables.STANDARD;
    SequentialRows rows = first;
    if (options.effort() >= LEAST_EFFORT_FOR_TABLES) {
      SymbolCounter counter = new SymbolCounter(scan, walker(first));
      if (!forEachRow(first, coarser, counter::row)) {
        return Optional.empty();
      }
      huffman = counter.tables();
      rows = SequentialRows.of(jpeg, options.limits()).orElseThrow();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length / 2);
    List<HuffmanTable> used = huffman.of(scan);
    header(scan, used).writeTo(out);
    BitWriter bits = new BitWriter();
    SequentialCoder coder = new SequentialCoder(scan, used, walker(rows), bits);
    CoefficientDigest digest = new CoefficientDigest(rows.layout(), rows.window());
    boolean whole =
        forEachRow(
            rows,
            coarser,
            row -> {
              digest.mcuRow(row);
              coder.row(row);
              bits.drainIfLarge(out);
            });
    bits.align();
    bits.drain(out);
    return whole ? Optional.of(new Coded(out, digest.value())) : Optional.empty();
  }

  /** One interleaved scan; what shares the steps of luma is coded like it. */
  private static Scan scan(Frame frame) {
    List<Scan.ScanComponent> parts = new ArrayList<>();
    for (FrameComponent component : frame.components()) {
      int slot = component.quantTable() == 0 ? 0 : 1;
      parts.add(new Scan.ScanComponent(component.id(), slot, slot));
    }
    return new Scan(parts, 0, 63, 0, 0);
  }

  private SegmentWriter header(Scan scan, List<HuffmanTable> used) {
    SegmentWriter out = new SegmentWriter();
    HuffmanTable.writeTo(out, used);
    if (restartInterval() != 0) {
      out.segment(Marker.DRI, body -> body.u16(restartInterval()));
    }
    scan.writeTo(out);
    return out;
  }

  private int restartInterval() {
    return options.keepRestarts() ? info.restartInterval() : 0;
  }

  private McuWalker walker(SequentialRows rows) {
    FrameLayout layout = rows.layout();
    return new McuWalker(layout.scanBlocks(rows.window()), layout.mcusPerRow(), restartInterval());
  }

  /** Does something with a row of MCUs. */
  @FunctionalInterface
  private interface RowTask {
    void run(int mcuRow) throws IOException;
  }

  /** Reads and rounds row by row; returns whether all was sound, and can be coded. */
  private static boolean forEachRow(SequentialRows rows, FrameSteps coarser, RowTask task)
      throws IOException {
    List<CoarserRounding> roundings = new ArrayList<>();
    for (int[] own : rows.steps()) {
      roundings.add(new CoarserRounding(own, coarser.steps().get(roundings.size())));
    }
    for (int row = 0; row < rows.layout().mcuRows(); row++) {
      rows.read();
      for (int c = 0; c < roundings.size(); c++) {
        if (!round(roundings.get(c), rows.window().get(c))) {
          return false;
        }
      }
      task.run(row);
    }
    return rows.end();
  }

  private static boolean round(CoarserRounding rounding, CoefficientRows rows) {
    boolean inRange = true;
    for (int row = 0; row < rows.rows(); row++) {
      inRange &= rounding.row(rows.coefficients(row), rows.masks(row), rows.blocksPerRow());
    }
    return inRange;
  }

  /** The digest of what a result decodes to; empty if it does not. */
  private Optional<Long> digest(byte[] result) {
    try {
      SequentialRows rows = SequentialRows.of(result, options.limits()).orElseThrow();
      CoefficientDigest digest = new CoefficientDigest(rows.layout(), rows.window());
      for (int row = 0; row < rows.layout().mcuRows(); row++) {
        rows.read();
        digest.mcuRow(row);
      }
      return rows.end() ? Optional.of(digest.value()) : Optional.empty();
    } catch (JpegException e) {
      return Optional.empty();
    }
  }
}
