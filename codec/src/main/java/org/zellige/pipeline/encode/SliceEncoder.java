package org.zellige.pipeline.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.IntStream;
import org.zellige.entropy.bits.BitWriter;
import org.zellige.entropy.scan.McuWalker;
import org.zellige.entropy.sequential.CodedSlice;
import org.zellige.entropy.sequential.SequentialCoder;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.pipeline.plan.EncoderInput;
import org.zellige.pipeline.plan.EntropySettings;
import org.zellige.segment.HuffmanTable;
import org.zellige.transform.CoefficientRows;
import org.zellige.work.Relay;
import org.zellige.work.Workers;

/**
 * Writes a scan that holds all components, with tables that are given, by several threads: each
 * takes slices of MCU rows from pixels to bits, and the caller joins the bits. They are those of
 * one thread.
 */
final class SliceEncoder {
  /** MCU rows of a slice at most: enough that joining them is little beside. */
  private static final int MOST_ROWS = 8;

  /** Part of what is left that a slice is, by threads: all come to the end at the same time. */
  private static final int SLICES_PER_THREAD = 2;

  private final EncodePlan plan;
  private final RoundedRows source;
  private final List<HuffmanTable> tables;

  /** The MCU row that each slice begins with, and the number of all. */
  private final int[] firstRows;

  /** What nobody uses at the moment; the last one used is the nearest to its caches. */
  private final ConcurrentLinkedDeque<Rows> idle = new ConcurrentLinkedDeque<>();

  SliceEncoder(EncodePlan plan, RoundedRows source, List<HuffmanTable> tables) {
    this.plan = plan;
    this.source = source;
    this.tables = tables;
    this.firstRows = firstRows(plan.layout().mcuRows(), plan.workers().threads());
  }

  private static int[] firstRows(int rows, int threads) {
    IntStream.Builder first = IntStream.builder();
    int row = 0;
    while (row < rows) {
      first.add(row);
      row += Math.max(1, Math.min(MOST_ROWS, (rows - row) / (SLICES_PER_THREAD * threads)));
    }
    return first.add(rows).build().toArray();
  }

  /** Whether an image is worth it, and allows for it. */
  static boolean suits(EncodePlan plan, EncoderInput input) {
    EntropySettings entropy = plan.settings().entropy();
    return plan.readers(input).threads() > 1
        && !entropy.arithmetic()
        && entropy.restartInterval() == 0;
  }

  /** Writes the data of the scan. */
  void writeTo(BitWriter bits, OutputStream out) throws IOException {
    Workers workers = plan.workers();
    int slices = firstRows.length - 1;
    SequentialCoder scan =
        new SequentialCoder(plan.scan(), tables, new McuWalker(List.of(), 0, 0), bits);
    try (Relay<CodedSlice> relay = Relay.atOnce(workers, CodedSlice::new, slices, this::encode)) {
      for (int i = 0; i < slices; i++) {
        relay.next().appendTo(scan);
        bits.drainIfLarge(out);
      }
    }
  }

  private void encode(CodedSlice slice, int number) throws IOException {
    Rows rows = idle.poll();
    if (rows == null) {
      rows = new Rows();
    }
    int first = firstRows[number];
    int end = firstRows[number + 1];
    slice.code(plan.scan(), tables, plan.walker(rows.window), first, end, rows.maker::run);
    idle.push(rows);
  }

  /** What a thread needs to transform rows. */
  private final class Rows {
    final List<CoefficientRows> window = source.mcuRow();
    final RoundedRows.RowTask maker = source.maker(window);
  }
}
