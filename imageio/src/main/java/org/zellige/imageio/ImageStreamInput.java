package org.zellige.imageio;

import java.io.IOException;
import java.io.InputStream;
import javax.imageio.stream.ImageInputStream;

/** An ImageIO stream as the codec's input. */
final class ImageStreamInput extends InputStream {
  private final ImageInputStream stream;

  ImageStreamInput(ImageInputStream stream) {
    this.stream = stream;
  }

  @Override
  public int read() throws IOException {
    return stream.read();
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = stream.read(bytes, from, length);
    // A stream that makes no progress must not hold up the reader for ever.
    return count == 0 && length > 0 ? -1 : count;
  }
}
