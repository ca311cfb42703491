package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with samples of 12 bits. */
class TwelveBitEncodeTest {
  /** Of a sample, in pixels of 16 bits. */
  private static final int UNIT = 65535 / 4095;

  private static final int LARGEST = 33;

  @ParameterizedTest
  @EnumSource
  void everySizeDecodesToTheImage(Subsampling subsampling) throws IOException {
    JpegEncoder encoder =
        builder().effort(2).quality(97).subsampling(subsampling).progressive(false).build();
    for (int height = 1; height <= LARGEST; height++) {
      for (int width = 1; width <= LARGEST; width++) {
        Pixels pixels = WideImages.smooth(PixelFormat.RGB_16, width, height);
        Pixels decoded = decode(encoder.encode(pixels), PixelFormat.RGB_16);
        assertThat(WideImages.psnr(decoded, pixels))
            .as("%s, %d × %d", subsampling, width, height)
            .isGreaterThan(30);
      }
    }
  }

  @Test
  void everySizeOfGrayIsNearlyExactWithStepsOfOne() throws IOException {
    JpegEncoder sequential = steps(1).effort(1).build();
    JpegEncoder progressive = steps(1).effort(2).progressive(true).build();
    for (int height = 1; height <= LARGEST; height += 3) {
      for (int width = 1; width <= LARGEST; width++) {
        Pixels pixels = WideImages.smooth(PixelFormat.GRAY_16, width, height);
        byte[] jpeg = sequential.encode(pixels);
        Pixels decoded = decode(jpeg, PixelFormat.GRAY_16);
        assertThat(WideImages.largestDifference(decoded, pixels)).isLessThanOrEqualTo(2 * UNIT);
        assertThat(decode(progressive.encode(pixels), PixelFormat.GRAY_16).shorts())
            .isEqualTo(decoded.shorts());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
  void everyEffortWorks(int effort) throws IOException {
    Pixels pixels = WideImages.smooth(PixelFormat.RGB_16, 150, 70);
    byte[] jpeg = builder().effort(effort).quality(90).build().encode(pixels);

    assertThat(WideImages.psnr(decode(jpeg, PixelFormat.RGB_16), pixels)).isGreaterThan(38);
    JpegInfo info = JpegDecoder.inspect(jpeg);
    assertThat(info.precision()).isEqualTo(12);
    assertThat(info.process())
        .isEqualTo(effort < 3 ? JpegProcess.EXTENDED_SEQUENTIAL : JpegProcess.PROGRESSIVE);
  }

  /** The largest coefficients there are have codes. */
  @ParameterizedTest
  @EnumSource
  void extremesAreCoded(Quantization quantization) throws IOException {
    Pixels pixels = Pixels.allocate(PixelFormat.GRAY_16, 64, 64);
    for (int i = 0; i < pixels.shorts().length; i++) {
      int x = i % 64;
      int y = i / 64;
      int frequency = y / 8;
      boolean high = Math.cos((2 * (x % 8) + 1) * frequency * Math.PI / 16) > 0;
      pixels.shorts()[i] = (short) (high == (x / 8 % 2 == 0) ? 65535 : 0);
    }
    for (int effort = 1; effort <= 3; effort += 2) {
      byte[] jpeg = steps(1).effort(effort).quantization(quantization).build().encode(pixels);
      Pixels decoded = decode(jpeg, PixelFormat.GRAY_16);
      assertThat(WideImages.psnr(decoded, pixels)).isGreaterThan(60);
    }
  }

  @Test
  void gradientsKeepMoreLevelsThanEightBitsHave() throws IOException {
    Pixels ramp = Pixels.allocate(PixelFormat.GRAY_16, 1024, 8);
    for (int i = 0; i < ramp.shorts().length; i++) {
      ramp.shorts()[i] = (short) (20000 + 4 * (i % 1024));
    }
    byte[] jpeg = builder().quality(100).build().encode(ramp);

    Pixels decoded = decode(jpeg, PixelFormat.GRAY_16);

    assertThat(WideImages.largestDifference(decoded, ramp)).isLessThan(257 / 4);
    long levels = Arrays.stream(boxed(decoded.shorts())).distinct().count();
    assertThat(levels).isGreaterThan(100);
  }

  /** The masking of the eye depends on what is seen, not on how it is stored. */
  @Test
  void perceptualTablesLookTheSameAtEveryPrecision() throws IOException {
    Pixels pixels = TestImages.photoLike(200, 136);
    for (int effort : new int[] {2, 3, 5, 6}) {
      double narrow = psnr(pixels, effort, 8);
      double wide = psnr(pixels, effort, 12);
      assertThat(wide).as("effort %d", effort).isBetween(narrow - 0.3, narrow + 0.7);
    }
  }

  private static double psnr(Pixels pixels, int effort, int precision) throws IOException {
    byte[] jpeg =
        JpegEncoder.builder()
            .effort(effort)
            .lumaCompensation(false)
            .precision(precision)
            .build()
            .encode(pixels);
    return WideImages.psnr(decode(jpeg, PixelFormat.INT_RGB), pixels);
  }

  @Test
  void otherTablesAreTheSameNumbers() throws IOException {
    Pixels pixels = TestImages.photoLike(40, 40);
    for (BaseTables tables : new BaseTables[] {BaseTables.IJG, BaseTables.FLAT}) {
      JpegEncoder.Builder narrow = JpegEncoder.builder().tables(tables).quality(20);
      byte[] eight = narrow.build().encode(pixels);
      byte[] twelve = narrow.precision(12).build().encode(pixels);
      assertThat(steps(twelve)).isEqualTo(steps(eight));
    }
  }

  @Test
  void targetsAreMet() throws IOException {
    Pixels pixels = WideImages.smooth(PixelFormat.RGB_16, 96, 80);
    for (Target target :
        new Target[] {
          Target.ssimulacra2(85), Target.butteraugli(1), Target.psnr(48), Target.bytes(2000)
        }) {
      EncodedImage image = builder().target(target).build().encodeImage(pixels);
      assertThat(image.isOnTarget()).as(target.toString()).isTrue();
      assertThat(JpegDecoder.inspect(image.bytes()).precision()).isEqualTo(12);
    }
  }

  @Test
  void refusesWhatNoFileIs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JpegEncoder.builder().precision(10).build());
    JpegEncoder.Builder both = JpegEncoder.builder().precision(12).baseline(true);
    assertThatIllegalArgumentException().isThrownBy(both::build);
  }

  private static List<List<Integer>> steps(byte[] jpeg) throws IOException {
    return JpegDecoder.inspect(jpeg).quantTables().stream()
        .map(table -> Arrays.stream(table.steps()).boxed().toList())
        .toList();
  }

  private static JpegEncoder.Builder builder() {
    return JpegEncoder.builder().precision(12);
  }

  private static JpegEncoder.Builder steps(int step) {
    int[] steps = new int[64];
    Arrays.fill(steps, step);
    return builder().quantTables(steps, steps);
  }

  private static Pixels decode(byte[] jpeg, PixelFormat format) throws IOException {
    return JpegDecoder.builder().format(format).build().decode(jpeg).pixels();
  }

  private static Short[] boxed(short[] values) {
    Short[] boxed = new Short[values.length];
    Arrays.setAll(boxed, i -> values[i]);
    return boxed;
  }
}
