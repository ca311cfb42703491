package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.EmbeddedImage.Kind;

class EmbeddedImagesTest {
  private static final JpegDecoder DECODER = JpegDecoder.builder().build();
  private static final byte[] FIRST = Streams.jpeg(40, 24);
  private static final byte[] SECOND = Streams.jpeg(24, 16);
  private static final byte[] THIRD = Streams.jpeg(8, 8);
  private static final int[] UNDEFINED = {0x20030000, 0, 0};

  private static void assertImages(byte[] stream, byte[]... images) throws JpegException {
    List<EmbeddedImage> found = JpegDecoder.images(stream);
    assertThat(found).hasSize(images.length);
    for (int i = 0; i < images.length; i++) {
      EmbeddedImage image = found.get(i);
      assertThat(image.index()).isEqualTo(i);
      assertThat(DECODER.decode(stream, image).pixels().ints())
          .isEqualTo(DECODER.decode(images[i]).pixels().ints());
      assertThat(JpegDecoder.inspect(stream, image).width())
          .isEqualTo(JpegDecoder.inspect(images[i]).width());
    }
  }

  private static List<Kind> kinds(byte[] stream) throws JpegException {
    return JpegDecoder.images(stream).stream().map(EmbeddedImage::kind).toList();
  }

  @Test
  void aPlainStreamHoldsOne() throws JpegException {
    assertThat(JpegDecoder.images(FIRST))
        .containsExactly(new EmbeddedImage(0, Kind.PRIMARY, 0, FIRST.length));
    assertThatThrownBy(() -> JpegDecoder.images(new byte[10])).isInstanceOf(JpegException.class);
  }

