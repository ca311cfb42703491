package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.LosslessTransform.Edges;
import org.zellige.segment.TiffWriter;

/**
 * What turning does to pixels and metadata. {@code JpegtranAgreementTest} looks at coefficients.
 */
class LosslessTransformTest {
  private static final int ORIENTATION = 0x112;

  /** Whole MCUs in every subsampling, and three of them at least either way. */
  private static final int WIDTH = 96;

  private static final int HEIGHT = 64;

  private static final Orientation[] THERE = {
    Orientation.ROTATE_90, Orientation.ROTATE_180, Orientation.FLIP_HORIZONTAL,
    Orientation.FLIP_VERTICAL, Orientation.TRANSPOSE, Orientation.TRANSVERSE
  };

  private static final Orientation[] BACK = {
    Orientation.ROTATE_270, Orientation.ROTATE_180, Orientation.FLIP_HORIZONTAL,
    Orientation.FLIP_VERTICAL, Orientation.TRANSPOSE, Orientation.TRANSVERSE
  };

  private static JpegEncoder.Builder encoder() {
    return PlainEncoder.builder().quality(90);
  }

  private static byte[] turn(byte[] jpeg, Orientation turn) throws JpegException {
    return transform(jpeg, LosslessTransform.builder().turn(turn).edges(Edges.PERFECT));
  }

  private static byte[] transform(byte[] jpeg, LosslessTransform.Builder options)
      throws JpegException {
    return JpegTransform.transform(jpeg, options.build()).jpeg();
  }

  private static List<Plane> planes(byte[] jpeg) throws JpegException {
    return JpegDecoder.builder().build().decodePlanes(jpeg).planes();
  }

  private static void assertSamePlanes(byte[] jpeg, byte[] other) throws JpegException {
    List<Plane> a = planes(jpeg);
    List<Plane> b = planes(other);
    assertThat(a).hasSameSizeAs(b);
    for (int i = 0; i < a.size(); i++) {
      assertThat(a.get(i).width()).isEqualTo(b.get(i).width());
      assertThat(a.get(i).horizontal()).isEqualTo(b.get(i).horizontal());
      assertThat(a.get(i).samples()).isEqualTo(b.get(i).samples());
    }
  }

  private static byte[] withExif(byte[] jpeg, TiffWriter tiff) {
    return Streams.with(jpeg, Streams.APP1, Streams.exif(tiff));
  }

