package org.zellige.imageio;

import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zellige.DecodePass;
import org.zellige.DecodedImage;
import org.zellige.JpegColorSpace;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.Orientation;
import org.zellige.PassListener;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.Region;
import org.zellige.RowSink;
import org.zellige.Upright;
import org.zellige.imageio.raster.AbortedException;
import org.zellige.imageio.raster.Destination;
import org.zellige.imageio.raster.ProfileRows;
import org.zellige.imageio.raster.RowPicker;
import org.zellige.imageio.raster.SourceArea;

/**
 * One read: decodes the wanted part of an image and stores it.
 *
 * <p>Where nothing stands against it the decoder writes into the destination itself; else a few
 * rows at a time pass by. Only an image that must be turned, or whose passes are watched in another
 * layout, is in memory twice.
 *
 * @param source the image
 * @param options how it is decoded
 * @param area the wanted pixels of the image that the user sees
 * @param destination where they go
 * @param profile the colours to convert from; empty if there is nothing to convert
 * @param passes those that are wanted, and whether anybody looks
 */
record Reading(
    StoredImage source,
    ReadOptions options,
    SourceArea area,
    Destination destination,
    Optional<ColorSpace> profile,
    WantedPasses passes) {

  /** A read of colours into an image, converted from a profile where the image has not that one. */
  static Reading into(
      BufferedImage image, StoredImage source, ReadOptions options, ReadTarget target) {
    StoredColors colors = source.colors();
    Destination destination = target.in(image, source.head(), colors.space().orElse(null));
    boolean converts =
        colors.areConverted()
            && !destination.asStored()
            && ProfileRows.canMake(destination.format());
    return new Reading(
        source,
        options,
        target.area(),
        destination,
        converts ? colors.space() : Optional.empty(),
        target.passes());
  }

  /** Decodes with the components as they mean; returns all headers, with warnings. */
  JpegInfo run(ReadEvents events) throws IOException {
    return run(events, options.decoder(format(), source.tables()));
  }

  /** Decodes samples as they are stored. */
  JpegInfo runUnconverted(ReadEvents events) throws IOException {
    boolean inks = source.head().components().size() == 4;
    return run(
        events,
        options
            .decoder(format(), source.tables())
            .colorSpace(inks ? JpegColorSpace.CMYK : JpegColorSpace.RGB)
            .invertedInk(false));
  }

  /** Decodes the samples of one component. */
  JpegInfo runComponent(int component, ReadEvents events) throws IOException {
    return run(events, options.decoder(format(), source.tables()).component(component));
  }

  private JpegInfo run(ReadEvents events, JpegDecoder.Builder builder) throws IOException {
    ReadGeometry geometry = ReadGeometry.of(source.head(), options);
    Rectangle stored = geometry.stored(area.region());
    Region region = geometry.region(stored);
    Rectangle decoded = geometry.decoded(region);
    JpegDecoder decoder =
        geometry.isWhole(region)
            ? builder.build()
            : builder.region(region.x(), region.y(), region.width(), region.height()).build();
    Rectangle wanted =
        new Rectangle(stored.x - decoded.x, stored.y - decoded.y, stored.width, stored.height);
    Orientation orientation = geometry.orientation();
    int scans = scans();
    boolean watched = scans > 1 && (passes.endBefore(scans) || events.watchesPasses());
    if (orientation != Orientation.NORMAL) {
      DecodedImage image = decode(decoder, null, watched, ignored(), events);
      Pixels upright = Upright.of(part(image.pixels(), wanted), orientation);
      sink(new Rectangle(area.region().getSize()), events).rows(0, upright);
      return image.info();
    }
    boolean whole = wanted.equals(new Rectangle(decoded.getSize())) && area.isDense();
    Pixels view = whole && profile.isEmpty() ? destination.view().orElse(null) : null;
    if (view != null) {
      RowSink filled = (first, rows) -> events.rows(first, first + rows.height(), view.height());
      return decode(decoder, view, watched, filled, events).info();
    }
    if (watched) {
      return decode(decoder, null, true, all(wanted, events), events).info();
    }
    return decoder.decode(source.open(), sink(wanted, events));
  }

  private int scans() throws IOException {
    return source.hasOneScan() ? 1 : source.info(options.limits()).scans().size();
  }

  private DecodedImage decode(
      JpegDecoder decoder, @Nullable Pixels to, boolean watched, RowSink filled, ReadEvents events)
      throws IOException {
    if (scans() > 1) {
      PassListener listener = shownTo(events, watched, filled);
      DecodedImage image = decoder.decodePasses(source.open(), to, listener);
      if (!watched) {
        filled.rows(0, image.pixels());
      }
      return image;
    }
    return to == null ? decoder.decode(source.open()) : decoder.decode(source.open(), to, filled);
  }

  /**
   * Counts scans, ends between them if the read is called off, and shows each wanted pass: its
   * picture is whole, so all rows are filled at once.
   */
  private PassListener shownTo(ReadEvents events, boolean watched, RowSink filled)
      throws IOException {
    int scans = scans();
    return new PassListener() {
      @Override
      public boolean wants(DecodePass pass) {
        events.scanDone(pass.index() + 1, scans);
        boolean shown = events.watchesPasses() && passes.isShown(pass.index());
        return (watched && (shown || passes.isLast(pass.index()))) || events.isCalledOff();
      }

      @Override
      public boolean pass(DecodePass pass, Pixels pixels) throws IOException {
        if (events.isCalledOff()) {
          throw new AbortedException();
        }
        events.passStarted(pass);
        filled.rows(0, pixels);
        events.passComplete();
        return !passes.isLast(pass.index());
      }
    };
  }

  /** A sink of rows of decoded pixels, of which it stores the wanted ones. */
  private RowSink sink(Rectangle wanted, ReadEvents events) {
    SourceArea picked = new SourceArea(wanted, area.stepX(), area.stepY());
    RowPicker picker = new RowPicker(destination, picked, events::rows);
    return profile
        .<RowSink>map(space -> new ProfileRows(space, destination.format(), picker))
        .orElse(picker);
  }

  /** A sink that is given the whole picture, again and again. */
  private RowSink all(Rectangle wanted, ReadEvents events) {
    return (first, rows) -> sink(wanted, events).rows(first, rows);
  }

  private static RowSink ignored() {
    return (first, rows) -> {};
  }

  private PixelFormat format() {
    return profile.isPresent()
        ? ProfileRows.source(source.head().precision())
        : destination.format();
  }

  private static Pixels part(Pixels pixels, Rectangle area) {
    PixelFormat format = pixels.format();
    int offset = pixels.rowOffset(area.y) + area.x * format.elementsPerPixel();
    int stride = pixels.stride();
    return switch (format.elementBytes()) {
      case Byte.BYTES -> Pixels.of(format, pixels.bytes(), offset, stride, area.width, area.height);
      case Short.BYTES ->
          Pixels.of(format, pixels.shorts(), offset, stride, area.width, area.height);
      default -> Pixels.of(format, pixels.ints(), offset, stride, area.width, area.height);
    };
  }
}
