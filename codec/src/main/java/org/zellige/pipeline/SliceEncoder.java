package org.zellige.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.zellige.entropy.BitWriter;
import org.zellige.entropy.CodedSlice;
import org.zellige.entropy.McuWalker;
import org.zellige.entropy.SequentialCoder;
import org.zellige.segment.HuffmanTable;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.work.Relay;
import org.zellige.work.Workers;

/**
 * Writes a scan that holds all components, with tables that are given, by several threads: each
 * takes slices of MCU rows from pixels to bits, and the caller joins the bits. They are those of
 * one thread.
 */
final class SliceEncoder {
  /** Slices for each thread, if they get enough rows. */
  private static final int SLICES_PER_THREAD = 6;

  /** MCU rows of a slice: few enough for the caches, but worth the row before that is looked at. */
  private static final int LEAST_ROWS = 4;

  private static final int MOST_ROWS = 16;

  private final EncodePlan plan;
  private final EncoderInput input;
  private final Kernels kernels;
  private final List<HuffmanTable> tables;
  private final int rowsPerSlice;
  private final int slices;

  SliceEncoder(EncodePlan plan, EncoderInput input, Kernels kernels, List<HuffmanTable> tables) {
    this.plan = plan;
    this.input = input;
    this.kernels = kernels;
    this.tables = tables;
    int rows = plan.layout().mcuRows();
    int wanted = rows / (SLICES_PER_THREAD * plan.settings().workers().threads());
    this.rowsPerSlice = Math.min(MOST_ROWS, Math.max(LEAST_ROWS, wanted));
    this.slices = (rows + rowsPerSlice - 1) / rowsPerSlice;
  }

  /** Whether an image is worth it, and allows for it. */
  static boolean suits(EncodePlan plan, EncoderInput input) {
    EntropySettings entropy = plan.settings().entropy();
    return plan.settings().workers().threads() > 1
        && plan.layout().isLarge()
        && input.hasAllRows()
        && !entropy.arithmetic()
        && entropy.restartInterval() == 0;
  }

  /** Writes the data of the scan. */
  void writeTo(BitWriter bits, OutputStream out) throws IOException {
    Workers workers = plan.settings().workers();
    List<Slice> places =
        IntStream.range(0, Math.min(slices, 2 * workers.threads()))
            .mapToObj(i -> new Slice())
            .toList();
    try (Relay<Slice> relay = Relay.atOnce(workers, places, slices, Slice::encode)) {
      for (int i = 0; i < slices; i++) {
        relay.next().coded.appendTo(bits);
        bits.drainIfLarge(out);
      }
    }
  }

  /** What it takes to encode a slice, used again for further ones. */
  private final class Slice {
    private final List<CoefficientRows> window =
        plan.layout().components().stream()
            .map(c -> new CoefficientRows(c.blocksPerRow(), c.vertical()))
            .toList();
    private final McuRowTransform transform =
        new McuRowTransform(plan, input.samples(plan, kernels), kernels, window);
    private final BitWriter bits = new BitWriter();
    private CodedSlice coded = CodedSlice.take(bits);

    void encode(int number) throws IOException {
      int first = number * rowsPerSlice;
      int end = Math.min(plan.layout().mcuRows(), first + rowsPerSlice);
      McuWalker walker =
          new McuWalker(plan.layout().scanBlocks(window), plan.layout().mcusPerRow(), 0);
      SequentialCoder coder = new SequentialCoder(plan.scan(), tables, walker, bits);
      if (first > 0) {
        coder.goOnAfter(transform.lastDc(first - 1));
      }
      for (int row = first; row < end; row++) {
        transform.run(row);
        coder.row(row);
      }
      coded = CodedSlice.take(bits);
    }
  }
}
