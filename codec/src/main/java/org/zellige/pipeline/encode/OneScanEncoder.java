package org.zellige.pipeline.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.zellige.entropy.arithmetic.ArithmeticScans;
import org.zellige.entropy.bits.BitWriter;
import org.zellige.entropy.scan.McuWalker;
import org.zellige.entropy.scan.ScanCoder;
import org.zellige.entropy.scan.ScanScripts;
import org.zellige.entropy.sequential.FixedTables;
import org.zellige.entropy.sequential.SequentialCoder;
import org.zellige.entropy.sequential.SymbolCounter;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.pipeline.plan.EncoderInput;
import org.zellige.pipeline.plan.EntropySettings;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.Marker;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;

/**
 * Writes a sequential file of one scan with coefficients rounded to the nearest step: a row of MCUs
 * goes from pixels to bits before the next is read, unless it is kept.
 */
final class OneScanEncoder {
  private final EncodePlan plan;
  private final EncoderInput input;
  private final RoundedRows rows;

  OneScanEncoder(EncodePlan plan, EncoderInput input, Kernels kernels) {
    this.plan = plan;
    this.input = input;
    this.rows = new RoundedRows(plan, input, kernels);
  }

  /** Whether one scan may hold all, with the tables of T.81 Annex K, which are for 8 bits. */
  static boolean suits(EncodePlan plan) {
    return plan.frame().precision() == 8
        && ScanScripts.groups(plan.layout().blocksPerMcu()).size() == 1;
  }

  /** Writes the file with tables for which no pixels are needed. */
  void write(OutputStream out) throws IOException {
    write(plan.settings().entropy().fixedTables(), out);
  }

  /** Goes through all pixels for the best tables, and once more to write the file with them. */
  void writeCounted(OutputStream out) throws IOException {
    List<CoefficientRows> window = rows.window();
    SymbolCounter counter = new SymbolCounter(plan.scan(), plan.walker(window));
    rows.forEach(window, counter::row);
    write(counter.tables(), out);
  }

  /**
   * Writes the file with tables made for a sample. Where rows of pixels come in order, coefficients
   * are kept or pixels gone through twice.
   *
   * @param mostKept bytes of coefficients
   */
  void writeSampled(long mostKept, OutputStream out) throws IOException {
    SampledSymbols sample = new SampledSymbols(plan);
    int[] sampled = sample.rows();
    if (input.hasAllRows()) {
      rows.forSome(sampled, sample::count);
      write(sample.tables(), out);
    } else if (rows.memory() <= mostKept) {
      List<CoefficientRows> all = rows.all();
      for (int row : sampled) {
        sample.count(row, all);
      }
      write(sample.tables(), all, this::forEachKept, out);
    } else {
      List<CoefficientRows> window = rows.window();
      rows.forEach(
          window,
          row -> {
            if (Arrays.binarySearch(sampled, row) >= 0) {
              sample.count(row, window);
            }
          });
      write(sample.tables(), out);
    }
  }

  private void write(FixedTables tables, OutputStream out) throws IOException {
    if (SliceEncoder.suits(plan, input)) {
      writeSlices(tables.of(plan.scan()), out);
    } else {
      List<CoefficientRows> window = rows.window();
      write(tables, window, task -> rows.forEach(window, task), out);
    }
  }

  /** Has something done with each row of MCUs, in order. */
  @FunctionalInterface
  private interface AllRows {
    void forEach(RoundedRows.RowTask task) throws IOException;
  }

  private void forEachKept(RoundedRows.RowTask task) throws IOException {
    for (int row = 0; row < plan.layout().mcuRows(); row++) {
      task.run(row);
    }
  }

  /**
   * Writes the file.
   *
   * @param coefficients where each row is found when it is its turn
   */
  private void write(
      FixedTables fixed, List<CoefficientRows> coefficients, AllRows all, OutputStream out)
      throws IOException {
    EntropySettings entropy = plan.settings().entropy();
    McuWalker walker = plan.walker(coefficients);
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
    all.forEach(row -> {
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
    new SliceEncoder(plan, rows, tables).writeTo(bits, out);
    bits.marker(Marker.EOI);
    bits.drain(out);
  }
}
