package org.zellige;

/**
 * How pixels lie in an array. sRGB unless a profile says otherwise. Channels of 8 bits run from 0
 * to 255, those of 16 bits from 0 to 65535, whatever precision the samples of the file have.
 */
public enum PixelFormat {
  /** One byte per pixel. */
  GRAY(1, Byte.BYTES),
  /** Three bytes per pixel: red, green, blue. */
  RGB(3, Byte.BYTES),
  /** Three bytes per pixel: blue, green, red. */
  BGR(3, Byte.BYTES),
  /** Four bytes per pixel: cyan, magenta, yellow, black; 0 is no ink. */
  CMYK(4, Byte.BYTES),
  /** One int per pixel: 0x00RRGGBB; the top byte is ignored on reading and 0xFF when written. */
  INT_RGB(1, Integer.BYTES),
  /** One int per pixel: 0xAARRGGBB, colour not premultiplied by alpha. */
  INT_ARGB(1, Integer.BYTES),
  /** One unsigned short per pixel; encoding rounds it to 8 bits. */
  GRAY_16(1, Short.BYTES),
  /** Three unsigned shorts per pixel: red, green, blue; encoding rounds them to 8 bits. */
  RGB_16(3, Short.BYTES),
  /** Four unsigned shorts per pixel: cyan, magenta, yellow, black; 0 is no ink. For decoding. */
  CMYK_16(4, Short.BYTES);

  private final int elements;
  private final int elementBytes;

  PixelFormat(int elements, int elementBytes) {
    this.elements = elements;
    this.elementBytes = elementBytes;
  }

  /** Array elements per pixel. */
  public int elementsPerPixel() {
    return elements;
  }

  /** Bytes per array element: the array is a {@code byte[]}, {@code short[]} or {@code int[]}. */
  public int elementBytes() {
    return elementBytes;
  }

  /** Whether the array is an {@code int[]}. */
  public boolean isPacked() {
    return elementBytes == Integer.BYTES;
  }

  /** Whether pixels are inks: cyan, magenta, yellow, black. */
  public boolean isInk() {
    return this == CMYK || this == CMYK_16;
  }

  /** Bytes of memory of an image without gaps between its rows. */
  public long memory(int width, int height) {
    return (long) width * height * elements * elementBytes;
  }
}