  private static TiffWriter oriented(Orientation orientation) {
    return new TiffWriter(ByteOrder.BIG_ENDIAN).directory().shorts(ORIENTATION, orientation.code());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsTurnedBackIsWhatItWas(Subsampling subsampling) throws IOException {
    Pixels photo = TestImages.photoLike(WIDTH, HEIGHT);
    for (JpegEncoder.Builder kind :
        List.of(
            encoder(),
            encoder().progressive(true),
            encoder().arithmetic(true),
            encoder().arithmetic(true).progressive(true),
            encoder().precision(12))) {
      byte[] jpeg = kind.subsampling(subsampling).build().encode(photo);
      for (int i = 0; i < THERE.length; i++) {
        byte[] there = turn(jpeg, THERE[i]);
        assertThat(JpegDecoder.inspect(there).process())
            .isEqualTo(JpegDecoder.inspect(jpeg).process());
        assertSamePlanes(turn(there, BACK[i]), jpeg);
      }
      byte[] round = jpeg;
      for (int i = 0; i < 4; i++) {
        round = turn(round, Orientation.ROTATE_90);
      }
      assertSamePlanes(round, jpeg);
      assertSamePlanes(
          turn(turn(jpeg, Orientation.TRANSPOSE), Orientation.FLIP_HORIZONTAL),
          turn(jpeg, Orientation.ROTATE_90));
    }
  }

  @ParameterizedTest
  @EnumSource
  void pixelsAreWhereUprightPutsThem(Orientation turn) throws IOException {
    // No subsampling: upsampled chroma differs at the edges of blocks.
    byte[] jpeg =
        encoder().subsampling(Subsampling.S444).build().encode(TestImages.photoLike(WIDTH, HEIGHT));
    JpegDecoder decoder = JpegDecoder.builder().build();
    Pixels expected = Upright.of(decoder.decode(jpeg).pixels(), turn);
    Pixels turned = decoder.decode(turn(jpeg, turn)).pixels();
    assertThat(turned.width()).isEqualTo(expected.width());
    for (int i = 0; i < expected.ints().length; i++) {
      for (int shift = 0; shift < 24; shift += 8) {
        // The inverse DCT rounds columns and rows unlike.
        int a = expected.ints()[i] >> shift & 0xFF;
        assertThat(turned.ints()[i] >> shift & 0xFF).isBetween(a - 4, a + 4);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GRAY", "RGB"})
  void otherColourSpacesAreTurned(JpegColorSpace space) throws IOException {
    byte[] jpeg = encoder().colorSpace(space).build().encode(TestImages.photoLike(WIDTH, HEIGHT));
    byte[] turned = turn(jpeg, Orientation.ROTATE_90);
    assertThat(JpegDecoder.inspect(turned).colorSpace()).isEqualTo(space);
    assertSamePlanes(turn(turned, Orientation.ROTATE_270), jpeg);
  }

  @Test
  void edgesStayOrGoOrAreRefused() throws IOException {
    byte[] jpeg = encoder().build().encode(TestImages.photoLike(41, 37));
    LosslessTransform.Builder rotate = LosslessTransform.builder().turn(Orientation.ROTATE_180);

    TransformedJpeg kept = JpegTransform.transform(jpeg, rotate.build());
    assertThat(kept.width()).isEqualTo(41);
    assertThat(kept.warnings())
        .containsExactly(
            "9 columns and 5 rows at the edge could not be turned without loss and stay as they"
                + " are");
    TransformedJpeg trimmed = JpegTransform.transform(jpeg, rotate.edges(Edges.TRIM).build());
    assertThat(trimmed.width()).isEqualTo(32);
    assertThat(trimmed.height()).isEqualTo(32);
    assertThat(trimmed.warnings()).isEmpty();
    assertSamePlanes(
        transform(trimmed.jpeg(), rotate.edges(Edges.PERFECT)),
        transform(
            jpeg, LosslessTransform.builder().crop(new Region(0, 0, 32, 32)).edges(Edges.PERFECT)));
    assertThatThrownBy(() -> transform(jpeg, rotate.edges(Edges.PERFECT)))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("9 columns and 5 rows");
  }

  @Test
  void aCropHasTheSamplesOfItsPlace() throws IOException {
    byte[] jpeg =
        encoder().subsampling(Subsampling.S420).build().encode(TestImages.photoLike(WIDTH, HEIGHT));
    TransformedJpeg cropped =
        JpegTransform.transform(
            jpeg, LosslessTransform.builder().crop(new Region(35, 17, 20, 500)).build());
    // From 32, 16 on: the crop grows to the MCU of its corner, and ends with the image.
    assertThat(cropped.width()).isEqualTo(23);
    assertThat(cropped.height()).isEqualTo(48);
    Plane whole = planes(jpeg).get(0);
    Plane part = planes(cropped.jpeg()).get(0);
    for (int y = 0; y < 48; y++) {
      for (int x = 0; x < 23; x++) {
        assertThat(part.sample(x, y)).isEqualTo(whole.sample(32 + x, 16 + y));
      }
    }
    LosslessTransform.Builder outside =
        LosslessTransform.builder().crop(new Region(WIDTH, 0, 1, 1));
    assertThatThrownBy(() -> transform(jpeg, outside)).isInstanceOf(JpegException.class);
    LosslessTransform.Builder offGrid =
        LosslessTransform.builder().crop(new Region(8, 0, 16, 16)).edges(Edges.PERFECT);
    assertThatThrownBy(() -> transform(jpeg, offGrid)).isInstanceOf(JpegException.class);
  }

  @Test
  void grayIsTheLumaAlone() throws IOException {
    byte[] profiled =
        encoder().iccProfile(new byte[300]).build().encode(TestImages.photoLike(60, 50));
    byte[] gray = transform(profiled, LosslessTransform.builder().grayscale(true));
    JpegInfo info = JpegDecoder.inspect(gray);
    assertThat(info.colorSpace()).isEqualTo(JpegColorSpace.GRAY);
    assertThat(info.components().get(0).horizontal()).isEqualTo(1);
    assertThat(info.segments()).extracting(JpegInfo.Segment::name).doesNotContain("APP2");
    assertThat(planes(gray).get(0).samples()).isEqualTo(planes(profiled).get(0).samples());
    byte[] rgb =
        encoder().colorSpace(JpegColorSpace.RGB).build().encode(TestImages.photoLike(16, 16));
    assertThatThrownBy(() -> transform(rgb, LosslessTransform.builder().grayscale(true)))
        .isInstanceOf(JpegException.class);
  }

  @Test
  void subsampledLumaDoesNotStayAlone() throws IOException {
    byte[] jpeg = encoder().build().encode(TestImages.photoLike(60, 50));
    byte[] large = jpeg.clone();
    JpegInfo.Segment frame =
        JpegDecoder.inspect(jpeg).segments().stream()
            .filter(segment -> segment.name().startsWith("SOF"))
            .findFirst()
            .orElseThrow();
    int factors = (int) frame.payloadOffset() + 7;
    assertThat(large[factors]).isEqualTo((byte) 0x22);
    large[factors] = 0x11;
    large[factors + 3] = 0x22;
    LosslessTransform.Builder gray =
        LosslessTransform.builder()
            .grayscale(true)
            .coding(Optimization.builder().acceptDamage(true).build());

    assertThatThrownBy(() -> transform(large, gray))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("luma is subsampled");
  }

  @ParameterizedTest
  @EnumSource
  void uprightImagesSaySo(Orientation orientation) throws IOException {
    Pixels photo = TestImages.photoLike(WIDTH, HEIGHT);
    TiffWriter tiff =
        oriented(orientation)
            .rational(0x11A, 300, 1)
            .rational(0x11B, 150, 1)
            .directory()
            .shorts(ORIENTATION, orientation.code())
            .pointer(0x201, THUMBNAIL)
            .longs(0x202, THUMBNAIL.length);
    byte[] jpeg =
        Streams.with(
            withExif(encoder().build().encode(photo), tiff),
            Streams.APP1,
            Streams.xmp("<rdf:Description tiff:Orientation=\"" + orientation.code() + "\"/>"));
    byte[] upright = transform(jpeg, LosslessTransform.builder().upright().edges(Edges.PERFECT));

    assertSamePlanes(upright, turn(jpeg, orientation));
    JpegInfo info = JpegDecoder.inspect(upright);
    assertThat(info.orientation()).isEqualTo(Orientation.NORMAL);
    assertThat(new String(upright, StandardCharsets.ISO_8859_1)).contains("tiff:Orientation=\"1\"");
    Density density = JpegDecoder.inspect(Streams.withoutJfif(upright)).density().orElseThrow();
    assertThat(density.x()).isEqualTo(orientation.swapsAxes() ? 150 : 300);
    Pixels expected =
        Upright.of(JpegDecoder.builder().build().decode(THUMBNAIL).pixels(), orientation);
    Thumbnail thumbnail = info.thumbnails().get(0);
    Pixels small = JpegDecoder.builder().build().thumbnail(upright, thumbnail);
    assertThat(small.width()).isEqualTo(expected.width());
    assertThat(thumbnail.width()).isEqualTo(expected.width());
    assertThat(TestImages.psnr(small.ints(), expected.ints())).isGreaterThan(30);
  }

  /** Of a size that cannot be turned without loss. */
  private static final byte[] THUMBNAIL = Streams.jpeg(27, 18);

  @Test
  void anUprightFileComesBackAsItIs() throws IOException {
    byte[] jpeg = withExif(Streams.jpeg(20, 20), oriented(Orientation.NORMAL));
    assertThat(transform(jpeg, LosslessTransform.builder().upright())).isSameAs(jpeg);
  }

  @Test
  void aTurnThatWasAskedForKeepsTheOrientation() throws IOException {
    byte[] jpeg = withExif(Streams.jpeg(32, 16), oriented(Orientation.ROTATE_180));
    byte[] turned = turn(jpeg, Orientation.ROTATE_90);
    assertThat(JpegDecoder.inspect(turned).orientation()).isEqualTo(Orientation.ROTATE_180);
  }

  @Test
  void sizesInExifFollow() throws IOException {
    byte[] sub = new byte[2 + 2 * 12 + 4];
    ByteBuffer.wrap(sub)
        .putShort((short) 2)
        .putInt(0xA0020004)
        .putInt(1)
        .putInt(32)
        .putInt(0xA0030003)
        .putInt(1)
        .putShort((short) 16);
    byte[] jpeg =
        withExif(Streams.jpeg(32, 16), oriented(Orientation.ROTATE_90).pointer(0x8769, sub));
    byte[] upright = transform(jpeg, LosslessTransform.builder().upright());
    byte[] expected = {(byte) 0xA0, 2, 0, 4, 0, 0, 0, 1, 0, 0, 0, 16};
    assertThat(indexOf(upright, expected)).isPositive();
    byte[] height = {(byte) 0xA0, 3, 0, 3, 0, 0, 0, 1, 0, 32};
    assertThat(indexOf(upright, height)).isPositive();
  }

  @Test
  void aCropLeavesNoThumbnailBehind() throws IOException {
    byte[] jpeg =
        withExif(
            Streams.jpeg(64, 64),
            oriented(Orientation.NORMAL)
                .directory()
                .pointer(0x201, THUMBNAIL)
                .longs(0x202, THUMBNAIL.length));
    byte[] cropped = transform(jpeg, LosslessTransform.builder().crop(new Region(0, 0, 16, 16)));
    assertThat(JpegDecoder.inspect(jpeg).thumbnails()).hasSize(1);
    assertThat(JpegDecoder.inspect(cropped).thumbnails()).isEmpty();
    assertThat(indexOf(cropped, Arrays.copyOfRange(THUMBNAIL, 20, 60))).isNegative();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 40})
  void aThumbnailInTheMiddleOfExifMovesNothing(int after) throws IOException {
    byte[] notes = {1, 2, 3, 4, 5, 6, 7, 8};
    TiffWriter tiff =
        oriented(Orientation.ROTATE_90)
            .directory()
            .pointer(0x201, THUMBNAIL)
            .longs(0x202, THUMBNAIL.length)
            .bytes(0x927C, notes)
            .bytes(0x9286, new byte[after]);
    byte[] upright =
        transform(withExif(Streams.jpeg(32, 16), tiff), LosslessTransform.builder().upright());
    assertThat(indexOf(upright, notes)).isPositive();
    List<Thumbnail> thumbnails = JpegDecoder.inspect(upright).thumbnails();
    if (!thumbnails.isEmpty()) {
      assertThat(thumbnails.get(0).width()).isEqualTo(18);
    }
  }

  @Test
  void densitiesOfJfifAreExchangedAndItsThumbnailGoes() throws IOException {
    byte[] header = {'J', 'F', 'I', 'F', 0, 1, 2, 1, 1, 44, 0, 72, 1, 1, 9, 9, 9};
    byte[] jpeg = Streams.with(Streams.withoutJfif(Streams.jpeg(32, 16)), Streams.APP0, header);
    JpegInfo info = JpegDecoder.inspect(turn(jpeg, Orientation.ROTATE_270));
    assertThat(info.density()).contains(new Density(Density.Unit.PER_INCH, 72, 300));
    assertThat(info.thumbnails()).isEmpty();
  }

  @Test
  void aGainMapIsTurnedInItsPlace() throws IOException {
    byte[] map =
        Streams.with(
            encoder().build().encode(TestImages.photoLike(32, 16)),
            Streams.APP1,
            Streams.xmp("<x xmlns:hdrgm=\"http://ns.adobe.com/hdr-gain-map/1.0/\"/>"));
    byte[] jpeg =
        Streams.indexed(
            ByteOrder.BIG_ENDIAN,
            new int[] {0x030000, 0},
            withExif(
                encoder().build().encode(TestImages.photoLike(64, 32)),
                oriented(Orientation.ROTATE_90)),
            map);
    assertThat(JpegDecoder.images(jpeg).get(1).kind()).isEqualTo(EmbeddedImage.Kind.GAIN_MAP);
    TransformedJpeg upright =
        JpegTransform.transform(jpeg, LosslessTransform.builder().upright().build());
    assertThat(upright.warnings()).isEmpty();
    EmbeddedImage turned = JpegDecoder.images(upright.jpeg()).get(1);
    assertThat(turned.kind()).isEqualTo(EmbeddedImage.Kind.GAIN_MAP);
    assertThat(turned.length()).isEqualTo(map.length);
    byte[] alone =
        Arrays.copyOfRange(
            upright.jpeg(), (int) turned.offset(), (int) (turned.offset() + turned.length()));
    assertSamePlanes(alone, turn(map, Orientation.ROTATE_90));

    TransformedJpeg cropped =
        JpegTransform.transform(
            jpeg, LosslessTransform.builder().crop(new Region(0, 0, 16, 16)).build());
    assertThat(cropped.warnings()).anyMatch(w -> w.contains("gain map"));
    assertThat(JpegDecoder.images(cropped.jpeg())).hasSize(1);
  }

  @Test
  void whatCannotBeTurnedIsRefused() throws IOException {
    Pixels photo = TestImages.photoLike(32, 32);
    byte[] lossless = JpegEncoder.builder().lossless(true).build().encode(photo);
    assertThatThrownBy(() -> turn(lossless, Orientation.ROTATE_90))
        .isInstanceOf(JpegException.class);
    byte[] whole = encoder().build().encode(photo);
    byte[] torn = Arrays.copyOf(whole, whole.length - 40);
    assertThatThrownBy(() -> turn(torn, Orientation.ROTATE_90))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("damaged");
    assertThatThrownBy(() -> turn(new byte[3], Orientation.ROTATE_90))
        .isInstanceOf(JpegException.class);
    LosslessTransform.Builder little =
        LosslessTransform.builder()
            .turn(Orientation.ROTATE_90)
            .coding(Optimization.builder().limits(Limits.DEFAULT.withMaxMemory(4000)).build());
    assertThatThrownBy(() -> transform(whole, little)).isInstanceOf(LimitExceededException.class);
  }

  @Test
  void metadataCanBeLeftOut() throws IOException {
    byte[] jpeg = withExif(Streams.jpeg(32, 16), oriented(Orientation.ROTATE_90));
    byte[] bare =
        transform(
            jpeg,
            LosslessTransform.builder()
                .upright()
                .coding(Optimization.builder().keep(Set.of()).build()));
    assertThat(JpegDecoder.inspect(bare).segments())
        .extracting(JpegInfo.Segment::name)
        .doesNotContain("APP1");
    assertThat(JpegDecoder.inspect(bare).width()).isEqualTo(16);
  }

  /** Any byte of the metadata may be anything: at worst a message. */
  @Test
  void hostileMetadataCauseNothingUnchecked() throws IOException {
    byte[] jpeg =
        withExif(
            Streams.jpeg(32, 16),
            oriented(Orientation.ROTATE_90)
                .rational(0x11A, 1, 1)
                .rational(0x11B, 1, 1)
                .pointer(0x8769, new byte[20])
                .directory()
                .pointer(0x201, THUMBNAIL)
                .longs(0x202, THUMBNAIL.length));
    Random random = new Random(5);
    for (int round = 0; round < 3000; round++) {
      byte[] broken = jpeg.clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        broken[2 + random.nextInt(250)] = (byte) random.nextInt(256);
      }
      try {
        byte[] turned = transform(broken, LosslessTransform.builder().upright());
        assertThat(JpegDecoder.inspect(turned).height()).isPositive();
      } catch (JpegException e) {
        assertThat(e.reason()).isNotEmpty();
      }
    }
  }

  private static int indexOf(byte[] data, byte[] part) {
    for (int i = 0; i + part.length <= data.length; i++) {
      if (Arrays.equals(data, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    return -1;
  }
}