  @Test
  void theIndexIsReadInBothByteOrders() throws JpegException {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
      byte[] stream = Streams.indexed(order, UNDEFINED, FIRST, SECOND, THIRD);
      assertImages(stream, FIRST, SECOND, THIRD);
      assertThat(JpegDecoder.images(stream).get(2).length()).isEqualTo(THIRD.length);
    }
  }

  @Test
  void kindsComeFromTheIndex() throws JpegException {
    int[] types = {
      0x20020002, 0x40010001, 0x00010002, 0x00020001, 0x80020002, 0x00020003, 0x090000
    };
    byte[][] images = new byte[types.length][];
    Arrays.fill(images, THIRD);
    assertThat(kinds(Streams.indexed(ByteOrder.BIG_ENDIAN, types, images)))
        .containsExactly(
            Kind.PRIMARY,
            Kind.LARGE_THUMBNAIL,
            Kind.LARGE_THUMBNAIL,
            Kind.PANORAMA,
            Kind.DISPARITY,
            Kind.MULTI_ANGLE,
            Kind.UNKNOWN);
  }

  @Test
  void imagesThatTheIndexFindsNeedNotAdjoin() throws JpegException {
    byte[] gap = {1, 2, 3, 4, 5};
    byte[] padded = Streams.concat(SECOND, gap);
    assertImages(
        Streams.indexed(ByteOrder.BIG_ENDIAN, UNDEFINED, FIRST, padded, THIRD),
        FIRST,
        SECOND,
        THIRD);
  }

  @Test
  void withoutAnIndexImagesFollowOneAnother() throws JpegException {
    assertImages(Streams.concat(FIRST, SECOND, THIRD), FIRST, SECOND, THIRD);
    assertImages(Streams.concat(FIRST, new byte[23], SECOND, new byte[5]), FIRST, SECOND);
    byte[] headless = Arrays.copyOf(FIRST, FIRST.length - 2);
    assertImages(Streams.concat(headless, SECOND), headless, SECOND);
  }

  @Test
  void whatFollowsAndIsNoImageIsLeftAlone() throws JpegException {
    assertImages(Streams.concat(FIRST, new byte[] {1}, SECOND), FIRST);
    assertImages(Streams.concat(FIRST, Arrays.copyOf(SECOND, 100)), FIRST);
    assertImages(Streams.concat(FIRST, new byte[1000]), FIRST);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 12, 14, 18, 22})
  void aBrokenIndexIsNoIndex(int at) throws JpegException {
    byte[] stream = Streams.indexed(ByteOrder.BIG_ENDIAN, UNDEFINED, FIRST, SECOND);
    stream[at] ^= 0x55;
    assertThat(kinds(stream)).containsExactly(Kind.PRIMARY, Kind.UNKNOWN);
  }

  @Test
  void anIndexThatPointsAstrayIsNotFollowed() throws JpegException {
    byte[] stream = Streams.indexed(ByteOrder.BIG_ENDIAN, UNDEFINED, FIRST, SECOND);
    // The second image is cut off, or moved.
    byte[] cut = Arrays.copyOf(stream, stream.length - SECOND.length);
    assertImages(cut, FIRST);
    assertImages(Streams.concat(cut, new byte[7], SECOND), FIRST, SECOND);
  }

  @Test
  void anImageListedManyTimesIsListedOnce() throws JpegException {
    byte[] twice = Streams.concat(FIRST);
    byte[] stream = Streams.indexed(ByteOrder.BIG_ENDIAN, UNDEFINED, twice, SECOND, new byte[0]);
    assertThat(JpegDecoder.images(stream)).hasSize(2);
  }

  @Test
  void gainMapsAreToldByTheirMetadata() throws JpegException {
    byte[] adobe =
        Streams.with(
            SECOND,
            Streams.APP1,
            Streams.xmp("<r xmlns:hdrgm=\"http://ns.adobe.com/hdr-gain-map/1.0/\"/>"));
    byte[] apple =
        Streams.with(
            SECOND, Streams.APP1, Streams.xmp("<t>urn:com:apple:photo:2020:aux:hdrgainmap</t>"));
    byte[] iso =
        Streams.with(SECOND, Streams.APP2, Streams.ascii("urn:iso:std:iso:ts:21496:-1\0\0\0\0\0"));
    for (byte[] map : new byte[][] {adobe, apple, iso}) {
      assertThat(kinds(Streams.indexed(ByteOrder.BIG_ENDIAN, UNDEFINED, FIRST, map)))
          .containsExactly(Kind.PRIMARY, Kind.GAIN_MAP);
      assertThat(kinds(Streams.concat(FIRST, map, SECOND)))
          .containsExactly(Kind.PRIMARY, Kind.GAIN_MAP, Kind.UNKNOWN);
      assertThat(kinds(map)).containsExactly(Kind.PRIMARY);
    }
  }

  @Test
  void gainMapsAreToldByTheListOfTheContainer() throws JpegException {
    byte[] attributes =
        Streams.xmp("<i Item:Semantic=\"Primary\"/><i Item:Length='9' Item:Semantic = 'GainMap'/>");
    byte[] elements =
        Streams.xmp(
            "<i:Semantic>Primary</i:Semantic> <i:Semantic>Depth</i:Semantic>\n"
                + "<i:Semantic> GainMap </i:Semantic>");
    assertThat(kinds(Streams.concat(Streams.with(FIRST, Streams.APP1, attributes), SECOND, THIRD)))
        .containsExactly(Kind.PRIMARY, Kind.GAIN_MAP, Kind.UNKNOWN);
    assertThat(kinds(Streams.concat(Streams.with(FIRST, Streams.APP1, elements), SECOND, THIRD)))
        .containsExactly(Kind.PRIMARY, Kind.UNKNOWN, Kind.GAIN_MAP);
  }

  @Test
  void offsetsInMessagesAndThumbnailsCountFromTheStart() throws JpegException {
    byte[] header = {'J', 'F', 'X', 'X', 0, 0x13, 1, 1, 7, 8, 9};
    byte[] stream = Streams.concat(FIRST, Streams.with(SECOND, Streams.APP0, header));
    JpegInfo info = JpegDecoder.inspect(stream, JpegDecoder.images(stream).get(1));
    assertThat(info.thumbnails())
        .singleElement()
        .satisfies(t -> {
          assertThat(t.offset()).isGreaterThan(FIRST.length);
          assertThat(DECODER.thumbnail(stream, t).ints()).containsExactly(0xFF070809);
        });
  }

  @Test
  void anImageOfAnotherFileIsTheCallersMistake() throws JpegException {
    byte[] stream = Streams.concat(FIRST, SECOND);
    EmbeddedImage second = JpegDecoder.images(stream).get(1);
    assertThatThrownBy(() -> DECODER.decode(FIRST, second))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JpegDecoder.inspect(FIRST, second))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
