package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.transform.ReferenceDct;

/** Where small coefficients vanish, against what files store. */
class DeadZonesTest {
  /** Of the coefficients of a block from 8-bit samples, in steps: float and double differ. */
  private static final double TOLERANCE = 1e-3;

  private final Pixels photo = TestImages.photoLike(200, 133);

  private static JpegEncoder.Builder gray(Quantization quantization) {
    return JpegEncoder.builder()
        .colorSpace(JpegColorSpace.GRAY)
        .deringing(false)
        .quality(60)
        .quantization(quantization);
  }

  private Pixels grayPhoto() {
    byte[] gray = new byte[200 * 133];
    for (int i = 0; i < gray.length; i++) {
      gray[i] = (byte) (photo.ints()[i] >> 8);
    }
    return Pixels.ofGray(gray, 200, 133);
  }

  @ParameterizedTest
  @EnumSource(
      value = Quantization.class,
      names = {"UNIFORM", "ADAPTIVE"})
  void filesStoreNothingInsideAndEverythingOutside(Quantization quantization) throws IOException {
    JpegEncoder encoder = gray(quantization).build();
    Pixels pixels = grayPhoto();
    DeadZones zones = encoder.deadZones(pixels);
    StoredBlocks stored = JpegDecoder.coefficients(encoder.encode(pixels), Limits.DEFAULT).get(0);
    int kept = 0;
    int dropped = 0;
    // The last rows and columns repeat samples; what lies inside does not.
    for (int row = 0; row < 16; row++) {
      for (int column = 0; column < zones.columns(); column++) {
        double half = zones.at(column, row);
        double[] exactly = coefficients(pixels, column, row);
        for (int n = 18; n < 64; n++) {
          double exact = Math.abs(exactly[n]) / stored.steps()[n];
          boolean zero = stored.values()[stored.index(column, row) + n] == 0;
          if (exact < half - TOLERANCE) {
            assertThat(zero).isTrue();
            dropped++;
          } else if (exact > half + TOLERANCE) {
            assertThat(zero).isFalse();
            kept++;
          }
        }
      }
    }
    assertThat(kept).isGreaterThan(500);
    assertThat(dropped).isGreaterThan(500);
  }

  private static double[] coefficients(Pixels gray, int column, int row) {
    double[] samples = new double[64];
    for (int n = 0; n < 64; n++) {
      int at = (8 * row + n / 8) * gray.width() + 8 * column + n % 8;
      samples[n] = (gray.bytes()[at] & 0xFF) - 128;
    }
    return ReferenceDct.forward(samples);
  }

  @ParameterizedTest
  @EnumSource(
      value = Quantization.class,
      names = {"ADAPTIVE", "GREEDY", "TRELLIS"})
  void zonesAreWiderInGrain(Quantization quantization) throws IOException {
    Random random = new Random(4);
    byte[] gray = new byte[200 * 64];
    for (int i = 0; i < gray.length; i++) {
      gray[i] = (byte) (120 + (i % 200 < 100 ? 1 : 20) * random.nextGaussian());
    }
    DeadZones zones =
        JpegEncoder.builder()
            .quality(85)
            .quantization(quantization)
            .build()
            .deadZones(Pixels.ofGray(gray, 200, 64));
    assertThat(mean(zones, 14, 25)).isGreaterThan(mean(zones, 0, 11) + 0.1);
  }

  private static double mean(DeadZones zones, int from, int to) {
    double sum = 0;
    for (int row = 0; row < zones.rows(); row++) {
      for (int column = from; column < to; column++) {
        sum += zones.at(column, row);
      }
    }
    return sum / zones.rows() / (to - from);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5, 6, 7})
  void everyBlockOfAnySizeHasOne(int effort) throws IOException {
    for (int side = 1; side <= 17; side += 4) {
      Pixels pixels = Pixels.ofIntRgb(TestImages.noise(side, 9), side, 9);
      DeadZones zones = JpegEncoder.builder().effort(effort).build().deadZones(pixels);
      assertThat(zones.columns()).isEqualTo((side + 7) / 8);
      assertThat(zones.rows()).isEqualTo(2);
      for (float half : zones.halfWidths()) {
        assertThat(half).isBetween(0.5f, 3f);
      }
    }
  }

  @Test
  void theQualityCountsAsSetWhateverTheTarget() throws IOException {
    JpegEncoder.Builder encoder = JpegEncoder.builder().effort(3).quality(40).autoSubsampling();
    float[] given = encoder.build().deadZones(photo).halfWidths();
    float[] aimed = encoder.target(Target.bytes(3000)).build().deadZones(photo).halfWidths();
    assertThat(aimed).isEqualTo(given);
  }

  @Test
  void whatHasNoBlocksIsRefused() {
    JpegEncoder lossless = JpegEncoder.builder().lossless(true).build();
    assertThatIllegalStateException().isThrownBy(() -> lossless.deadZones(photo));
    DeadZones zones = new DeadZones(2, 1, new float[2]);
    assertThatThrownBy(() -> zones.at(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> zones.at(0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new DeadZones(2, 2, new float[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
