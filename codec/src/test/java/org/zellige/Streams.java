package org.zellige;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.zellige.segment.SegmentWriter;
import org.zellige.segment.TiffWriter;

/** Streams with thumbnails and further images, put together byte by byte. */
final class Streams {
  static final int APP0 = 0xE0;
  static final int APP1 = 0xE1;
  static final int APP2 = 0xE2;

  private Streams() {}

  /** An image of its own for each size. */
  static byte[] jpeg(int width, int height) {
    Pixels pixels = Pixels.ofIntRgb(TestImages.smooth(width, height), width, height);
    try {
      return PlainEncoder.builder().build().encode(pixels);
    } catch (JpegException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The stream with a segment right after SOI. */
  static byte[] with(byte[] jpeg, int marker, byte[] payload) {
    SegmentWriter out = new SegmentWriter();
    out.bytes(jpeg, 0, 2);
    out.segment(marker, body -> body.bytes(payload));
    out.bytes(jpeg, 2, jpeg.length - 2);
    return bytes(out);
  }

  /** The stream without the JFIF header that the encoder writes first. */
  static byte[] withoutJfif(byte[] jpeg) {
    return concat(Arrays.copyOf(jpeg, 2), Arrays.copyOfRange(jpeg, 20, jpeg.length));
  }

  static byte[] exif(TiffWriter tiff) {
    return concat(ascii("Exif\0\0"), tiff.toByteArray());
  }

  static byte[] xmp(String text) {
    return ascii("http://ns.adobe.com/xap/1.0/\0" + text);
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /**
   * A stream with an index of its images (CIPA DC-007).
   *
   * @param types type codes of the images, by image
   */
  static byte[] indexed(ByteOrder order, int[] types, byte[]... images) {
    byte[] empty = with(images[0], APP2, index(order, types, new int[images.length], images));
    // The index stands after SOI, and its offsets count from behind marker, length and "MPF\0".
    int[] offsets = new int[images.length];
    int at = empty.length;
    for (int i = 1; i < images.length; i++) {
      offsets[i] = at - 10;
      at += images[i].length;
    }
    byte[][] parts = images.clone();
    parts[0] = with(images[0], APP2, index(order, types, offsets, images));
    return concat(parts);
  }

  private static byte[] index(ByteOrder order, int[] types, int[] offsets, byte[][] images) {
    ByteBuffer entries = ByteBuffer.allocate(16 * images.length).order(order);
    for (int i = 0; i < images.length; i++) {
      entries.putInt(types[i]).putInt(images[i].length).putInt(offsets[i]).putInt(0);
    }
    TiffWriter tiff =
        new TiffWriter(order)
            .directory()
            .bytes(0xB000, ascii("0100"))
            .longs(0xB001, images.length)
            .bytes(0xB002, entries.array());
    return concat(ascii("MPF\0"), tiff.toByteArray());
  }

  private static byte[] bytes(SegmentWriter out) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      out.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
