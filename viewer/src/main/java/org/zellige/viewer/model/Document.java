package org.zellige.viewer.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zellige.JpegInfo;
import org.zellige.JpegMetadata;
import org.zellige.Orientation;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.viewer.tile.Area;
import org.zellige.viewer.tile.ColorCube;
import org.zellige.viewer.tile.Colored;
import org.zellige.viewer.tile.Pyramid;
import org.zellige.viewer.tile.TileSource;
import org.zellige.viewer.tile.Turned;
import org.zellige.viewer.tile.Turning;

/**
 * An original. Its pixels are those that the file stores, which are what an encoder gets; {@link
 * #shown} turns them upright and gives them the colours of their profile.
 *
 * @param name what titles call it
 * @param path where it came from, unless it was pasted or made
 * @param format of the file, for example {@code PNG}
 * @param bytes size of the file; 0 if there is none
 * @param pixels as stored
 * @param metadata what goes along with the pixels into a JPEG
 * @param jpeg the file itself, if it is a JPEG
 * @param info what its headers say, if it is a JPEG
 * @param colors what pixels mean, if that is not sRGB
 * @param badges what is unusual about it, in a few words each
 * @param warnings what was lost or lived with when it was read
 * @param picture the stored pixels in eight bits, on white where they are transparent
 */
public record Document(
    String name,
    Optional<Path> path,
    String format,
    long bytes,
    Pixels pixels,
    JpegMetadata metadata,
    Optional<byte[]> jpeg,
    Optional<JpegInfo> info,
    Optional<ColorCube> colors,
    List<String> badges,
    List<String> warnings,
    Pyramid picture) {

  /** Keeps its own copies of the lists. */
  public Document {
    badges = List.copyOf(badges);
    warnings = List.copyOf(warnings);
  }

  /** How the stored pixels are to be turned. */
  public Orientation orientation() {
    return info.map(JpegInfo::orientation).orElse(Orientation.NORMAL);
  }

  /** A picture in the order and colours of the file, as it is to be shown. */
  public TileSource shown(TileSource stored) {
    TileSource colored = colors.<TileSource>map(cube -> new Colored(stored, cube)).orElse(stored);
    return Turned.of(colored, orientation());
  }

  /** From stored places to those that are seen, and back. */
  public Turning turning() {
    return new Turning(orientation(), width(), height());
  }

  /** Stored pixels across. */
  public int width() {
    return pixels.width();
  }

  /** Stored pixels down. */
  public int height() {
    return pixels.height();
  }

  /** All of it, in stored pixels. */
  public Area area() {
    return new Area(0, 0, width(), height());
  }

  /** A view of some of the stored pixels, in the same array. */
  public static Pixels part(Pixels pixels, Area area) {
    PixelFormat format = pixels.format();
    int at = pixels.rowOffset(area.y()) + area.x() * format.elementsPerPixel();
    int stride = pixels.stride();
    int width = area.width();
    int height = area.height();
    if (format.isPacked()) {
      return Pixels.of(format, pixels.ints(), at, stride, width, height);
    }
    if (format.elementType() == byte.class) {
      return Pixels.of(format, pixels.bytes(), at, stride, width, height);
    }
    return format.elementType() == short.class
        ? Pixels.of(format, pixels.shorts(), at, stride, width, height)
        : Pixels.of(format, pixels.floats(), at, stride, width, height);
  }
}
