package org.zellige.pipeline.render;

import java.io.IOException;
import java.util.List;
import org.zellige.entropy.decode.WantedPart;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.sample.SampleRows;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.InverseTransform;

/** From coefficients to samples and on, MCU row by MCU row, from top to bottom. */
public final class SampleReconstruction<A> {
  private final OutputLayout layout;
  private final List<InverseTransform<A>> transforms;
  private final List<SampleRows<A>> samples;
  private final Destination.SampleConsumer next;
  private Seams seams = new Seams();

  /** MCU row that the current stretch starts with; −1 if there are no stretches. */
  private int begun = -1;

  /**
   * @param transforms by component
   * @param samples receive the samples, by component
   * @param next is told of every MCU row
   */
  public SampleReconstruction(
      OutputLayout layout,
      List<InverseTransform<A>> transforms,
      List<SampleRows<A>> samples,
      Destination.SampleConsumer next) {
    this.layout = layout;
    this.transforms = List.copyOf(transforms);
    this.samples = List.copyOf(samples);
    this.next = next;
  }

  /** MCU row of the frame from which on coefficients are wanted. */
  public int firstMcuRow() {
    return layout.firstMcuRow();
  }

  /** MCU row of the frame from which on none are wanted any more. */
  public int endMcuRow() {
    return layout.endMcuRow();
  }

  /** What of a scan of all components it takes to make them. */
  public WantedPart wanted(FrameLayout frame) {
    int first = Integer.MAX_VALUE;
    int end = 0;
    int[] last = new int[transforms.size()];
    for (int i = 0; i < last.length; i++) {
      OutputLayout.Component c = layout.components().get(i);
      int across = frame.components().get(i).horizontal();
      first = Math.min(first, c.firstBlock() / across);
      end = Math.max(end, FrameLayout.ceilDiv(c.endBlock(), across));
      last[i] = transforms.get(i).lastCoefficient();
    }
    return new WantedPart(layout.firstMcuRow(), layout.endMcuRow(), first, end, last);
  }

  /** Shares the work with others, each of which makes stretches of MCU rows. */
  void share(Seams shared) {
    seams = shared;
  }

  /** Goes to an MCU row, the first one of a stretch. */
  public void begin(int mcuRow) {
    begun = mcuRow;
  }

  /**
   * Ends a stretch.
   *
   * @param mcuRow the one after it
   */
  public void end(int mcuRow) throws IOException {
    if (mcuRow < layout.endMcuRow() && next.rowsBeyond() > 0 && meet(mcuRow, -1, 0)) {
      next.end(mcuRow);
    }
  }

  /** Comes to the seam above an MCU row: samples of which rows, from its first on, are where. */
  private boolean meet(int mcuRow, int own, int beyond) {
    int[] ownRows = new int[samples.size()];
    int[] rowsBeyond = new int[samples.size()];
    for (int i = 0; i < ownRows.length; i++) {
      int top = (mcuRow - layout.firstMcuRow()) * layout.components().get(i).rowsPerMcu();
      ownRows[i] = top + own;
      rowsBeyond[i] = top + beyond;
    }
    return seams.meet(mcuRow, samples, ownRows, rowsBeyond);
  }

  /** Sets all coefficients to zero that are ever read. */
  public void clear(CoefficientRows[] coefficients) {
    for (int i = 0; i < coefficients.length; i++) {
      coefficients[i].clear(transforms.get(i).lastCoefficient());
    }
  }

  /**
   * Takes the next MCU row of every component; rows outside the window are ignored.
   *
   * @param mcuRow of the frame
   * @param coefficients by component
   * @param firstRows row of blocks in {@code coefficients} at which the MCU row starts
   */
  public void mcuRow(int mcuRow, CoefficientRows[] coefficients, int[] firstRows)
      throws IOException {
    mcuRow(mcuRow, coefficients, firstRows, new int[coefficients.length]);
  }

  /**
   * As above.
   *
   * @param firstBlocks block in those rows at which the MCU row starts; other than 0 only where
   *     {@code samples} have room for it
   */
  public void mcuRow(int mcuRow, CoefficientRows[] coefficients, int[] firstRows, int[] firstBlocks)
      throws IOException {
    if (mcuRow < layout.firstMcuRow() || mcuRow >= layout.endMcuRow()) {
      return;
    }
    for (int i = 0; i < coefficients.length; i++) {
      OutputLayout.Component c = layout.components().get(i);
      for (int v = 0; v < c.blockRowsPerMcu(); v++) {
        int blockRow = mcuRow * c.blockRowsPerMcu() + v;
        if (blockRow < c.endBlockRow()) {
          int y = (blockRow - layout.firstMcuRow() * c.blockRowsPerMcu()) * c.blockSize();
          inverse(c, i, coefficients[i], firstRows[i] + v, firstBlocks[i], y);
        }
      }
    }
    if (mcuRow == begun) {
      boolean first = mcuRow == layout.firstMcuRow();
      next.begin(mcuRow, first || next.rowsBeyond() > 0 && meet(mcuRow, 0, -1));
    }
    next.mcuRowDone(mcuRow);
  }

  private void inverse(
      OutputLayout.Component c,
      int component,
      CoefficientRows from,
      int row,
      int firstBlock,
      int y) {
    SampleRows<A> to = samples.get(component);
    InverseTransform<A> transform = transforms.get(component);
    int start = firstBlock + c.firstBlock();
    int end = firstBlock + c.endBlock();
    int group = start / BlockGroup.BLOCKS * BlockGroup.BLOCKS;
    int offset = to.offset(y) - (start - group) * c.blockSize();
    for (int first = group; first < end; first += BlockGroup.BLOCKS) {
      transform.group(
          from.readCoefficients(row),
          from.readMasks(row),
          first,
          Math.min(BlockGroup.BLOCKS, end - first),
          to.samples(),
          offset,
          to.stride());
      offset += BlockGroup.BLOCKS * c.blockSize();
    }
  }
}
