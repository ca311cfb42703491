package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zellige.segment.TiffWriter;

class ThumbnailTest {
  private static final JpegDecoder DECODER = JpegDecoder.builder().build();
  private static final byte[] PLAIN = Streams.jpeg(40, 24);
  private static final byte[] SMALL = Streams.jpeg(10, 6);

  /** Two pixels, one above the other. */
  private static final byte[] RGB = {1, 2, 3, (byte) 0xFF, (byte) 0x80, 0};

  private static final int[] RGB_PIXELS = {0xFF010203, 0xFFFF8000};

  private static byte[] jfif(int width, int height, byte[] pixels) {
    byte[] header = {'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, (byte) width, (byte) height};
    return Streams.with(Streams.withoutJfif(PLAIN), Streams.APP0, Streams.concat(header, pixels));
  }

  private static byte[] jfxx(int code, byte[]... content) {
    byte[] header = {'J', 'F', 'X', 'X', 0, (byte) code};
    return Streams.with(PLAIN, Streams.APP0, Streams.concat(header, Streams.concat(content)));
  }

  private static byte[] exif(TiffWriter tiff) {
    return Streams.with(PLAIN, Streams.APP1, Streams.exif(tiff));
  }

  private static TiffWriter directories() {
    return new TiffWriter(ByteOrder.LITTLE_ENDIAN).directory().shorts(0x112, 1).directory();
  }

  private static TiffWriter rgbDirectory() {
    return directories()
        .longs(0x100, 1)
        .shorts(0x101, 2)
        .shorts(0x103, 1)
        .shorts(0x106, 2)
        .shorts(0x115, 3);
  }

  private static Thumbnail only(byte[] jpeg) throws JpegException {
    List<Thumbnail> all = JpegDecoder.inspect(jpeg).thumbnails();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static void assertPixels(byte[] jpeg, Thumbnail.Format format, int... pixels)
      throws JpegException {
    Thumbnail thumbnail = only(jpeg);
    assertThat(thumbnail.format()).isEqualTo(format);
    assertThat(DECODER.thumbnail(jpeg, thumbnail).ints()).containsExactly(pixels);
  }

  private static void assertSmallJpeg(byte[] jpeg, Thumbnail thumbnail) throws JpegException {
    assertThat(thumbnail.format()).isEqualTo(Thumbnail.Format.JPEG);
    assertThat(thumbnail.width()).isEqualTo(10);
    assertThat(thumbnail.height()).isEqualTo(6);
    assertThat(DECODER.thumbnail(jpeg, thumbnail).ints())
        .isEqualTo(DECODER.decode(SMALL).pixels().ints());
  }

  private static void assertNone(byte[] jpeg) throws JpegException {
    assertThat(JpegDecoder.inspect(jpeg).thumbnails()).isEmpty();
    assertThat(DECODER.decode(jpeg).info().thumbnails()).isEmpty();
  }

  @Test
  void jfifHeadersHoldColourAndAgainstTheStandardGray() throws JpegException {
    assertPixels(jfif(1, 2, RGB), Thumbnail.Format.RGB, RGB_PIXELS);
    byte[] gray = jfif(3, 1, new byte[] {5, 6, 7});
    assertThat(only(gray).format()).isEqualTo(Thumbnail.Format.GRAY);
    assertThat(DECODER.thumbnail(gray, only(gray)).bytes()).containsExactly(5, 6, 7);
    assertNone(jfif(1, 2, Arrays.copyOf(RGB, 5)));
    assertNone(jfif(0, 2, RGB));
    assertNone(PLAIN);
  }

  @Test
  void extensionsHoldThreeForms() throws JpegException {
    assertPixels(jfxx(0x13, new byte[] {1, 2}, RGB), Thumbnail.Format.RGB, RGB_PIXELS);
    byte[] palette = new byte[768];
    System.arraycopy(RGB, 0, palette, 765, 3);
    System.arraycopy(RGB, 3, palette, 3, 3);
    byte[] indexed = jfxx(0x11, new byte[] {3, 1}, palette, new byte[] {(byte) 255, 1, 0});
    assertPixels(indexed, Thumbnail.Format.PALETTE, 0xFF010203, 0xFFFF8000, 0xFF000000);
    byte[] jpeg = jfxx(0x10, SMALL);
    assertSmallJpeg(jpeg, only(jpeg));
    assertThat(only(jpeg).source()).isEqualTo(Thumbnail.Source.JFXX);
  }

  @Test
  void extensionsThatAreCutOrUnknownHoldNone() throws JpegException {
    assertNone(jfxx(0x13, new byte[] {1, 2}, Arrays.copyOf(RGB, 5)));
    assertNone(jfxx(0x11, new byte[] {3, 1}, new byte[770]));
    assertNone(jfxx(0x11, new byte[] {0, 1}, new byte[800]));
    assertNone(jfxx(0x10, new byte[20]));
    assertNone(jfxx(0x10, Arrays.copyOf(SMALL, 30)));
    assertNone(jfxx(0x12, new byte[] {1, 2}, RGB));
    assertNone(jfxx(0x13));
  }

  @Test
  void exifHoldsAJpeg() throws JpegException {
    byte[] jpeg = exif(directories().pointer(0x201, SMALL).longs(0x202, SMALL.length));
    assertSmallJpeg(jpeg, only(jpeg));
    assertThat(only(jpeg).source()).isEqualTo(Thumbnail.Source.EXIF);
    assertThat(only(jpeg).length()).isEqualTo(SMALL.length);
    byte[] tooLong = exif(directories().pointer(0x201, SMALL).longs(0x202, 0xFFFFFFFFL));
    assertSmallJpeg(tooLong, only(tooLong));
    byte[] noLength = exif(directories().pointer(0x201, SMALL));
    assertSmallJpeg(noLength, only(noLength));
  }

  @Test
  void exifHoldsPlainPixels() throws JpegException {
    assertPixels(
        exif(rgbDirectory().pointer(0x111, RGB).longs(0x117, 6)), Thumbnail.Format.RGB, RGB_PIXELS);
    assertPixels(exif(rgbDirectory().pointer(0x111, RGB)), Thumbnail.Format.RGB, RGB_PIXELS);
  }

  @Test
  void exifHoldsPlainPixelsInStripsThatAdjoin() throws JpegException {
    // Behind the header, two directories with one and seven entries, and the values of 16 bytes.
    int data = 8 + 18 + 6 + 12 * 8 + 16;
    TiffWriter tiff = rgbDirectory().longs(0x111, data, data + 3).longs(0x117, 3, 3);
    assertPixels(exif(tiff.pointer(0xFFFF, RGB)), Thumbnail.Format.RGB, RGB_PIXELS);
    TiffWriter apart = rgbDirectory().longs(0x111, data, data + 4).longs(0x117, 3, 3);
    assertNone(exif(apart.pointer(0xFFFF, RGB)));
  }

  @Test
  void exifThumbnailsThatLieOutsideAreNone() throws JpegException {
    assertNone(exif(directories().longs(0x201, 100_000).longs(0x202, 10)));
    assertNone(exif(directories().longs(0x201, 0xFFFFFFFFL).longs(0x202, 10)));
    assertNone(exif(directories().pointer(0x201, SMALL).longs(0x202, 10)));
    assertNone(exif(directories().pointer(0x201, new byte[50]).longs(0x202, 50)));
    assertNone(exif(rgbDirectory().longs(0x111, 0xFFFFFFF0L).longs(0x117, 6)));
    assertNone(exif(rgbDirectory().longs(0x111, 200).longs(0x117, 6)));
    assertNone(
        exif(
            directories()
                .longs(0x100, 0xFFFFFFFFL)
                .longs(0x101, 0xFFFFFFFFL)
                .shorts(0x106, 2)
                .shorts(0x115, 3)
                .pointer(0x111, RGB)));
  }

  @Test
  void aThumbnailInsideAThumbnailIsNotFollowed() throws JpegException {
    byte[] inner =
        Streams.with(
            SMALL, Streams.APP0, Streams.concat(Streams.ascii("JFXX\0"), new byte[] {0x10}, SMALL));
    byte[] jpeg = jfxx(0x10, inner);
    assertSmallJpeg(jpeg, only(jpeg));
  }

  @Test
  void thumbnailsComeInOrder() throws JpegException {
    byte[] jpeg = jfif(1, 2, RGB);
    jpeg =
        Streams.with(
            jpeg,
            Streams.APP1,
            Streams.exif(directories().pointer(0x201, SMALL).longs(0x202, SMALL.length)));
    assertThat(JpegDecoder.inspect(jpeg).thumbnails())
        .extracting(Thumbnail::source)
        .containsExactly(Thumbnail.Source.JFIF, Thumbnail.Source.EXIF);
  }

  @Test
  void theFormatOfPixelsIsTheDecoders() throws JpegException {
    JpegDecoder bgr = JpegDecoder.builder().format(PixelFormat.BGR).build();
    byte[] plain = jfif(1, 2, RGB);
    assertThat(bgr.thumbnail(plain, only(plain)).bytes())
        .containsExactly(3, 2, 1, 0, (byte) 0x80, (byte) 0xFF);
    byte[] jpeg = jfxx(0x10, SMALL);
    assertThat(bgr.thumbnail(jpeg, only(jpeg)).format()).isEqualTo(PixelFormat.BGR);
  }

  @Test
  void limitsHoldForThumbnailsToo() throws JpegException {
    JpegDecoder tight = JpegDecoder.builder().limits(Limits.DEFAULT.withMaxPixels(1)).build();
    byte[] plain = jfif(1, 2, RGB);
    assertThatThrownBy(() -> tight.thumbnail(plain, only(plain)))
        .isInstanceOf(LimitExceededException.class);
    byte[] jpeg = jfxx(0x10, SMALL);
    assertThatThrownBy(() -> tight.thumbnail(jpeg, only(jpeg)))
        .isInstanceOf(LimitExceededException.class);
  }

  @Test
  void aThumbnailOfAnotherFileIsTheCallersMistake() throws JpegException {
    byte[] jpeg = jfxx(0x10, SMALL);
    assertThatThrownBy(() -> DECODER.thumbnail(SMALL, only(jpeg)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
