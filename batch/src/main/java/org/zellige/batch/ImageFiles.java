package org.zellige.batch;

import java.io.IOException;
import org.zellige.JpegException;
import org.zellige.Limits;

/** Reads an image of any known format, which is recognised by its content. */
public final class ImageFiles {
  private ImageFiles() {}

  /**
   * Reads an image: of eight bits per channel, or of sixteen or floats if the file has more.
   *
   * @param file the whole file
   * @throws org.zellige.LimitExceededException if the image is larger than the limits allow
   */
  public static SourceImage read(byte[] file, Limits limits) throws IOException {
    if (file.length == 0) {
      throw new JpegException("the file is empty", 0);
    }
    return isJpeg(file) ? JpegSource.read(file, limits) : RasterSource.read(file, limits);
  }

  private static boolean isJpeg(byte[] file) {
    return file.length > 1 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8;
  }
}
