package org.zellige.entropy.bits;

import java.io.OutputStream;

/** Counts bytes and forgets them. */
public final class CountingStream extends OutputStream {
  private long count;

  @Override
  public void write(int value) {
    count++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    count += length;
  }

  /** Bytes so far. */
  public long count() {
    return count;
  }
}
