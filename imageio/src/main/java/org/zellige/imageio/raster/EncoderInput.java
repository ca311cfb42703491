package org.zellige.imageio.raster;

import java.awt.Rectangle;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Optional;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/**
 * Pixels ready for the encoder.
 *
 * @param pixels a view of the source's own array where possible, else a copy
 * @param gray whether all colours are gray
 */
public record EncoderInput(Pixels pixels, boolean gray) {
  /**
   * The wanted pixels of an image.
   *
   * @param progress hears of every row that had to be converted
   * @throws IOException if the image has bands that mean nothing, or the conversion is called off
   */
  public static EncoderInput of(SourceImage source, SourceArea area, RowProgress progress)
      throws IOException {
    Optional<Pixels> view =
        area.isDense()
            ? source.whole().flatMap(r -> RasterPixels.view(r, source.model(), area.region()))
            : Optional.empty();
    if (view.isPresent()) {
      return new EncoderInput(view.get(), view.get().format() == PixelFormat.GRAY);
    }
    RowReader reader = RowReaders.of(source.samples(), source.model());
    Pixels copy = Pixels.allocate(reader.format(), area.width(), area.height());
    convert(source, area, reader, copy, progress);
    return new EncoderInput(copy, reader.isGray());
  }

  /** Whether pixels may be transparent. */
  public boolean hasAlpha() {
    return pixels.format() == PixelFormat.INT_ARGB;
  }

  private static void convert(
      SourceImage source, SourceArea area, RowReader reader, Pixels copy, RowProgress progress)
      throws AbortedException {
    Rectangle region = area.region();
    int[] row = new int[region.width];
    Rectangle strip = new Rectangle(region.x, region.y, region.width, 0);
    Raster raster = null;
    for (int j = 0; j < copy.height(); j++) {
      int y = region.y + j * area.stepY();
      if (raster == null || y >= strip.y + strip.height) {
        strip.y = y;
        strip.height = Math.min(source.stripHeight(), region.y + region.height - y);
        raster = source.rows(strip);
      }
      reader.read(raster, region.x, y, region.width, row);
      store(row, area.stepX(), copy, j);
      progress.done(j, j + 1, copy.height());
    }
  }

  private static void store(int[] row, int step, Pixels copy, int j) {
    int at = copy.rowOffset(j);
    if (copy.format().isPacked()) {
      int[] ints = copy.ints();
      for (int i = 0; i < copy.width(); i++) {
        ints[at + i] = row[i * step];
      }
    } else {
      byte[] bytes = copy.bytes();
      for (int i = 0; i < copy.width(); i++) {
        bytes[at + i] = (byte) row[i * step];
      }
    }
  }
}
