package org.zellige.pipeline;

import java.io.OutputStream;

/** Counts bytes and forgets them. */
final class CountingStream extends OutputStream {
  private long count;

  @Override
  public void write(int value) {
    count++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    count += length;
  }

  long count() {
    return count;
  }
}
