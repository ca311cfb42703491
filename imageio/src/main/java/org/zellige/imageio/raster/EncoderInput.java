package org.zellige.imageio.raster;

import java.awt.Rectangle;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.RowSource;

/**
 * The wanted pixels of an image in a form that the encoder takes: a view of the source's own array
 * where possible, else rows that are converted one after the other when they are asked for.
 */
public final class EncoderInput {
  private final SourceImage source;
  private final SourceArea area;
  private final Optional<Pixels> view;
  private final @Nullable RowReader reader;

  private EncoderInput(
      SourceImage source, SourceArea area, Optional<Pixels> view, @Nullable RowReader reader) {
    this.source = source;
    this.area = area;
    this.view = view;
    this.reader = reader;
  }

  /**
   * The wanted pixels of an image.
   *
   * @throws IOException if the image has bands that mean nothing
   */
  public static EncoderInput of(SourceImage source, SourceArea area) throws IOException {
    Optional<Pixels> view =
        area.isDense()
            ? source.whole().flatMap(r -> RasterPixels.view(r, source.model(), area.region()))
            : Optional.empty();
    RowReader reader = view.isPresent() ? null : RowReaders.of(source.samples(), source.model());
    return new EncoderInput(source, area, view, reader);
  }

  /** The pixels in memory, if they need no conversion. */
  public Optional<Pixels> view() {
    return view;
  }

  /** The format of the pixels. */
  public PixelFormat format() {
    return reader != null ? reader.format() : view.orElseThrow().format();
  }

  /** Pixels across. */
  public int width() {
    return area.width();
  }

  /** Pixels down. */
  public int height() {
    return area.height();
  }

  /** Whether all colours are gray. */
  public boolean gray() {
    return reader != null ? reader.isGray() : format().isGray();
  }

  /** Whether pixels may be transparent. */
  public boolean hasAlpha() {
    return format().hasAlpha();
  }

  /**
   * The pixels a few rows at a time, from the top as often as is wanted.
   *
   * @param progress hears of them
   */
  public RowSource rows(RowProgress progress) {
    RowSource rows = reader == null ? copied(view.orElseThrow()) : converted(reader);
    return (firstRow, to) -> {
      rows.rows(firstRow, to);
      progress.done(firstRow, firstRow + to.height(), area.height());
    };
  }

  private static RowSource copied(Pixels view) {
    return (firstRow, to) -> {
      ViewWriter writer = new ViewWriter(to);
      for (int row = 0; row < to.height(); row++) {
        writer.write(view, 0, firstRow + row, 1, row);
      }
    };
  }

  private RowSource converted(RowReader reader) {
    Rectangle region = area.region();
    Strip strip = new Strip();
    return (firstRow, to) -> {
      for (int j = 0; j < to.height(); j++) {
        int y = region.y + (firstRow + j) * area.stepY();
        reader.read(strip.at(y), region.x, y, area.stepX(), to, j);
      }
    };
  }

  /** The rows of the source that were fetched last. */
  private final class Strip {
    private int start;
    private int end;
    private @Nullable Raster raster;

    Raster at(int y) {
      Raster held = raster;
      if (held == null || y < start || y >= end) {
        Rectangle region = area.region();
        start = y;
        end = Math.min(source.stripEnd(y), region.y + region.height);
        held = source.rows(new Rectangle(region.x, start, region.width, end - start));
        raster = held;
      }
      return held;
    }
  }
}
