package org.zellige.entropy;

import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.zellige.transform.CoefficientRows;

/** What the stretches of a scan have in common: tables, geometry, and pages that are used again. */
final class StretchDecoding {
  private final HuffmanDecodeTable[] dcTables;
  private final HuffmanDecodeTable[] acTables;
  private final ScanLayout layout;
  private final int mcusPerPage;
  private final ConcurrentLinkedQueue<CoefficientRows[]> free = new ConcurrentLinkedQueue<>();

  /**
   * @param layout of a scan of all components
   * @param mcusPerPage MCUs side by side in a page
   */
  StretchDecoding(
      HuffmanDecodeTable[] dcTables,
      HuffmanDecodeTable[] acTables,
      ScanLayout layout,
      int mcusPerPage) {
    this.dcTables = dcTables;
    this.acTables = acTables;
    this.layout = layout;
    this.mcusPerPage = mcusPerPage;
  }

  int mcusPerPage() {
    return mcusPerPage;
  }

  /**
   * MCUs after which a stretch is left to others: what claims to hold many more than its share
   * takes memory that the image does not need.
   */
  int mostMcus() {
    return 2 * mcusPerPage;
  }

  ScanLayout layout() {
    return layout;
  }

  /** A decoder of blocks. */
  SequentialBlocks blocks(BitReader reader, UnknownCode unknown) {
    return new SequentialBlocks(reader, dcTables, acTables, ~0, unknown);
  }

  McuBlocks places() {
    return new McuBlocks(layout);
  }

  /** A page of zeros. */
  CoefficientRows[] page() {
    CoefficientRows @Nullable [] page = free.poll();
    if (page == null) {
      return room(mcusPerPage);
    }
    for (CoefficientRows component : page) {
      component.clear();
    }
    return page;
  }

  /** Takes back what {@link #page} gave. */
  void release(CoefficientRows[] page) {
    free.add(page);
  }

  /** Coefficients of MCUs side by side, by component of the frame, all zero. */
  CoefficientRows[] room(int mcus) {
    CoefficientRows[] room = new CoefficientRows[layout.components().size()];
    for (ScanLayout.Component c : layout.components()) {
      room[c.index()] = new CoefficientRows(mcus * c.horizontal(), c.vertical());
    }
    return room;
  }
}
