package org.zellige;

import java.lang.reflect.Array;
import java.util.Objects;

/**
 * A view of an image in an array of the caller's. The array is neither copied nor changed by
 * encoding; whoever made it may go on using it.
 */
public final class Pixels {
  private final PixelFormat format;
  private final int width;
  private final int height;
  private final Object array;
  private final int offset;
  private final int stride;

  private Pixels(
      PixelFormat format, Object array, int length, int offset, int stride, int width, int height) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("empty image: " + width + " × " + height);
    }
    int rowLength = Math.multiplyExact(width, format.elementsPerPixel());
    if (offset < 0 || stride < rowLength) {
      throw new IllegalArgumentException("offset " + offset + ", stride " + stride);
    }
    long end = offset + (long) stride * (height - 1) + rowLength;
    if (end > length) {
      throw new IllegalArgumentException("needs " + end + " elements, array has " + length);
    }
    this.format = format;
    this.array = array;
    this.offset = offset;
    this.stride = stride;
    this.width = width;
    this.height = height;
  }

  /** Pixels 0x00RRGGBB row by row without gaps; the top byte is ignored. */
  public static Pixels ofIntRgb(int[] rgb, int width, int height) {
    return of(PixelFormat.INT_RGB, rgb, 0, width, width, height);
  }

  /** Pixels 0xAARRGGBB row by row without gaps. */
  public static Pixels ofIntArgb(int[] argb, int width, int height) {
    return of(PixelFormat.INT_ARGB, argb, 0, width, width, height);
  }

  /** Bytes red, green, blue, row by row without gaps. */
  public static Pixels ofRgb(byte[] rgb, int width, int height) {
    return of(PixelFormat.RGB, rgb, 0, Math.multiplyExact(3, width), width, height);
  }

  /** Bytes blue, green, red, row by row without gaps. */
  public static Pixels ofBgr(byte[] bgr, int width, int height) {
    return of(PixelFormat.BGR, bgr, 0, Math.multiplyExact(3, width), width, height);
  }

  /** One byte per pixel, row by row without gaps. */
  public static Pixels ofGray(byte[] gray, int width, int height) {
    return of(PixelFormat.GRAY, gray, 0, width, width, height);
  }

  /**
   * A view of part of a byte array.
   *
   * @param format a format of bytes
   * @param offset index of the first element of the first pixel
   * @param stride elements from one row to the next
   * @throws IllegalArgumentException if the format is another or the array too small
   */
  public static Pixels of(
      PixelFormat format, byte[] array, int offset, int stride, int width, int height) {
    requireElements(format, byte.class);
    return new Pixels(format, array, array.length, offset, stride, width, height);
  }

  /**
   * A view of part of an array of shorts.
   *
   * @param format a format of shorts
   * @param offset index of the first element of the first pixel
   * @param stride elements from one row to the next
   * @throws IllegalArgumentException if the format is another or the array too small
   */
  public static Pixels of(
      PixelFormat format, short[] array, int offset, int stride, int width, int height) {
    requireElements(format, short.class);
    return new Pixels(format, array, array.length, offset, stride, width, height);
  }

  /**
   * A view of part of an int array.
   *
   * @param format a packed format
   * @param offset index of the first pixel
   * @param stride elements from one row to the next
   * @throws IllegalArgumentException if the format is not packed or the array too small
   */
  public static Pixels of(
      PixelFormat format, int[] array, int offset, int stride, int width, int height) {
    requireElements(format, int.class);
    return new Pixels(format, array, array.length, offset, stride, width, height);
  }

  /**
   * A view of part of an array of floats.
   *
   * @param format a format of floats
   * @param offset index of the first element of the first pixel
   * @param stride elements from one row to the next
   * @throws IllegalArgumentException if the format is another or the array too small
   */
  public static Pixels of(
      PixelFormat format, float[] array, int offset, int stride, int width, int height) {
    requireElements(format, float.class);
    return new Pixels(format, array, array.length, offset, stride, width, height);
  }

  /** A new image, all zero, without gaps between rows. */
  public static Pixels allocate(PixelFormat format, int width, int height) {
    int stride = Math.multiplyExact(width, format.elementsPerPixel());
    int length = Math.multiplyExact(stride, height);
    Object array = Array.newInstance(format.elementType(), length);
    return new Pixels(format, array, length, 0, stride, width, height);
  }

  private static void requireElements(PixelFormat format, Class<?> type) {
    if (format.elementType() != type) {
      throw new IllegalArgumentException(
          format + " needs an array of " + format.elementType() + ", not of " + type);
    }
  }

  /**
   * Some rows of this image, in the same array.
   *
   * @throws IndexOutOfBoundsException if there are not so many
   */
  public Pixels rows(int first, int count) {
    Objects.checkFromIndexSize(first, count, height);
    return new Pixels(
        format, array, Array.getLength(array), rowOffset(first), stride, width, count);
  }

  public PixelFormat format() {
    return format;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Whether the format has alpha and any pixel is not opaque. */
  public boolean isTransparent() {
    if (!format.hasAlpha()) {
      return false;
    }
    boolean packed = format.isPacked();
    for (int y = 0; y < height; y++) {
      int row = rowOffset(y);
      for (int x = 0; x < width; x++) {
        boolean opaque = packed ? ints()[row + x] >>> 24 == 0xFF : shorts()[row + 4 * x + 3] == -1;
        if (!opaque) {
          return true;
        }
      }
    }
    return false;
  }

  /** Index of the first element of the first pixel. */
  public int offset() {
    return offset;
  }

  /** Elements from one row to the next. */
  public int stride() {
    return stride;
  }

  /** Index of the first element of row y. */
  public int rowOffset(int y) {
    return offset + Objects.checkIndex(y, height) * stride;
  }

  /**
   * The array itself, for packed formats.
   *
   * @throws IllegalStateException if the format is another
   */
  public int[] ints() {
    if (array instanceof int[] ints) {
      return ints;
    }
    throw new IllegalStateException(format + " pixels do not lie in an int array");
  }

  /**
   * The array itself, for formats of bytes.
   *
   * @throws IllegalStateException if the format is another
   */
  public byte[] bytes() {
    if (array instanceof byte[] bytes) {
      return bytes;
    }
    throw new IllegalStateException(format + " pixels do not lie in a byte array");
  }

  /**
   * The array itself, for formats of shorts, which are unsigned.
   *
   * @throws IllegalStateException if the format is another
   */
  public short[] shorts() {
    if (array instanceof short[] shorts) {
      return shorts;
    }
    throw new IllegalStateException(format + " pixels do not lie in a short array");
  }

  /**
   * The array itself, for formats of floats.
   *
   * @throws IllegalStateException if the format is another
   */
  public float[] floats() {
    if (array instanceof float[] floats) {
      return floats;
    }
    throw new IllegalStateException(format + " pixels do not lie in a float array");
  }
}
