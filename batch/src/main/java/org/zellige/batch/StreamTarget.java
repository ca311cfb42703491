package org.zellige.batch;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A stream to write to, as the standard output.
 *
 * @param name what messages call it
 * @param stream flushed after writing, not closed
 */
public record StreamTarget(String name, OutputStream stream) implements Target {
  @Override
  public void check(Source source) {}

  @Override
  public void write(byte[] bytes) throws IOException {
    stream.write(bytes);
    stream.flush();
  }
}
