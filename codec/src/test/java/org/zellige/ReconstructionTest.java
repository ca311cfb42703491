package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decoding that is better than standard. */
class ReconstructionTest {
  private static final int WIDTH = 150;
  private static final int HEIGHT = 70;

  static Stream<Golden> goldens() throws IOException {
    return Golden.all().stream();
  }

  /** The same picture, within what rounding and bias can do at ordinary quality. */
  @ParameterizedTest
  @MethodSource("goldens")
  void everyLayoutShowsThePictureOfStandardDecoding(Golden golden) throws Exception {
    int[] standard = rgb(golden.bytes(), Reconstruction.STANDARD);

    for (Reconstruction better :
        new Reconstruction[] {Reconstruction.ACCURATE, Reconstruction.SMOOTH}) {
      double least = golden.name().startsWith("q1-") ? 18 : 28;
      assertThat(TestImages.psnr(standard, rgb(golden.bytes(), better)))
          .as(better.name())
          .isGreaterThan(least);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"three-scans.jpg", "progressive-restart.jpg"})
  void howCoefficientsAreStoredDoesNotMatter(String other) throws Exception {
    for (Reconstruction reconstruction : Reconstruction.values()) {
      int[] expected = rgb(Golden.named("420-q75.jpg").bytes(), reconstruction);
      int[] actual = rgb(Golden.named(other).bytes(), reconstruction);
      assertThat(Arrays.equals(actual, expected)).as(reconstruction.name()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Subsampling.class,
      names = {"S444", "S420"})
  void eachIsNearerToTheOriginalThanTheOneBefore(Subsampling subsampling) throws Exception {
    int[] original = TestImages.smooth(WIDTH, HEIGHT);
    byte[] jpeg =
        PlainEncoder.builder()
            .quality(30)
            .subsampling(subsampling)
            .build()
            .encode(Pixels.ofIntRgb(original, WIDTH, HEIGHT));

    double standard = TestImages.psnr(original, rgb(jpeg, Reconstruction.STANDARD));
    double accurate = TestImages.psnr(original, rgb(jpeg, Reconstruction.ACCURATE));
    double smooth = TestImages.psnr(original, rgb(jpeg, Reconstruction.SMOOTH));

    assertThat(accurate).isGreaterThan(standard);
    assertThat(smooth).isGreaterThan(accurate + 1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Reconstruction.class,
      names = {"ACCURATE", "SMOOTH"})
  void aRegionHoldsThePixelsOfTheWholeImage(Reconstruction reconstruction) throws Exception {
    byte[] jpeg = jpeg(60, Subsampling.S420);
    int[] whole = rgb(jpeg, reconstruction);

    int[] part =
        JpegDecoder.builder()
            .reconstruction(reconstruction)
            .region(41, 23, 60, 30)
            .build()
            .decode(jpeg)
            .pixels()
            .ints();

    for (int y = 0; y < 30; y++) {
      int at = (23 + y) * WIDTH + 41;
      assertThat(Arrays.copyOfRange(part, 60 * y, 60 * y + 60))
          .isEqualTo(Arrays.copyOfRange(whole, at, at + 60));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 8", "1, 4", "3, 8", "1, 2", "7, 8", "3, 2", "2, 1"})
  void scalesGiveTheReducedPicture(int numerator, int denominator) throws Exception {
    byte[] jpeg = jpeg(95, Subsampling.S420);
    JpegDecoder decoder =
        JpegDecoder.builder()
            .reconstruction(Reconstruction.SMOOTH)
            .scale(numerator, denominator)
            .build();

    Pixels scaled = decoder.decode(jpeg).pixels();

    Scale scale = Scale.of(numerator, denominator);
    assertThat(scaled.width()).isEqualTo(scale.apply(WIDTH));
    assertThat(scaled.height()).isEqualTo(scale.apply(HEIGHT));
    int[] original = TestImages.smooth(WIDTH, HEIGHT);
    int[] sampled = new int[scaled.ints().length];
    for (int y = 0; y < scaled.height(); y++) {
      for (int x = 0; x < scaled.width(); x++) {
        int fromX = Math.min(WIDTH - 1, (2 * x + 1) * denominator / (2 * numerator));
        int fromY = Math.min(HEIGHT - 1, (2 * y + 1) * denominator / (2 * numerator));
        sampled[y * scaled.width() + x] = original[fromY * WIDTH + fromX];
      }
    }
    assertThat(TestImages.psnr(sampled, scaled.ints())).isGreaterThan(26);
  }

  /** A slope of half a level in 8 pixels: 8 bits cannot show it, the coefficients can. */
  @Test
  void sixteenBitsKeepWhatLiesBetweenTheStepsOfEight() throws Exception {
    short[] slope = new short[64 * 64];
    for (int i = 0; i < slope.length; i++) {
      slope[i] = (short) (100 * 257 + 16 * (i % 64));
    }
    byte[] jpeg =
        PlainEncoder.builder()
            .quality(100)
            .build()
            .encode(Pixels.of(PixelFormat.GRAY_16, slope, 0, 64, 64, 64));

    Pixels standard = decode(jpeg, Reconstruction.STANDARD, PixelFormat.GRAY_16);
    Pixels accurate = decode(jpeg, Reconstruction.ACCURATE, PixelFormat.GRAY_16);

    assertThat(distinct(standard)).isLessThan(10);
    assertThat(distinct(accurate)).isGreaterThan(32);
  }

  @Test
  void planesAreRoundedOnce() throws Exception {
    byte[] jpeg = Golden.named("420-q75.jpg").bytes();

    DecodedPlanes standard = JpegDecoder.builder().build().decodePlanes(jpeg);
    DecodedPlanes accurate =
        JpegDecoder.builder().reconstruction(Reconstruction.ACCURATE).build().decodePlanes(jpeg);

    for (int i = 0; i < 3; i++) {
      Plane exact = accurate.planes().get(i);
      assertThat(exact.width()).isEqualTo(standard.planes().get(i).width());
      assertThat(exact.samples()).isNotEqualTo(standard.planes().get(i).samples());
      for (short sample : exact.samples()) {
        assertThat((int) sample).isBetween(0, 255);
      }
    }
  }

  @Test
  void coefficientsOfSequentialFilesCountAgainstTheLimit() throws Exception {
    byte[] jpeg = jpeg(75, Subsampling.S420);
    JpegDecoder.Builder builder =
        JpegDecoder.builder().limits(Limits.DEFAULT.withMaxMemory(120_000));

    assertThat(builder.build().decode(jpeg).warnings()).isEmpty();
    assertThatThrownBy(() -> builder.reconstruction(Reconstruction.ACCURATE).build().decode(jpeg))
        .isInstanceOf(LimitExceededException.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Reconstruction.class,
      names = {"ACCURATE", "SMOOTH"})
  void damageIsShownOrRefused(Reconstruction reconstruction) throws Exception {
    JpegDecoder decoder = JpegDecoder.builder().reconstruction(reconstruction).build();
    for (String name : new String[] {"420-q75.jpg", "progressive-420.jpg", "q1-16bit-tables.jpg"}) {
      byte[] whole = Golden.named(name).bytes();
      for (int i = 0; i < whole.length; i++) {
        byte[] damaged = whole.clone();
        damaged[i] ^= (byte) 0xFF;
        try {
          assertThat(decoder.decode(damaged).pixels().width()).isPositive();
        } catch (JpegException e) {
          assertThat(e.reason()).isNotEmpty();
        }
      }
    }
  }

  private static byte[] jpeg(int quality, Subsampling subsampling) throws JpegException {
    return PlainEncoder.builder()
        .quality(quality)
        .subsampling(subsampling)
        .build()
        .encode(Pixels.ofIntRgb(TestImages.smooth(WIDTH, HEIGHT), WIDTH, HEIGHT));
  }

  private static int[] rgb(byte[] jpeg, Reconstruction reconstruction) throws JpegException {
    return decode(jpeg, reconstruction, PixelFormat.INT_RGB).ints();
  }

  private static Pixels decode(byte[] jpeg, Reconstruction reconstruction, PixelFormat format)
      throws JpegException {
    return JpegDecoder.builder()
        .reconstruction(reconstruction)
        .format(format)
        .build()
        .decode(jpeg)
        .pixels();
  }

  private static long distinct(Pixels pixels) {
    long count = 0;
    boolean[] seen = new boolean[65536];
    for (short sample : pixels.shorts()) {
      count += seen[sample & 0xFFFF] ? 0 : 1;
      seen[sample & 0xFFFF] = true;
    }
    return count;
  }
}
