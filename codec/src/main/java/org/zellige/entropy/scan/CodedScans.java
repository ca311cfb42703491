package org.zellige.entropy.scan;

import java.io.IOException;
import java.io.OutputStream;

/** The scans of an image: everything about them is decided, and they can be written. */
public interface CodedScans {
  /**
   * Writes all scans, each with its header and the tables that it needs.
   *
   * @param ids of the frame's components
   */
  void writeTo(OutputStream out, int[] ids) throws IOException;
}
