package org.zellige.pipeline;

import org.jspecify.annotations.Nullable;
import org.zellige.JpegColorSpace;
import org.zellige.JpegException;
import org.zellige.LimitExceededException;
import org.zellige.Limits;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.Thumbnail;
import org.zellige.color.ComponentRow;
import org.zellige.color.PixelWriter;
import org.zellige.transform.Kernels;

/** Decodes thumbnails that are not compressed. */
public final class ThumbnailDecoder {
  /** Bytes of 256 colours. */
  private static final int PALETTE = 768;

  private final Limits limits;
  private final Kernels kernels;

  /** Kernels do the conversion to the format of the pixels. */
  public ThumbnailDecoder(Limits limits, Kernels kernels) {
    this.limits = limits;
    this.kernels = kernels;
  }

  /**
   * Decodes a thumbnail.
   *
   * @param format of the pixels; null for int RGB
   * @throws JpegException if it is larger than the limits allow, has fewer bytes than its size
   *     needs, or cannot be shown in that format
   */
  public Pixels decode(byte[] data, Thumbnail thumbnail, @Nullable PixelFormat format)
      throws JpegException {
    int width = thumbnail.width();
    int height = thumbnail.height();
    boolean palette = thumbnail.format() == Thumbnail.Format.PALETTE;
    long needed = palette ? PALETTE + (long) width * height : 3L * width * height;
    long count = (long) width * height;
    if (count > limits.maxPixels() || 4 * count > limits.maxMemory()) {
      throw new LimitExceededException(
          "a thumbnail of " + width + " × " + height + " pixels", thumbnail.offset());
    }
    if (needed > thumbnail.length()) {
      throw new JpegException("a thumbnail that is cut short", thumbnail.offset());
    }
    Pixels pixels = Pixels.allocate(format != null ? format : PixelFormat.INT_RGB, width, height);
    byte[][] planes = new byte[3][width];
    PixelWriter writer = writer(planes, pixels);
    int start = (int) thumbnail.offset();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int pixel = y * width + x;
        int color = start + 3 * (palette ? data[start + PALETTE + pixel] & 0xFF : pixel);
        for (int c = 0; c < 3; c++) {
          planes[c][x] = data[color + c];
        }
      }
      writer.write(y);
    }
    return pixels;
  }

  private PixelWriter writer(byte[][] planes, Pixels pixels) throws JpegException {
    ComponentRow[] rows = new ComponentRow[planes.length];
    for (int c = 0; c < rows.length; c++) {
      rows[c] = new Row(planes[c]);
    }
    return new PixelWriter(JpegColorSpace.RGB, false, rows, pixels, kernels);
  }

  @SuppressWarnings("ArrayRecordComponent") // a view, never compared
  private record Row(byte[] samples) implements ComponentRow {
    @Override
    public int offset() {
      return 0;
    }
  }
}
