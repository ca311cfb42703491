package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subsampling follows what the chroma of an image would lose. */
class AutoSubsamplingTest {
  /** Columns of colours of the same luma, so far from gray. */
  private static Pixels stripes(int width, int height, int contrast) {
    int[] rgb = new int[width * height];
    for (int i = 0; i < rgb.length; i++) {
      int sign = i % width % 2 == 0 ? contrast : -contrast;
      rgb[i] = (128 + sign) << 16 | (128 - sign / 2) << 8 | 128;
    }
    return Pixels.ofIntRgb(rgb, width, height);
  }

  @Test
  void keepsAllSamplesOfColouredDetail() throws IOException {
    EncodedImage image = auto().encodeImage(stripes(48, 32, 60));
    assertThat(image.subsampling()).contains(Subsampling.S444);
    assertThat(JpegDecoder.inspect(image.bytes()).subsampling()).contains(Subsampling.S444);
  }

  @Test
  void halvesSmoothColours() throws IOException {
    Pixels smooth = Pixels.ofIntRgb(TestImages.smooth(48, 32), 48, 32);
    assertThat(auto().encodeImage(smooth).subsampling()).contains(Subsampling.S420);
  }

  @ParameterizedTest
  @CsvSource({"30, 8", "95, 8", "30, 12", "95, 12"})
  void halvesDetailThatQuantisationTakesAway(double quality, int precision) throws IOException {
    EncodedImage image =
        JpegEncoder.builder()
            .autoSubsampling()
            .quality(quality)
            .precision(precision)
            .build()
            .encodeImage(stripes(48, 32, 3));
    assertThat(image.subsampling()).contains(quality < 50 ? Subsampling.S420 : Subsampling.S444);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 8})
  void isTheFileOfTheSubsamplingChosen(int effort) throws IOException {
    Pixels image = stripes(37, 19, 60);
    byte[] chosen = JpegEncoder.builder().effort(effort).autoSubsampling().build().encode(image);
    assertThat(chosen)
        .isEqualTo(
            JpegEncoder.builder()
                .effort(effort)
                .subsampling(Subsampling.S444)
                .build()
                .encode(image));
  }

  @Test
  void looksAtRowsThatCome() throws IOException {
    Pixels image = stripes(37, 45, 60);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RowSource rows =
        (first, strip) ->
            System.arraycopy(
                image.ints(), first * 37, strip.ints(), strip.rowOffset(0), 37 * strip.height());
    auto().encode(PixelFormat.INT_RGB, 37, 45, rows, out);
    assertThat(out.toByteArray()).isEqualTo(auto().encode(image));
  }

  @Test
  void fitsTheQualityThatATargetTakes() throws IOException {
    EncodedImage small = target(Target.psnr(34)).encodeImage(stripes(96, 64, 3));
    EncodedImage fine = target(Target.ssimulacra2(92)).encodeImage(stripes(96, 64, 20));
    assertThat(small.subsampling()).contains(Subsampling.S420);
    assertThat(fine.subsampling()).contains(Subsampling.S444);
    assertThat(fine.isOnTarget()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "1, 2", "9, 9", "17, 33"})
  void takesAnySize(int width, int height) throws IOException {
    EncodedImage image = auto().encodeImage(stripes(width, height, 60));
    assertThat(image.subsampling()).isPresent();
  }

  @Test
  void leavesAloneWhatHasNoChroma() throws IOException {
    Pixels gray = Pixels.allocate(PixelFormat.GRAY, 20, 20);
    assertThat(auto().encodeImage(gray).subsampling()).isEmpty();
    Pixels inks = Pixels.allocate(PixelFormat.CMYK, 20, 20);
    assertThat(auto().encodeImage(inks).subsampling()).isEmpty();
    byte[] lossless =
        JpegEncoder.builder().autoSubsampling().lossless(true).build().encode(stripes(9, 9, 60));
    assertThat(JpegDecoder.inspect(lossless).colorSpace()).isEqualTo(JpegColorSpace.RGB);
  }

  @Test
  void looksAtTheChromaOfInks() throws IOException {
    Pixels inks = Pixels.allocate(PixelFormat.CMYK, 32, 32);
    for (int i = 0; i < inks.bytes().length; i += 4) {
      inks.bytes()[i] = (byte) (i / 4 % 2 == 0 ? 200 : 20);
    }
    EncodedImage image =
        JpegEncoder.builder()
            .autoSubsampling()
            .colorSpace(JpegColorSpace.YCCK)
            .build()
            .encodeImage(inks);
    assertThat(image.subsampling()).contains(Subsampling.S444);
  }

  @Test
  void leavesPlanesAsTheyAre() throws IOException {
    byte[] file =
        JpegEncoder.builder().subsampling(Subsampling.S422).build().encode(stripes(40, 24, 60));
    DecodedPlanes decoded = JpegDecoder.builder().build().decodePlanes(file);
    Planes planes = Planes.of(decoded);
    assertThat(auto().encodeImage(planes).subsampling()).contains(Subsampling.S422);
  }

  private static JpegEncoder auto() {
    return JpegEncoder.builder().autoSubsampling().build();
  }

  private static JpegEncoder target(Target target) {
    return JpegEncoder.builder().autoSubsampling().target(target).build();
  }
}
