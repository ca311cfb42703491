package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JpegTransformTest {
  private static final byte[] PROFILE = new byte[300];

  /** Type codes of CIPA DC-007: primary image, large thumbnail, disparity. */
  private static final int[] TYPES = {0x030000, 0x010001, 0x020002};

  @ParameterizedTest
  @EnumSource(Subsampling.class)
  void theSamplesStayTheSame(Subsampling subsampling) throws IOException {
    byte[] jpeg = encoder().subsampling(subsampling).build().encode(photo(123, 77));
    for (Optimization.Coding coding : Optimization.Coding.values()) {
      byte[] smaller = optimize(jpeg, Optimization.builder().coding(coding));
      assertThat(smaller).hasSizeLessThan(jpeg.length);
      assertThat(planes(smaller)).isEqualTo(planes(jpeg));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = JpegColorSpace.class,
      names = {"GRAY", "RGB"})
  void colorSpacesStayTheSame(JpegColorSpace space) throws IOException {
    byte[] jpeg = encoder().colorSpace(space).build().encode(photo(60, 50));
    byte[] smaller = JpegTransform.optimize(jpeg);
    assertThat(smaller).hasSizeLessThan(jpeg.length);
    assertThat(JpegDecoder.inspect(smaller).colorSpace()).isEqualTo(space);
    assertThat(planes(smaller)).isEqualTo(planes(jpeg));
  }

  @Test
  void effortMakesFilesSmaller() throws IOException {
    byte[] jpeg = encoder().build().encode(photo(300, 200));
    int[] sizes = new int[3];
    for (int i = 0; i < 3; i++) {
      Optimization.Builder options =
          Optimization.builder().coding(Optimization.Coding.PROGRESSIVE).effort(2 + 3 * i);
      sizes[i] = optimize(jpeg, options).length;
    }
    assertThat(sizes[1]).isLessThanOrEqualTo(sizes[0]);
    assertThat(sizes[2]).isLessThanOrEqualTo(sizes[1]);
  }

  @Test
  void theProcessCanBeKept() throws IOException {
    byte[] sequential = encoder().build().encode(photo(100, 100));
    byte[] progressive =
        optimize(sequential, Optimization.builder().coding(Optimization.Coding.PROGRESSIVE));
    // What follows the image goes, so that the best progressive file can still become smaller.
    Optimization.Builder keep =
        Optimization.builder().coding(Optimization.Coding.KEEP).keep(Set.of());
    byte[] trailer = new byte[10];
    assertThat(JpegDecoder.inspect(optimize(Streams.concat(sequential, trailer), keep)).process())
        .isEqualTo(JpegProcess.BASELINE);
    assertThat(JpegDecoder.inspect(optimize(Streams.concat(progressive, trailer), keep)).process())
        .isEqualTo(JpegProcess.PROGRESSIVE);
  }

  @ParameterizedTest
  @EnumSource(Optimization.Coding.class)
  void arithmeticCodingIsSmallerWhereItIsAskedFor(Optimization.Coding coding) throws IOException {
    byte[] jpeg = encoder().build().encode(photo(123, 77));
    byte[] huffman = optimize(jpeg, Optimization.builder().coding(coding));
    byte[] arithmetic = optimize(jpeg, Optimization.builder().coding(coding).arithmetic(true));
    assertThat(arithmetic).hasSizeLessThan(huffman.length);
    assertThat(planes(arithmetic)).isEqualTo(planes(jpeg));
    assertThat(JpegDecoder.inspect(huffman).process().name()).doesNotContain("ARITHMETIC");
    assertThat(JpegDecoder.inspect(arithmetic).process().name()).contains("ARITHMETIC");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void arithmeticCodingIsKeptOrGivenUp(boolean progressive) throws IOException {
    byte[] arithmetic =
        encoder().arithmetic(true).progressive(progressive).build().encode(photo(123, 77));
    // What follows the image goes, so that Huffman coding is smaller in spite of all.
    byte[] longer = Streams.concat(arithmetic, new byte[arithmetic.length]);
    byte[] auto = optimize(longer, Optimization.builder().keep(Set.of()));
    assertThat(JpegDecoder.inspect(auto).process()).isEqualTo(JpegProcess.PROGRESSIVE);
    assertThat(planes(auto)).isEqualTo(planes(arithmetic));
    byte[] kept =
        optimize(longer, Optimization.builder().coding(Optimization.Coding.KEEP).keep(Set.of()));
    assertThat(JpegDecoder.inspect(kept).process())
        .isEqualTo(JpegDecoder.inspect(arithmetic).process());
    assertThat(planes(kept)).isEqualTo(planes(arithmetic));
  }

  @Test
  void whatCannotBeBetteredComesBack() throws IOException {
    byte[] best = JpegTransform.optimize(encoder().build().encode(photo(100, 100)));
    OptimizedJpeg again = JpegTransform.optimize(best, Optimization.DEFAULT);
    assertThat(again.jpeg()).isSameAs(best);
    assertThat(again.unchangedBecause())
        .hasValueSatisfying(r -> assertThat(r).contains("no smaller"));
  }

  @Test
  void segmentsStayInOrder() throws IOException {
    byte[] jpeg =
        encoder()
            .iccProfile(PROFILE)
            .comment("first")
            .segment(0xE5, new byte[] {1, 2, 3})
            .comment("second")
            .build()
            .encode(photo(80, 80));
    assertThat(metadata(JpegTransform.optimize(jpeg)))
        .isEqualTo(metadata(jpeg))
        .contains("APP0", "COM", "APP5", "APP2");
  }

  @Test
  void metadataCanBeStripped() throws IOException {
    byte[] jpeg =
        Streams.concat(
            encoder()
                .iccProfile(PROFILE)
                .segment(0xE1, Streams.ascii("Exif\0\0II"))
                .segment(0xE1, Streams.xmp("<x/>"))
                .segment(0xED, Streams.ascii("Photoshop 3.0\0"))
                .comment("hello")
                .build()
                .encode(photo(80, 80)),
            new byte[50]);
    assertThat(metadata(keeping(jpeg, EnumSet.noneOf(MetadataKind.class)))).containsExactly("APP0");
    assertThat(metadata(keeping(jpeg, EnumSet.of(MetadataKind.ICC))))
        .containsExactly("APP0", "APP2");
    assertThat(metadata(keeping(jpeg, EnumSet.of(MetadataKind.EXIF, MetadataKind.XMP))))
        .containsExactly("APP0", "APP1", "APP1");
    assertThat(metadata(keeping(jpeg, EnumSet.of(MetadataKind.IPTC, MetadataKind.COMMENT))))
        .containsExactly("APP0", "APP13", "COM");
  }

  @Test
  void bytesAfterTheImageStay() throws IOException {
    byte[] trailer = {0, 0, 1, 2, 3, 4, 5};
    byte[] jpeg = Streams.concat(encoder().build().encode(photo(80, 80)), trailer);
    byte[] smaller = JpegTransform.optimize(jpeg);
    assertThat(Arrays.copyOfRange(smaller, smaller.length - 7, smaller.length)).isEqualTo(trailer);
    assertThat(keeping(jpeg, Set.of())).hasSize(smaller.length - 7);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anIndexOfImagesIsMended(boolean littleEndian) throws IOException {
    ByteOrder order = littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    byte[] second = Streams.jpeg(24, 16);
    byte[] jpeg =
        Streams.indexed(
            order, TYPES, encoder().build().encode(photo(80, 80)), second, Streams.jpeg(8, 9));
    List<EmbeddedImage> before = JpegDecoder.images(jpeg);

    byte[] smaller = JpegTransform.optimize(jpeg);
    assertThat(smaller).hasSizeLessThan(jpeg.length);
    List<EmbeddedImage> after = JpegDecoder.images(smaller);
    int less = jpeg.length - smaller.length;
    for (int i = 1; i < 3; i++) {
      assertThat(after.get(i).kind()).isEqualTo(before.get(i).kind());
      assertThat(after.get(i).length()).isEqualTo(before.get(i).length());
      assertThat(after.get(i).offset()).isEqualTo(before.get(i).offset() - less);
    }
  }

  @Test
  void anIndexThatPointsIntoTheImageIsLeftAlone() throws IOException {
    byte[] jpeg =
        Streams.indexed(
            ByteOrder.BIG_ENDIAN, TYPES, encoder().build().encode(photo(80, 80)), new byte[0]);
    // Comments between the index and its image move what it points to into the first image.
    byte[] longer =
        Streams.concat(
            Arrays.copyOf(jpeg, jpeg.length - 2),
            new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 4, 1, 2, (byte) 0xFF, (byte) 0xD9});
    OptimizedJpeg result = JpegTransform.optimize(longer, Optimization.DEFAULT);
    assertThat(result.jpeg()).isSameAs(longer);
    assertThat(result.unchangedBecause()).hasValueSatisfying(r -> assertThat(r).contains("MPF"));
  }

  @Test
  void aCommentCanBeAdded() throws IOException {
    byte[] second = Streams.jpeg(24, 16);
    byte[] jpeg =
        Streams.indexed(
            ByteOrder.BIG_ENDIAN,
            new int[] {0x030000, 0},
            encoder().comment("first").build().encode(photo(80, 80)),
            second);
    byte[] marked = optimize(jpeg, Optimization.builder().comment("größer"));
    assertThat(JpegDecoder.inspect(marked).comments()).containsExactly("first", "größer");
    EmbeddedImage moved = JpegDecoder.images(marked).get(1);
    assertThat(moved.offset() + moved.length()).isEqualTo(marked.length);
    assertThat(moved.length()).isEqualTo(second.length);
    assertThatThrownBy(() -> Optimization.builder().comment("x".repeat(65534)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void restartMarkersCanBeKept() throws IOException {
    byte[] jpeg = encoder().restartInterval(4).build().encode(photo(80, 80));
    byte[] kept = optimize(jpeg, Optimization.builder().keepRestarts(true));
    byte[] dropped = JpegTransform.optimize(jpeg);
    assertThat(JpegDecoder.inspect(kept).restartInterval()).isEqualTo(4);
    assertThat(JpegDecoder.inspect(dropped).restartInterval()).isZero();
    assertThat(planes(kept)).isEqualTo(planes(dropped));
  }

  @Test
  void damagedFilesAreRewrittenOnlyIfAsked() throws IOException {
    byte[] whole = encoder().build().encode(photo(80, 80));
    byte[] torn = Arrays.copyOf(whole, whole.length * 3 / 4);
    OptimizedJpeg refused = JpegTransform.optimize(torn, Optimization.DEFAULT);
    assertThat(refused.jpeg()).isSameAs(torn);
    assertThat(refused.unchangedBecause())
        .hasValueSatisfying(r -> assertThat(r).startsWith("damaged"));

    byte[] mended = optimize(torn, Optimization.builder().acceptDamage(true));
    assertThat(JpegDecoder.inspect(mended).warnings()).isEmpty();
    assertThat(planes(mended)).isEqualTo(planes(torn));
  }

  @Test
  void aSegmentThatTheFileEndsInIsLeftOut() throws IOException {
    byte[] whole = encoder().build().encode(photo(80, 80));
    byte[] torn =
        Streams.concat(
            Arrays.copyOf(whole, whole.length - 2),
            new byte[] {(byte) 0xFF, (byte) 0xE5, 0, 100, 1, 2, 3});
    byte[] mended = optimize(torn, Optimization.builder().acceptDamage(true));
    assertThat(metadata(mended)).containsExactly("APP0");
    assertThat(planes(mended)).isEqualTo(planes(whole));
  }

  @Test
  void anImageThatLacksScansIsLeftAlone() throws IOException {
    byte[] whole =
        optimize(
            encoder().build().encode(photo(200, 100)),
            Optimization.builder().coding(Optimization.Coding.PROGRESSIVE));
    List<JpegInfo.Scan> scans = JpegDecoder.inspect(whole).scans();
    int end = (int) scans.get(scans.size() - 1).offset();
    byte[] lacking =
        Streams.concat(Arrays.copyOf(whole, end), new byte[] {(byte) 0xFF, (byte) 0xD9});
    OptimizedJpeg result = JpegTransform.optimize(lacking, Optimization.DEFAULT);
    assertThat(result.jpeg()).isSameAs(lacking);
    assertThat(result.unchangedBecause()).isPresent();
  }

  @Test
  void whatIsNoJpegIsRefused() {
    assertThatThrownBy(() -> JpegTransform.optimize(new byte[100]))
        .isInstanceOf(JpegException.class);
    assertThatThrownBy(() -> JpegTransform.optimize(new byte[0])).isInstanceOf(JpegException.class);
  }

  @Test
  void limitsHold() throws IOException {
    byte[] jpeg = Streams.jpeg(64, 64);
    assertThatThrownBy(
            () -> optimize(jpeg, Optimization.builder().limits(Limits.DEFAULT.withMaxPixels(1000))))
        .isInstanceOf(LimitExceededException.class);
  }

  private static JpegEncoder.Builder encoder() {
    return PlainEncoder.builder().quality(85);
  }

  private static byte[] optimize(byte[] jpeg, Optimization.Builder options) throws IOException {
    OptimizedJpeg result = JpegTransform.optimize(jpeg, options.build());
    assertThat(result.unchangedBecause()).isEmpty();
    return result.jpeg();
  }

  private static byte[] keeping(byte[] jpeg, Set<MetadataKind> kinds) throws IOException {
    return optimize(jpeg, Optimization.builder().keep(kinds));
  }

  /** Names of the application and comment segments, in order. */
  private static List<String> metadata(byte[] jpeg) throws IOException {
    return JpegDecoder.inspect(jpeg).segments().stream()
        .map(JpegInfo.Segment::name)
        .filter(name -> name.startsWith("APP") || name.equals("COM"))
        .toList();
  }

  private static List<String> planes(byte[] jpeg) throws IOException {
    return JpegDecoder.builder().build().decodePlanes(jpeg).planes().stream()
        .map(plane -> Arrays.toString(plane.samples()))
        .toList();
  }

  private static Pixels photo(int width, int height) {
    Random random = new Random(width);
    int[] rgb = TestImages.smooth(width, height);
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] += random.nextInt(8) * 0x010101;
    }
    return Pixels.ofIntRgb(rgb, width, height);
  }
}
