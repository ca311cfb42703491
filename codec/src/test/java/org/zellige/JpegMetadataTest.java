package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zellige.segment.TiffWriter;

/** What goes along with an image arrives. */
class JpegMetadataTest {
  private static final int ORIENTATION = 0x112;
  private static final Pixels PIXELS = TestImages.photoLike(16, 16);

  private final JpegMetadata all =
      JpegMetadata.NONE
          .withDensity(new Density(Density.Unit.PER_INCH, 300, 150))
          .withIccProfile(new byte[70_000])
          .withComment("Zellij, Fès")
          .withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
          .withIptc(new byte[] {0x1C, 2, 5, 0, 1, 'T', 0})
          .withExif(exif(ByteOrder.LITTLE_ENDIAN, Orientation.ROTATE_90));

  @Test
  void everythingGoesFromFileToFile() throws IOException {
    byte[] first = encode(JpegEncoder.builder().metadata(all));
    JpegMetadata read = JpegDecoder.metadata(first);
    assertSame(read, all);
    byte[] second = encode(JpegEncoder.builder().metadata(read).progressive(false));
    assertSame(JpegDecoder.metadata(second), all);

    JpegInfo info = JpegDecoder.inspect(second);
    assertThat(info.orientation()).isEqualTo(Orientation.ROTATE_90);
    assertThat(info.comments()).containsExactly("Zellij, Fès");
    assertThat(info.warnings()).isEmpty();
    assertThat(info.segments()).extracting(JpegInfo.Segment::name).containsOnlyOnce("APP0");
  }

  @Test
  void losslessFilesAndInksHaveThemToo() throws IOException {
    for (Pixels pixels : new Pixels[] {PIXELS, Pixels.allocate(PixelFormat.CMYK, 9, 9)}) {
      byte[] jpeg = JpegEncoder.builder().metadata(all).lossless(true).build().encode(pixels);
      assertThat(kinds(JpegDecoder.metadata(jpeg))).isEqualTo(kinds(all));
      assertThat(JpegDecoder.metadata(jpeg).iccProfile()).isPresent();
    }
  }

  @Test
  void headersOfTheFileItselfStay() throws IOException {
    byte[] jpeg =
        JpegEncoder.builder()
            .segment(0xE0, "JFXX\0".getBytes(StandardCharsets.US_ASCII))
            .segment(0xE2, "MPF\0II".getBytes(StandardCharsets.US_ASCII))
            .segment(0xEE, "Adobe\0d\0\0\0\0\1".getBytes(StandardCharsets.US_ASCII))
            .segment(0xEE, "other".getBytes(StandardCharsets.US_ASCII))
            .segment(0xE5, new byte[0])
            .build()
            .encode(PIXELS);
    List<JpegMetadata.Segment> segments = JpegDecoder.metadata(jpeg).segments();
    assertThat(segments).extracting(JpegMetadata.Segment::marker).containsExactly(0xEE, 0xE5);
    assertThat(segments).extracting(JpegMetadata.Segment::kind).containsOnly(MetadataKind.OTHER);
  }

  @ParameterizedTest
  @EnumSource
  void oneKindCanBeKept(MetadataKind kind) {
    JpegMetadata kept = all.keep(Set.of(kind));
    assertThat(kept.density()).isEqualTo(all.density());
    assertThat(kept.iccProfile().isPresent()).isEqualTo(kind == MetadataKind.ICC);
    assertThat(kinds(kept)).isEqualTo(kinds(all).contains(kind) ? List.of(kind) : List.of());
    Set<MetadataKind> others = EnumSet.complementOf(EnumSet.of(kind));
    assertThat(kinds(all.keep(others))).doesNotContain(kind);
  }

  @Test
  void oneOfAKindTakesThePlaceOfAnother() {
    JpegMetadata again = all.withXmp("<other/>").withExif(new byte[] {1}).withIptc(new byte[2]);
    assertThat(kinds(again)).containsExactlyInAnyOrderElementsOf(kinds(all));
    assertThat(again.segments().get(0).kind()).isEqualTo(MetadataKind.EXIF);
    assertThat(kinds(all.withComment("more"))).hasSize(kinds(all).size() + 1);
  }

