package org.zellige.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.zellige.Pixels;
import org.zellige.entropy.BitWriter;
import org.zellige.entropy.McuWalker;
import org.zellige.entropy.ScanBlocks;
import org.zellige.entropy.ScanStatistics;
import org.zellige.entropy.SequentialCoder;
import org.zellige.entropy.StandardHuffmanTables;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.Marker;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;

/**
 * Encodes one image. With the standard Huffman tables a row of MCUs goes from pixels to bits before
 * the next is read; tables made for the image need the coefficients of all of it first.
 */
public final class ImageEncoder {
  private final EncodePlan plan;
  private final McuRowTransform transform;
  private final List<ScanBlocks> blocks = new ArrayList<>();

  /** An encoder for one image, to be used once. */
  public ImageEncoder(EncodePlan plan, Pixels pixels, Kernels kernels) {
    this.plan = plan;
    List<CoefficientRows> coefficients = new ArrayList<>();
    for (FrameLayout.Component c : plan.layout().components()) {
      int rows = plan.settings().optimizeHuffman() ? c.blockRows() : c.vertical();
      CoefficientRows held = new CoefficientRows(c.blocksPerRow(), rows);
      coefficients.add(held);
      blocks.add(
          new ScanBlocks(c.horizontal(), c.vertical(), c.blocksPerRow(), c.blockRows(), held));
    }
    this.transform =
        new McuRowTransform(plan, new McuRowSamples(plan, pixels, kernels), kernels, coefficients);
  }

  /** Writes the whole file. */
  public void writeTo(OutputStream out) throws IOException {
    if (plan.settings().optimizeHuffman()) {
      ScanStatistics statistics = new ScanStatistics(plan.scan());
      McuWalker walker = walker();
      for (int row = 0; row < plan.layout().mcuRows(); row++) {
        transform.run(row);
        statistics.add(walker, row);
      }
      write(statistics.tables(), row -> {}, out);
    } else {
      write(standardTables(), transform::run, out);
    }
  }

  /** What is to happen to a row of MCUs before it is coded. */
  @FunctionalInterface
  private interface Preparation {
    void prepare(int mcuRow);
  }

  private void write(List<HuffmanTable> tables, Preparation preparation, OutputStream out)
      throws IOException {
    HeaderWriter.write(plan, tables).writeTo(out);
    BitWriter bits = new BitWriter();
    SequentialCoder coder = new SequentialCoder(plan.scan(), tables, bits);
    McuWalker walker = walker();
    for (int row = 0; row < plan.layout().mcuRows(); row++) {
      preparation.prepare(row);
      coder.write(walker, row);
      bits.drainIfLarge(out);
    }
    bits.marker(Marker.EOI);
    bits.drain(out);
  }

  private McuWalker walker() {
    return new McuWalker(blocks, plan.layout().mcusPerRow(), plan.settings().restartInterval());
  }

  private List<HuffmanTable> standardTables() {
    return StandardHuffmanTables.ALL.stream()
        .filter(t -> plan.scan().components().stream().anyMatch(c -> c.dcTable() == t.slot()))
        .toList();
  }
}
