package org.zellige.pipeline.decode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zellige.CoefficientCounts;
import org.zellige.JpegColorSpace;
import org.zellige.JpegInfo;
import org.zellige.JpegWarning;
import org.zellige.LimitExceededException;
import org.zellige.Limits;
import org.zellige.StoredBlocks;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.frame.FrameSteps;
import org.zellige.pipeline.frame.SupportedFrames;
import org.zellige.segment.Diagnostics;
import org.zellige.segment.Frame;
import org.zellige.segment.QuantTable;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.segment.StreamWindow;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.ZigZag;
import org.zellige.work.Workers;

/**
 * The quantised coefficients that an image stores.
 *
 * @param frame the frame header, its height known
 * @param colorSpace what the components mean
 * @param coefficients by component; masks say exactly which AC coefficients are not zero
 * @param steps quantisation steps of each component, in zig-zag order; of 0 length if it has no
 *     scan
 * @param complete whether scans brought every bit of every coefficient; without, decoders may show
 *     something smoother than the coefficients
 * @param restartInterval that of the last scan
 * @param damage warnings, but for those about metadata
 * @param info all that was read
 */
public record StoredCoefficients(
    Frame frame,
    JpegColorSpace colorSpace,
    List<CoefficientRows> coefficients,
    List<int[]> steps,
    boolean complete,
    int restartInterval,
    List<JpegWarning> damage,
    JpegInfo info) {

  /** Keeps its own copies of the lists. */
  public StoredCoefficients {
    coefficients = List.copyOf(coefficients);
    steps = List.copyOf(steps);
    damage = List.copyOf(damage);
  }

  /**
   * Decodes the image at the start of a stream.
   *
   * @throws org.zellige.JpegException if it is damaged beyond use, or stores no DCT coefficients of
   *     a single frame
   */
  public static StoredCoefficients of(byte[] jpeg, Limits limits) throws IOException {
    StreamParser stream =
        new StreamParser(StreamWindow.of(jpeg, jpeg.length), 0, limits, new Diagnostics(false));
    Scan first = stream.nextScan().orElseThrow(stream::noScan);
    SupportedFrames.checkSingleDct(stream);
    stream.findHeight();
    FrameLayout layout = FrameLayout.of(stream.frame());
    long memory = CoefficientDecoder.memory(layout, true);
    if (memory > limits.maxMemory()) {
      throw new LimitExceededException(
          "decoding needs " + memory + " bytes; the limit is " + limits.maxMemory(),
          stream.offset());
    }
    CoefficientDecoder decoder = new CoefficientDecoder(stream, layout, limits, Workers.CALLER);
    CoefficientImage image = decoder.wholeImage(first);
    CoefficientRows[] rows = image.coefficients();
    for (CoefficientRows of : rows) {
      tightenMasks(of);
    }
    // Before the headers are looked at once more, as that warns of metadata too.
    List<JpegWarning> damage = List.copyOf(stream.diagnostics().warnings());
    JpegInfo info = stream.info();
    return new StoredCoefficients(
        stream.frame(),
        info.colorSpace(),
        List.of(rows),
        Arrays.stream(decoder.steps()).map(StoredCoefficients::orEmpty).toList(),
        image.progress().isComplete(),
        stream.tables().restartInterval(),
        damage,
        info);
  }

  /** Counts the coefficients of each component. */
  public List<CoefficientCounts> counts() {
    FrameLayout layout = FrameLayout.of(frame);
    List<CoefficientCounts> counts = new ArrayList<>();
    for (FrameLayout.Component c : layout.components()) {
      CoefficientRows rows = coefficients.get(counts.size());
      long blocks = (long) c.blocksPerRow() * c.blockRows();
      long zeros = 63 * blocks;
      for (int row = 0; row < c.blockRows(); row++) {
        long[] masks = rows.readMasks(row);
        for (int block = 0; block < c.blocksPerRow(); block++) {
          zeros -= Long.bitCount(masks[block] & ~1L);
        }
      }
      counts.add(new CoefficientCounts(c.id(), blocks, zeros));
    }
    return counts;
  }

  /** All coefficients in the order of their blocks, by component. */
  public List<StoredBlocks> blocks() {
    List<StoredBlocks> all = new ArrayList<>();
    for (FrameLayout.Component c : FrameLayout.of(frame).components()) {
      int index = all.size();
      all.add(
          new StoredBlocks(
              c.id(),
              c.blocksPerRow(),
              c.blockRows(),
              c.paddedBlocksPerRow(),
              c.paddedBlockRows(),
              natural(steps.get(index)),
              natural(coefficients.get(index), c)));
    }
    return all;
  }

  private static int[] natural(int[] zigZag) {
    int[] natural = new int[zigZag.length];
    for (int k = 0; k < zigZag.length; k++) {
      natural[ZigZag.natural(k)] = zigZag[k];
    }
    return natural;
  }

  private static short[] natural(CoefficientRows rows, FrameLayout.Component layout) {
    int perRow = layout.paddedBlocksPerRow();
    short[] all =
        new short[Math.multiplyExact(64, Math.multiplyExact(perRow, layout.paddedBlockRows()))];
    for (int row = 0; row < layout.paddedBlockRows(); row++) {
      short[] values = rows.readCoefficients(row);
      for (int block = 0; block < perRow; block++) {
        int from = BlockGroup.index(block);
        int to = 64 * (row * perRow + block);
        for (int k = 0; k < 64; k++) {
          all[to + ZigZag.natural(k)] = values[from + BlockGroup.BLOCKS * k];
        }
      }
    }
    return all;
  }

  static int[] orEmpty(int @Nullable [] steps) {
    return steps == null ? new int[0] : steps;
  }

  /** Clears the bits of coefficients that turned out to be zero. */
  private static void tightenMasks(CoefficientRows rows) {
    for (int row = 0; row < rows.rows(); row++) {
      short[] values = rows.readCoefficients(row);
      long[] masks = rows.readMasks(row);
      for (int block = 0; block < rows.blocksPerRow(); block++) {
        int at = BlockGroup.index(block);
        for (long rest = masks[block]; rest != 0; rest &= rest - 1) {
          int k = Long.numberOfTrailingZeros(rest);
          if (values[at + BlockGroup.BLOCKS * k] == 0) {
            masks[block] &= ~(1L << k);
          }
        }
      }
    }
  }

  /** The frame and how it is quantised. */
  public FrameSteps frameSteps() {
    return new FrameSteps(frame, colorSpace, steps);
  }

  /** The same image quantised otherwise. */
  public StoredCoefficients with(FrameSteps other, List<CoefficientRows> quantised) {
    return new StoredCoefficients(
        other.frame(),
        other.colorSpace(),
        quantised,
        other.steps(),
        complete,
        restartInterval,
        damage,
        info);
  }

  /**
   * The quantisation tables in use, by slot; empty if two components have unlike tables in one
   * slot, as a sequence of scans allows, or one has none.
   */
  public Optional<List<QuantTable>> quantTables() {
    SortedMap<Integer, int[]> bySlot = new TreeMap<>();
    for (int i = 0; i < steps.size(); i++) {
      int slot = frame.components().get(i).quantTable();
      int[] before = bySlot.putIfAbsent(slot, steps.get(i));
      if (steps.get(i).length == 0 || (before != null && !Arrays.equals(before, steps.get(i)))) {
        return Optional.empty();
      }
    }
    return Optional.of(
        bySlot.entrySet().stream()
            .map(entry -> QuantTable.ofZigZag(entry.getKey(), entry.getValue()))
            .toList());
  }

  /** Whether another image stores the same: sizes, sampling, steps, and blocks inside the image. */
  public boolean sameAs(StoredCoefficients other) {
    if (!sameGeometry(other)) {
      return false;
    }
    FrameLayout layout = FrameLayout.of(frame);
    for (int i = 0; i < coefficients.size(); i++) {
      FrameLayout.Component c = layout.components().get(i);
      if (!Arrays.equals(steps.get(i), other.steps.get(i))
          || !sameBlocks(c, coefficients.get(i), other.coefficients.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean sameGeometry(StoredCoefficients other) {
    return frame.width() == other.frame.width()
        && frame.height() == other.frame.height()
        && frame.precision() == other.frame.precision()
        && frame.components().equals(other.frame.components())
        && colorSpace == other.colorSpace;
  }

  private static boolean sameBlocks(
      FrameLayout.Component layout, CoefficientRows a, CoefficientRows b) {
    for (int row = 0; row < layout.blockRows(); row++) {
      short[] valuesA = a.readCoefficients(row);
      short[] valuesB = b.readCoefficients(row);
      for (int block = 0; block < layout.blocksPerRow(); block++) {
        int at = BlockGroup.index(block);
        for (int k = 0; k < 64; k++) {
          if (valuesA[at + BlockGroup.BLOCKS * k] != valuesB[at + BlockGroup.BLOCKS * k]) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