  /** Photoshop's resource 0x0404, its data at an even length. */
  @Test
  void iptcIsAnImageResource() {
    byte[] payload = all.keep(Set.of(MetadataKind.IPTC)).segments().get(0).payload();
    byte[] expected = "Photoshop 3.0\0008BIM\4\4\0\0\0\0\0\7".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Arrays.copyOf(payload, expected.length)).isEqualTo(expected);
    assertThat(payload).hasSize(expected.length + 8);
  }

  @Test
  void whatIsTooLongIsRefused() {
    JpegMetadata.NONE
        .withExif(new byte[65527])
        .withIptc(new byte[65506])
        .withXmp("x".repeat(65504));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JpegMetadata.NONE.withExif(new byte[65528]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JpegMetadata.NONE.withIptc(new byte[65507]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JpegMetadata.NONE.withXmp("x".repeat(65505)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JpegMetadata.NONE.withComment("x".repeat(65534)));
  }

  @ParameterizedTest
  @EnumSource
  void theOrientationFollowsThePixels(Orientation orientation) throws IOException {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
      byte[] asShort = exif(order, Orientation.ROTATE_270);
      byte[] asLong = new TiffWriter(order).directory().longs(ORIENTATION, 8).toByteArray();
      for (byte[] tiff : new byte[][] {asShort, asLong}) {
        JpegMetadata metadata = JpegMetadata.NONE.withExif(tiff);
        byte[] jpeg = encode(JpegEncoder.builder().metadata(metadata).orientation(orientation));
        assertThat(JpegDecoder.inspect(jpeg).orientation()).isEqualTo(orientation);
        assertThat(JpegDecoder.inspect(jpeg).warnings()).isEmpty();
      }
    }
  }

  @Test
  void exifWithoutAnOrientationStaysAsItIs() throws IOException {
    byte[] none = new TiffWriter(ByteOrder.BIG_ENDIAN).directory().shorts(0x100, 6).toByteArray();
    byte[] odd =
        new TiffWriter(ByteOrder.BIG_ENDIAN).directory().rational(ORIENTATION, 1, 1).toByteArray();
    byte[] cut = Arrays.copyOf(exif(ByteOrder.BIG_ENDIAN, Orientation.ROTATE_90), 12);
    for (byte[] tiff : new byte[][] {none, odd, cut, new byte[0], {'I', 'I', 42, 0, 0}}) {
      JpegMetadata metadata = JpegMetadata.NONE.withExif(tiff);
      byte[] jpeg =
          encode(JpegEncoder.builder().metadata(metadata).orientation(Orientation.NORMAL));
      assertThat(JpegDecoder.metadata(jpeg).segments().get(0).payload())
          .isEqualTo(metadata.segments().get(0).payload());
    }
  }

  @Test
  void segmentsThatAreCutShortAreLeftOut() throws IOException {
    byte[] jpeg = encode(JpegEncoder.builder().metadata(all));
    JpegInfo info = JpegDecoder.inspect(jpeg);
    for (int length = 0; length < 400; length++) {
      byte[] cut = Arrays.copyOf(jpeg, length);
      assertThat(JpegDecoder.metadata(cut, info).segments().size()).isLessThanOrEqualTo(4);
    }
  }

  private static byte[] encode(JpegEncoder.Builder builder) throws IOException {
    return builder.build().encode(PIXELS);
  }

  private static byte[] exif(ByteOrder order, Orientation orientation) {
    return new TiffWriter(order)
        .directory()
        .shorts(0x100, 7)
        .shorts(ORIENTATION, orientation.code())
        .toByteArray();
  }

  private static List<MetadataKind> kinds(JpegMetadata metadata) {
    return metadata.segments().stream().map(JpegMetadata.Segment::kind).toList();
  }

  private static void assertSame(JpegMetadata actual, JpegMetadata expected) {
    assertThat(actual.density()).isEqualTo(expected.density());
    assertThat(actual.iccProfile().orElseThrow()).isEqualTo(expected.iccProfile().orElseThrow());
    assertThat(kinds(actual)).isEqualTo(kinds(expected));
    for (int i = 0; i < expected.segments().size(); i++) {
      assertThat(actual.segments().get(i).payload())
          .isEqualTo(expected.segments().get(i).payload());
    }
  }
}
