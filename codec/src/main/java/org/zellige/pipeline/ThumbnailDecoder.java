package org.zellige.pipeline;

import java.util.List;
import java.util.stream.Stream;
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
    boolean gray = thumbnail.format() == Thumbnail.Format.GRAY;
    check(thumbnail);
    int width = thumbnail.width();
    PixelFormat usual = gray ? PixelFormat.GRAY : PixelFormat.INT_RGB;
    PixelFormat wanted = format != null ? format : usual;
    Pixels pixels = Pixels.allocate(wanted, width, thumbnail.height());
    List<Row> rows = Stream.generate(() -> new Row(new byte[width])).limit(gray ? 1 : 3).toList();
    JpegColorSpace colorSpace = gray ? JpegColorSpace.GRAY : JpegColorSpace.RGB;
    PixelWriter writer = new PixelWriter(colorSpace, false, rows, 0, wanted, width, kernels);
    for (int y = 0; y < pixels.height(); y++) {
      for (int x = 0; x < width; x++) {
        int at = index(data, thumbnail, y * width + x);
        for (int c = 0; c < rows.size(); c++) {
          rows.get(c).samples[x] = data[at + c];
        }
      }
      writer.write(pixels, y);
    }
    return pixels;
  }

  /** Where the samples of a pixel lie. */
  private static int index(byte[] data, Thumbnail thumbnail, int pixel) {
    int start = (int) thumbnail.offset();
    return switch (thumbnail.format()) {
      case GRAY -> start + pixel;
      case PALETTE -> start + 3 * (data[start + PALETTE + pixel] & 0xFF);
      case RGB, JPEG -> start + 3 * pixel;
    };
  }

  private void check(Thumbnail thumbnail) throws JpegException {
    long pixels = (long) thumbnail.width() * thumbnail.height();
    if (pixels > limits.maxPixels() || Integer.BYTES * pixels > limits.maxMemory()) {
      throw new LimitExceededException(
          "a thumbnail of " + thumbnail.width() + " × " + thumbnail.height() + " pixels",
          thumbnail.offset());
    }
    long needed =
        switch (thumbnail.format()) {
          case GRAY -> pixels;
          case PALETTE -> PALETTE + pixels;
          case RGB, JPEG -> 3 * pixels;
        };
    if (needed > thumbnail.length()) {
      throw new JpegException("a thumbnail that is cut short", thumbnail.offset());
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // a view, never compared
  private record Row(byte[] samples) implements ComponentRow<byte[]> {
    @Override
    public int offset() {
      return 0;
    }
  }
}
