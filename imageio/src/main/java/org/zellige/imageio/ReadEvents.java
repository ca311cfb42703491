package org.zellige.imageio;

import org.zellige.DecodePass;
import org.zellige.imageio.raster.AbortedException;

/** What a read tells while it goes on. */
interface ReadEvents {
  /** Whether somebody looks at the picture of each pass. */
  boolean watchesPasses();

  /**
   * A scan of several has been read.
   *
   * @param done scans so far
   * @param of all scans
   */
  void scanDone(int done, int of);

  /** Whether the rest is not wanted. */
  boolean isCalledOff();

  /** A pass begins to show. */
  void passStarted(DecodePass pass);

  /**
   * Rows of the destination are filled.
   *
   * @param from the first of them, in the area that is read
   * @param to exclusive
   * @param of all rows
   * @throws AbortedException if the rest is not wanted
   */
  void rows(int from, int to, int of) throws AbortedException;

  /** A pass is shown. */
  void passComplete();
}
