package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zellige.metric.Butteraugli;
import org.zellige.metric.Ssimulacra2;

class ClosedLoopTest {
  private static final int WIDTH = 160;
  private static final int HEIGHT = 120;

  /** An open loop gets no better score from as many bytes. */
  @ParameterizedTest
  @EnumSource(
      value = Subsampling.class,
      names = {"S444", "S420"})
  void scoresBetterWithTheSameBytes(Subsampling subsampling) throws JpegException {
    Pixels photo = Pixels.ofIntRgb(textured(), WIDTH, HEIGHT);
    JpegEncoder.Builder builder = JpegEncoder.builder().effort(6).subsampling(subsampling);
    byte[] closed = builder.quality(70).looks(8).build().encode(photo);
    EncodedImage open =
        builder.looks(0).target(Target.bytes(closed.length)).build().encodeImage(photo);
    assertThat(score(photo, closed)).isGreaterThan(score(photo, open.bytes()));
  }

  /** Few looks, which are coarse, do so as well. */
  @ParameterizedTest
  @CsvSource({"1, S420", "2, S420", "3, S420", "3, S444"})
  void fewLooksScoreBetterToo(int looks, Subsampling subsampling) throws JpegException {
    Pixels photo = Pixels.ofIntRgb(textured(), WIDTH, HEIGHT);
    JpegEncoder.Builder builder = JpegEncoder.builder().effort(6).subsampling(subsampling);
    byte[] closed = builder.quality(40).looks(looks).build().encode(photo);
    EncodedImage open =
        builder.looks(0).target(Target.bytes(closed.length)).build().encodeImage(photo);
    assertThat(score(photo, closed)).isGreaterThan(score(photo, open.bytes()));
  }

  /** The first looks move DC alone, which is then rounded as the other coefficients were. */
  @ParameterizedTest
  @EnumSource(Quantization.class)
  void looksThatMoveDcAloneFollowAnyQuantisation(Quantization quantization) throws JpegException {
    Pixels photo = Pixels.ofIntRgb(textured(), WIDTH, HEIGHT);
    JpegEncoder.Builder builder =
        JpegEncoder.builder().effort(6).quality(30).quantization(quantization);
    byte[] open = builder.looks(0).build().encode(photo);
    byte[] closed = builder.looks(2).build().encode(photo);
    assertThat(closed).isNotEqualTo(open);
    assertThat(score(photo, closed)).isGreaterThan(score(photo, open) - 0.5);
  }

  /** Without Butteraugli, its 3-norm is worse with as many bytes. */
  @Test
  void manyLooksPleaseButteraugliToo() throws JpegException {
    Pixels photo = Pixels.ofIntRgb(textured(), WIDTH, HEIGHT);
    JpegEncoder.Builder builder = JpegEncoder.builder().effort(6);
    byte[] both = builder.quality(70).looks(8).build().encode(photo);
    EncodedImage one =
        builder.looks(7).target(Target.bytes(both.length)).build().encodeImage(photo);
    assertThat(butteraugli(photo, both)).isLessThan(butteraugli(photo, one.bytes()));
  }

  private static double butteraugli(Pixels original, byte[] jpeg) throws JpegException {
    Pixels shown = JpegDecoder.builder().build().decode(jpeg).pixels();
    return Butteraugli.norm(Butteraugli.reference(original).compare(shown).map(), 3);
  }

  private static double score(Pixels original, byte[] jpeg) throws JpegException {
    return Ssimulacra2.score(original, JpegDecoder.builder().build().decode(jpeg).pixels());
  }

  @Test
  void reportsTheScoreOfWhatDecodersShow() throws JpegException {
    Pixels photo = Pixels.ofIntRgb(textured(), WIDTH, HEIGHT);
    EncodedImage image =
        JpegEncoder.builder().effort(9).target(Target.ssimulacra2(75)).build().encodeImage(photo);
    Pixels decoded = JpegDecoder.builder().build().decode(image.bytes()).pixels();
    assertThat(image.value().getAsDouble()).isEqualTo(Ssimulacra2.score(photo, decoded));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 9", "3, 17, 9", "9, 8, 9", "33, 20, 9", "1, 1, 7", "33, 20, 7", "33, 20, 8"})
  void encodesEverySize(int width, int height, int effort) throws JpegException {
    int[] rgb = TestImages.smooth(width, height);
    for (JpegColorSpace space :
        new JpegColorSpace[] {JpegColorSpace.YCBCR, JpegColorSpace.GRAY, JpegColorSpace.RGB}) {
      byte[] jpeg =
          JpegEncoder.builder()
              .effort(effort)
              .colorSpace(space)
              .build()
              .encode(Pixels.ofIntRgb(rgb, width, height));
      assertThat(JpegDecoder.inspect(jpeg).width()).isEqualTo(width);
      assertThat(JpegDecoder.builder().strict(true).build().decode(jpeg).warnings()).isEmpty();
    }
  }

  @Test
  void leavesInksAlone() throws JpegException {
    Pixels inks = Pixels.allocate(PixelFormat.CMYK, 20, 20);
    JpegEncoder.Builder builder = JpegEncoder.builder().effort(6);
    byte[] open = builder.build().encode(inks);
    assertThat(builder.looks(8).build().encode(inks)).isEqualTo(open);
  }

  @Test
  void seesTransparentPixelsOnTheirMatte() throws JpegException {
    int[] argb = textured();
    for (int i = 0; i < argb.length; i++) {
      argb[i] |= (i % WIDTH < 80 ? 0x60 : 0xFF) << 24;
    }
    Pixels photo = Pixels.ofIntArgb(argb, WIDTH, HEIGHT);
    assertThat(JpegEncoder.builder().effort(9).matte(0x204060).build().encode(photo)).isNotEmpty();
  }

  /** Waves of all lengths, the shorter the weaker, as in photographs. */
  private static int[] textured() {
    Random random = new Random(5);
    double[] levels = new double[WIDTH * HEIGHT];
    for (int wave = 0; wave < 120; wave++) {
      double frequency = 0.03 * Math.pow(60, wave / 120.0);
      double angle = random.nextDouble() * Math.PI;
      double phase = random.nextDouble() * 2 * Math.PI;
      double strength = 1.2 / Math.sqrt(frequency);
      for (int i = 0; i < levels.length; i++) {
        double at = Math.cos(angle) * (i % WIDTH) + Math.sin(angle) * (i / WIDTH);
        levels[i] += strength * Math.sin(frequency * at + phase);
      }
    }
    int[] rgb = TestImages.smooth(WIDTH, HEIGHT);
    for (int i = 0; i < rgb.length; i++) {
      int out = 0;
      for (int shift = 16; shift >= 0; shift -= 8) {
        int value = (rgb[i] >> shift & 0xFF) + (int) levels[i];
        out |= Math.max(0, Math.min(255, value)) << shift;
      }
      rgb[i] = out;
    }
    return rgb;
  }
}
