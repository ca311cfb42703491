package org.zellige;

/** How pixels lie in an array. Eight bits per channel, sRGB unless a profile says otherwise. */
public enum PixelFormat {
  /** One byte per pixel. */
  GRAY(1, false),
  /** Three bytes per pixel: red, green, blue. */
  RGB(3, false),
  /** Three bytes per pixel: blue, green, red. */
  BGR(3, false),
  /** Four bytes per pixel: cyan, magenta, yellow, black; 0 is no ink. */
  CMYK(4, false),
  /** One int per pixel: 0x00RRGGBB; the top byte is ignored on reading and 0xFF when written. */
  INT_RGB(1, true),
  /** One int per pixel: 0xAARRGGBB, colour not premultiplied by alpha. */
  INT_ARGB(1, true);

  private final int elements;
  private final boolean packed;

  PixelFormat(int elements, boolean packed) {
    this.elements = elements;
    this.packed = packed;
  }

  /** Array elements per pixel. */
  public int elementsPerPixel() {
    return elements;
  }

  /** Whether the array is an {@code int[]}; else it is a {@code byte[]}. */
  public boolean isPacked() {
    return packed;
  }
}
