package org.zellige.imageio;

import java.io.IOException;
import javax.imageio.IIOException;
import org.zellige.JpegException;

/** The codec's failures as ImageIO's. */
final class Failures {
  private Failures() {}

  /** An {@link IIOException} with reason and offset for a failure of the codec, else the same. */
  static IOException translate(IOException e) {
    return e instanceof JpegException ? new IIOException(String.valueOf(e.getMessage()), e) : e;
  }
}
