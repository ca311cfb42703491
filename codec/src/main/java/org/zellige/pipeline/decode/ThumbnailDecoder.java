package org.zellige.pipeline.decode;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegColorSpace;
import org.zellige.JpegException;
import org.zellige.LimitExceededException;
import org.zellige.Limits;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.Thumbnail;
import org.zellige.color.ComponentRow;
import org.zellige.color.Inks;
import org.zellige.color.RowWriter;
import org.zellige.color.WidePixelWriter;
import org.zellige.segment.StreamWindow;
import org.zellige.transform.Kernels;

/** Decodes the thumbnails in the headers of an image. */
public final class ThumbnailDecoder {
  /** Bytes of 256 colours. */
  private static final int PALETTE = 768;

  private ThumbnailDecoder() {}

  /**
   * Decodes a thumbnail.
   *
   * @param data the stream, in which the thumbnail lies
   * @param settings limits, strictness and format hold; scale and region are for the image itself
   * @throws JpegException if it is larger than the limits allow, is damaged, has fewer bytes than
   *     its size needs, or cannot be shown in that format
   */
  public static Pixels decode(
      byte[] data, Thumbnail thumbnail, DecodeSettings settings, Kernels kernels)
      throws IOException {
    if (thumbnail.format() != Thumbnail.Format.JPEG) {
      return uncompressed(data, thumbnail, settings);
    }
    int start = (int) thumbnail.offset();
    StreamWindow window = StreamWindow.of(data, start + thumbnail.length());
    return new ImageDecoder(window, start, settings.ofWholeImage(), kernels)
        .decode((@Nullable Pixels) null)
        .pixels();
  }

  private static Pixels uncompressed(byte[] data, Thumbnail thumbnail, DecodeSettings settings)
      throws JpegException {
    boolean gray = thumbnail.format() == Thumbnail.Format.GRAY;
    PixelFormat usual = gray ? PixelFormat.GRAY : PixelFormat.INT_RGB;
    PixelFormat format = settings.format() != null ? settings.format() : usual;
    check(thumbnail, format, settings.limits());
    int width = thumbnail.width();
    Pixels pixels = Pixels.allocate(format, width, thumbnail.height());
    List<Row> rows = IntStream.range(0, gray ? 1 : 3).mapToObj(c -> new Row(width)).toList();
    JpegColorSpace colorSpace = gray ? JpegColorSpace.GRAY : JpegColorSpace.RGB;
    RowWriter writer = new WidePixelWriter(colorSpace, Inks.USUAL, 8, rows, 0, format, width);
    for (int y = 0; y < pixels.height(); y++) {
      for (int x = 0; x < width; x++) {
        int at = index(data, thumbnail, y * width + x);
        for (int c = 0; c < rows.size(); c++) {
          rows.get(c).samples[x] = (short) (data[at + c] & 0xFF);
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

  private static void check(Thumbnail thumbnail, PixelFormat format, Limits limits)
      throws JpegException {
    int width = thumbnail.width();
    int height = thumbnail.height();
    long pixels = (long) width * height;
    if (pixels > limits.maxPixels() || format.memory(width, height) > limits.maxMemory()) {
      throw new LimitExceededException(
          "a thumbnail of " + width + " × " + height + " pixels", thumbnail.offset());
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

  /** Samples of one component, 0…255. */
  private static final class Row implements ComponentRow<short[]> {
    private final short[] samples;

    Row(int width) {
      this.samples = new short[width];
    }

    @Override
    public short[] samples() {
      return samples;
    }

    @Override
    public int offset() {
      return 0;
    }
  }
}
