package org.zellige.imageio;

import org.zellige.DecodePass;
import org.zellige.imageio.raster.AbortedException;

/**
 * The events of one of several decodings that make up a read: they count as a part of it.
 *
 * @param part from 0
 * @param of all parts
 */
record PartEvents(ReadEvents all, int part, int of) implements ReadEvents {
  @Override
  public boolean watchesPasses() {
    return all.watchesPasses();
  }

  @Override
  public void scanDone(int done, int scans) {
    // A scan more stands for the pixels, which are made when all are there.
    int each = scans + 1;
    all.scanDone(part * each + done, of * each - 1);
  }

  @Override
  public boolean isCalledOff() {
    return all.isCalledOff();
  }

  @Override
  public void passStarted(DecodePass pass) {
    all.passStarted(pass);
  }

  @Override
  public void rows(int from, int to, int rows) throws AbortedException {
    all.rows(part * rows + from, part * rows + to, of * rows);
  }

  @Override
  public void passComplete() {
    all.passComplete();
  }
}
