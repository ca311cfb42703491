package org.zellige.imageio;

import java.awt.Rectangle;
import org.zellige.JpegInfo;
import org.zellige.Orientation;
import org.zellige.Region;
import org.zellige.Scale;

/**
 * From the image that the user sees to the one that is stored: the user's is scaled first, then
 * turned.
 *
 * @param storedWidth pixels across of the file
 * @param storedHeight pixels down of the file
 * @param scale of what is decoded
 * @param orientation how that is turned
 */
record ReadGeometry(int storedWidth, int storedHeight, Scale scale, Orientation orientation) {

  static ReadGeometry of(JpegInfo info, ReadOptions options) {
    return new ReadGeometry(
        info.width(), info.height(), options.scale(), options.orientation(info));
  }

  /** Pixels across of the user's image. */
  int width() {
    return scale.apply(orientation.swapsAxes() ? storedHeight : storedWidth);
  }

  /** Pixels down of the user's image. */
  int height() {
    return scale.apply(orientation.swapsAxes() ? storedWidth : storedHeight);
  }

  /** The pixels of the scaled, stored image that are a part of the user's. */
  Rectangle stored(Rectangle part) {
    boolean swap = orientation.swapsAxes();
    int width = swap ? part.height : part.width;
    int height = swap ? part.width : part.height;
    int x = swap ? part.y : part.x;
    int y = swap ? part.x : part.y;
    return new Rectangle(
        orientation.fromRight() ? scale.apply(storedWidth) - x - width : x,
        orientation.fromBottom() ? scale.apply(storedHeight) - y - height : y,
        width,
        height);
  }

  /** The part of the file, in its full size, to decode for a part of the scaled, stored image. */
  Region region(Rectangle stored) {
    int x = full(stored.x);
    int y = full(stored.y);
    int endX = fullCeiling(stored.x + stored.width, storedWidth);
    int endY = fullCeiling(stored.y + stored.height, storedHeight);
    return new Region(x, y, endX - x, endY - y);
  }

  /** Whether a region is all of the file. */
  boolean isWhole(Region region) {
    return region.equals(new Region(0, 0, storedWidth, storedHeight));
  }

  /** The scaled pixels that decoding a region of the file gives: those that it touches. */
  Rectangle decoded(Region region) {
    int x = region.x() * scale.eighths() / 8;
    int y = region.y() * scale.eighths() / 8;
    return new Rectangle(
        x,
        y,
        scale.apply(region.x() + region.width()) - x,
        scale.apply(region.y() + region.height()) - y);
  }

  private int full(int scaled) {
    return (int) (8L * scaled / scale.eighths());
  }

  private int fullCeiling(int scaled, int most) {
    return (int) Math.min(most, (8L * scaled + scale.eighths() - 1) / scale.eighths());
  }
}
