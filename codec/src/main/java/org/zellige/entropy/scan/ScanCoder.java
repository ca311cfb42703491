package org.zellige.entropy.scan;

/** Codes the blocks of one scan, row of MCUs by row of MCUs from the top. */
public interface ScanCoder {
  /** Codes a row of MCUs. */
  void row(int mcuRow);

  /** Ends the data; what is left of the last byte is filled up later. */
  void finish();
}
