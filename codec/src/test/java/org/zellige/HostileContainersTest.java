package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zellige.segment.TiffWriter;

/** Whatever stands in Exif, thumbnails and indices, nothing but a {@link JpegException} comes. */
class HostileContainersTest {
  private static final JpegDecoder DECODER =
      JpegDecoder.builder()
          .limits(Limits.DEFAULT.withMaxPixels(1_000_000).withMaxMemory(16 << 20))
          .build();

  /** Every kind of thumbnail, and a second image with an index and without. */
  private static byte[] everything(ByteOrder order) {
    byte[] small = Streams.jpeg(4, 3);
    TiffWriter exif =
        new TiffWriter(order)
            .directory()
            .shorts(0x112, 6)
            .rational(0x11A, 300, 1)
            .rational(0x11B, 300, 1)
            .directory()
            .pointer(0x201, small)
            .longs(0x202, small.length);
    byte[] jfxx = {'J', 'F', 'X', 'X', 0, 0x13, 2, 1, 1, 2, 3, 4, 5, 6};
    byte[] first = Streams.with(Streams.jpeg(8, 8), Streams.APP0, jfxx);
    first = Streams.with(first, Streams.APP1, Streams.exif(exif));
    byte[] second =
        Streams.with(
            Streams.jpeg(5, 5), Streams.APP1, Streams.xmp("http://ns.adobe.com/hdr-gain-map/1.0/"));
    return Streams.indexed(order, new int[] {0x20030000, 0}, first, second);
  }

  private static void use(byte[] stream) {
    try {
      for (EmbeddedImage image : JpegDecoder.images(stream)) {
        try {
          assertThat(DECODER.decode(stream, image).pixels()).isNotNull();
        } catch (JpegException e) {
          assertThat(e.reason()).isNotBlank();
        }
      }
      for (Thumbnail thumbnail : JpegDecoder.inspect(stream).thumbnails()) {
        try {
          Pixels pixels = DECODER.thumbnail(stream, thumbnail);
          assertThat(pixels.width()).isPositive();
        } catch (JpegException e) {
          assertThat(e.reason()).isNotBlank();
        }
      }
    } catch (JpegException e) {
      assertThat(e.reason()).isNotBlank();
    }
  }

  @Test
  void theWholeStreamHasEverything() throws JpegException {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
      byte[] stream = everything(order);
      JpegInfo info = JpegDecoder.inspect(stream);
      assertThat(info.orientation()).isEqualTo(Orientation.ROTATE_90);
      assertThat(info.thumbnails()).hasSize(2);
      assertThat(info.warnings()).isEmpty();
      assertThat(JpegDecoder.images(stream))
          .extracting(EmbeddedImage::kind)
          .containsExactly(EmbeddedImage.Kind.PRIMARY, EmbeddedImage.Kind.GAIN_MAP);
    }
  }

  @Test
  void truncatedAtEveryByte() {
    byte[] stream = everything(ByteOrder.LITTLE_ENDIAN);
    for (int length = 0; length < stream.length; length++) {
      use(Arrays.copyOf(stream, length));
    }
  }

  @Test
  void everyByteChanged() {
    Random random = new Random(3);
    for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
      byte[] stream = everything(order);
      for (int at = 0; at < stream.length; at++) {
        for (int value : new int[] {0, 1, 0x7F, 0xFF, random.nextInt(256)}) {
          byte[] changed = stream.clone();
          changed[at] = (byte) value;
          use(changed);
        }
      }
    }
  }

  @Test
  void manyBytesOfTheHeadersChanged() {
    Random random = new Random(4);
    byte[] stream = everything(ByteOrder.BIG_ENDIAN);
    for (int round = 0; round < 3000; round++) {
      byte[] changed = stream.clone();
      for (int n = 0; n < 8; n++) {
        changed[2 + random.nextInt(300)] = (byte) (random.nextInt(4) == 0 ? 0 : random.nextInt());
      }
      use(changed);
    }
  }
}
