package org.zellige;

/**
 * How pixels lie in an array. sRGB unless a profile says otherwise. Channels of 8 bits run from 0
 * to 255, those of 16 bits from 0 to 65535, whatever precision the samples of the file have.
 *
 * <p>Channels that are floats run from 0 to 1, on the same curve: they are encoded values divided
 * by the largest, not linear light. Encoding clips what lies outside, and takes NaN for 0; decoding
 * gives values of 16 bits, divided by 65535.
 */
public enum PixelFormat {
  /** One byte per pixel. */
  GRAY(1, byte.class, 8),
  /** Three bytes per pixel: red, green, blue. */
  RGB(3, byte.class, 8),
  /** Three bytes per pixel: blue, green, red. */
  BGR(3, byte.class, 8),
  /** Four bytes per pixel: cyan, magenta, yellow, black; 0 is no ink. */
  CMYK(4, byte.class, 8),
  /** One int per pixel: 0x00RRGGBB; the top byte is ignored on reading and 0xFF when written. */
  INT_RGB(1, int.class, 8),
  /** One int per pixel: 0xAARRGGBB, colour not premultiplied by alpha. */
  INT_ARGB(1, int.class, 8),
  /** One unsigned short per pixel. */
  GRAY_16(1, short.class, 16),
  /** Three unsigned shorts per pixel: red, green, blue. */
  RGB_16(3, short.class, 16),
  /** Four unsigned shorts per pixel: red, green, blue, alpha; not premultiplied. */
  RGBA_16(4, short.class, 16),
  /** Four unsigned shorts per pixel: cyan, magenta, yellow, black; 0 is no ink. */
  CMYK_16(4, short.class, 16),
  /** One float per pixel. */
  GRAY_FLOAT(1, float.class, 16),
  /** Three floats per pixel: red, green, blue. */
  RGB_FLOAT(3, float.class, 16);

  private final int elements;
  private final Class<?> elementType;
  private final int channelBits;

  PixelFormat(int elements, Class<?> elementType, int channelBits) {
    this.elements = elements;
    this.elementType = elementType;
    this.channelBits = channelBits;
  }

  /** Array elements per pixel. */
  public int elementsPerPixel() {
    return elements;
  }

  /** The type of an array element: {@code byte}, {@code short}, {@code int} or {@code float}. */
  public Class<?> elementType() {
    return elementType;
  }

  /** Bytes per array element. */
  public int elementBytes() {
    return elementType == byte.class
        ? Byte.BYTES
        : elementType == short.class ? Short.BYTES : Integer.BYTES;
  }

  /** Bits of a channel that count: 8, or 16, also where it is a float. */
  public int channelBits() {
    return channelBits;
  }

  /** Whether the array is an {@code int[]}, with a pixel in each element. */
  public boolean isPacked() {
    return elementType == int.class;
  }

  /** Whether pixels may be transparent. */
  public boolean hasAlpha() {
    return this == INT_ARGB || this == RGBA_16;
  }

  /** Whether pixels have one channel alone. */
  public boolean isGray() {
    return elements == 1 && !isPacked();
  }

  /** Whether pixels are inks: cyan, magenta, yellow, black. */
  public boolean isInk() {
    return this == CMYK || this == CMYK_16;
  }

  /** Bytes of memory of an image without gaps between its rows. */
  public long memory(int width, int height) {
    return (long) width * height * elements * elementBytes();
  }
}
