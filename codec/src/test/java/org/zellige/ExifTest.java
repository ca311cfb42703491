package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zellige.segment.TiffWriter;

class ExifTest {
  private static final int ORIENTATION = 0x112;
  private static final byte[] PLAIN = Streams.jpeg(16, 8);

  private static TiffWriter tiff() {
    return new TiffWriter(ByteOrder.BIG_ENDIAN).directory();
  }

  private static JpegInfo inspect(byte[] jpeg, TiffWriter exif) throws JpegException {
    return JpegDecoder.inspect(Streams.with(jpeg, Streams.APP1, Streams.exif(exif)));
  }

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void readsEveryOrientationInEitherOrderAndType(Orientation orientation) throws JpegException {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
      TiffWriter asShort =
          new TiffWriter(order).directory().shorts(ORIENTATION, orientation.code());
      TiffWriter asLong = new TiffWriter(order).directory().longs(ORIENTATION, orientation.code());
      assertThat(inspect(PLAIN, asShort).orientation()).isEqualTo(orientation);
      assertThat(inspect(PLAIN, asLong).orientation()).isEqualTo(orientation);
    }
  }

  @Test
  void whatIsNoOrientationIsNormal() throws JpegException {
    assertThat(JpegDecoder.inspect(PLAIN).orientation()).isEqualTo(Orientation.NORMAL);
    for (int code : new int[] {0, 9, 0xFFFF}) {
      JpegInfo info = inspect(PLAIN, tiff().shorts(ORIENTATION, code));
      assertThat(info.orientation()).isEqualTo(Orientation.NORMAL);
      assertThat(info.warnings()).isEmpty();
    }
    assertThat(inspect(PLAIN, tiff().rational(ORIENTATION, 6, 1)).orientation())
        .isEqualTo(Orientation.NORMAL);
  }

  @Test
  void unreadableExifIsAWarning() throws JpegException {
    byte[] jpeg = Streams.with(PLAIN, Streams.APP1, Streams.ascii("Exif\0\0II"));
    JpegInfo info = JpegDecoder.inspect(jpeg);
    assertThat(info.orientation()).isEqualTo(Orientation.NORMAL);
    assertThat(info.warnings())
        .singleElement()
        .satisfies(w -> {
          assertThat(w.message()).contains("Exif");
          assertThat(w.offset()).isEqualTo(12);
        });
    assertThatThrownBy(() -> JpegDecoder.builder().strict(true).build().decode(jpeg))
        .isInstanceOf(JpegException.class);
  }

  @Test
  void exifIsFoundBesideXmpAndOtherSegments() throws JpegException {
    byte[] jpeg = Streams.with(PLAIN, Streams.APP1, Streams.xmp("<x:xmpmeta/>"));
    jpeg = Streams.with(jpeg, Streams.APP1, Streams.exif(tiff().shorts(ORIENTATION, 6)));
    jpeg = Streams.with(jpeg, Streams.APP1, Streams.xmp("<x:xmpmeta/>"));
    jpeg = Streams.with(jpeg, Streams.APP1, Streams.ascii("EXIF"));
    jpeg = Streams.with(jpeg, Streams.APP1, new byte[0]);
    assertThat(JpegDecoder.inspect(jpeg).orientation()).isEqualTo(Orientation.ROTATE_90);
    assertThat(JpegDecoder.inspect(jpeg).warnings()).isEmpty();
  }

  @Test
  void theFirstOfTwoWholeExifsHoldsUnlessItCannotBeRead() throws JpegException {
    byte[] second = Streams.with(PLAIN, Streams.APP1, Streams.exif(tiff().shorts(ORIENTATION, 3)));
    byte[] both = Streams.with(second, Streams.APP1, Streams.exif(tiff().shorts(ORIENTATION, 6)));
    byte[] broken = Streams.with(second, Streams.APP1, Streams.ascii("Exif\0\0 junk"));
    assertThat(JpegDecoder.inspect(both).orientation()).isEqualTo(Orientation.ROTATE_90);
    assertThat(JpegDecoder.inspect(broken).orientation()).isEqualTo(Orientation.ROTATE_180);
  }

  @Test
  void exifGoesOnInTheNextSegment() throws JpegException {
    byte[] tiff = tiff().rational(0x11A, 300, 1).shorts(ORIENTATION, 8).toByteArray();
    for (int cut = 8; cut < tiff.length; cut++) {
      byte[] head = Streams.concat(Streams.ascii("Exif\0\0"), Arrays.copyOf(tiff, cut));
      byte[] tail =
          Streams.concat(Streams.ascii("Exif\0\0"), Arrays.copyOfRange(tiff, cut, tiff.length));
      byte[] jpeg = Streams.with(Streams.with(PLAIN, Streams.APP1, tail), Streams.APP1, head);
      assertThat(JpegDecoder.inspect(jpeg).orientation()).isEqualTo(Orientation.ROTATE_270);
    }
  }

  @Test
  void densityComesFromExifWhereJfifStatesNone() throws JpegException {
    TiffWriter inch = tiff().rational(0x11A, 599, 2).rational(0x11B, 150, 1).shorts(0x128, 2);
    TiffWriter centimetre = tiff().longs(0x11A, 118).longs(0x11B, 118).shorts(0x128, 3);
    assertThat(inspect(PLAIN, inch).density())
        .contains(new Density(Density.Unit.PER_INCH, 300, 150));
    assertThat(inspect(Streams.withoutJfif(PLAIN), centimetre).density())
        .contains(new Density(Density.Unit.PER_CENTIMETRE, 118, 118));
    Density own = new Density(Density.Unit.PER_INCH, 96, 96);
    byte[] stated =
        PlainEncoder.builder().density(own).build().encode(Pixels.ofGray(new byte[64], 8, 8));
    assertThat(inspect(stated, inch).density()).contains(own);
  }

  @Test
  void aDensityThatMakesNoSenseIsNone() throws JpegException {
    byte[] jpeg = Streams.withoutJfif(PLAIN);
    assertThat(inspect(jpeg, tiff().rational(0x11A, 72, 0).rational(0x11B, 72, 0)).density())
        .isEmpty();
    assertThat(inspect(jpeg, tiff().longs(0x11A, 70_000).longs(0x11B, 72)).density()).isEmpty();
    assertThat(inspect(jpeg, tiff().longs(0x11A, 72)).density()).isEmpty();
    assertThat(inspect(jpeg, tiff().longs(0x11A, 72).longs(0x11B, 72).shorts(0x128, 1)).density())
        .isEmpty();
    assertThat(inspect(PLAIN, tiff().longs(0x11A, 0).longs(0x11B, 0)).density())
        .contains(Density.NONE);
  }
}
