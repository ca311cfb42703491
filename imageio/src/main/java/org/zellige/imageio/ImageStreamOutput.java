package org.zellige.imageio;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;
import javax.imageio.stream.ImageOutputStream;
import org.zellige.imageio.raster.AbortedException;

/** An ImageIO stream as the codec's output; fails as soon as the write is called off. */
final class ImageStreamOutput extends OutputStream {
  private final ImageOutputStream stream;
  private final BooleanSupplier aborted;

  ImageStreamOutput(ImageOutputStream stream, BooleanSupplier aborted) {
    this.stream = stream;
    this.aborted = aborted;
  }

  @Override
  public void write(int b) throws IOException {
    check();
    stream.write(b);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    check();
    stream.write(bytes, from, length);
  }

  private void check() throws AbortedException {
    if (aborted.getAsBoolean()) {
      throw new AbortedException();
    }
  }
}
