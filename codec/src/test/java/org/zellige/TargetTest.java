package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.metric.Butteraugli;
import org.zellige.metric.Psnr;
import org.zellige.metric.Ssimulacra2;

/** Targets are met, and what is reported is what the file has. */
class TargetTest {
  private final Pixels photo = TestImages.photoLike(320, 216);

  @ParameterizedTest
  @ValueSource(ints = {6_000, 16_000, 40_000})
  void staysUnderASize(int bytes) throws IOException {
    EncodedImage image = encode(Target.bytes(bytes));
    assertThat(image.bytes().length).isBetween((int) (0.97 * bytes), bytes);
    assertThat(image.value()).hasValue(image.bytes().length);
    assertThat(image.isOnTarget()).isTrue();
    assertThat(image.attempts()).isLessThanOrEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(doubles = {60, 70, 85})
  void reachesAScoreAndHardlyMore(double score) throws IOException {
    EncodedImage image = encode(Target.ssimulacra2(score));
    double actual = Ssimulacra2.score(photo, decode(image));
    assertThat(actual).isBetween(score, score + 0.5);
    assertThat(image.value()).hasValue(actual);
    assertThat(image.attempts()).isLessThanOrEqualTo(10);
  }

  /** No quality has these scores: from one set of whole steps to the next they are passed over. */
  @ParameterizedTest
  @ValueSource(doubles = {68, 76, 88})
  void reachesAScoreThatLiesBetweenTwoQualities(double score) throws IOException {
    Pixels small = TestImages.photoLike(64, 48);
    EncodedImage image =
        JpegEncoder.builder().target(Target.ssimulacra2(score)).build().encodeImage(small);
    assertThat(Ssimulacra2.score(small, decode(image))).isBetween(score, score + 0.5);
  }

  @Test
  void reachesADistance() throws IOException {
    EncodedImage image = encode(Target.butteraugli(1.5));
    double actual = Butteraugli.norm(Butteraugli.reference(photo).compare(decode(image)).map(), 3);
    assertThat(actual).isBetween(1.45, 1.5);
    assertThat(image.value()).hasValue(actual);
  }

  @Test
  void reachesAPsnr() throws IOException {
    EncodedImage image = encode(Target.psnr(35));
    assertThat(Psnr.luma(photo, decode(image))).isBetween(35.0, 35.1);
  }

  @Test
  void saysWhenATargetIsOutOfReach() throws IOException {
    EncodedImage tiny = encode(Target.bytes(100));
    assertThat(tiny.isOnTarget()).isFalse();
    assertThat(tiny.quality()).isEqualTo(0);
    EncodedImage perfect = encode(Target.ssimulacra2(100));
    assertThat(perfect.isOnTarget()).isFalse();
    assertThat(perfect.quality()).isEqualTo(100);
  }

  @Test
  void scoresTransparentImagesOnTheirMatte() throws IOException {
    Pixels argb = TestImages.fading(96, 64);
    EncodedImage image =
        JpegEncoder.builder().matte(0x204060).target(Target.psnr(38)).build().encodeImage(argb);
    assertThat(image.isOnTarget()).isTrue();
  }

  @Test
  void hasNoScoreForInks() {
    JpegEncoder encoder = JpegEncoder.builder().target(Target.ssimulacra2(80)).build();
    Pixels inks = Pixels.allocate(PixelFormat.CMYK, 16, 16);
    assertThatThrownBy(() -> encoder.encode(inks)).isInstanceOf(JpegException.class);
  }

  @Test
  void refusesTargetsThatNoImageHas() {
    assertThatIllegalArgumentException().isThrownBy(() -> Target.bytes(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Target.ssimulacra2(101));
    assertThatIllegalArgumentException().isThrownBy(() -> Target.butteraugli(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Target.psnr(-1));
    int[] steps = new int[64];
    Arrays.fill(steps, 8);
    JpegEncoder.Builder fixed =
        JpegEncoder.builder().quantTables(steps, steps).target(Target.bytes(10_000));
    assertThatIllegalArgumentException().isThrownBy(fixed::build);
  }

  private EncodedImage encode(Target target) throws IOException {
    return JpegEncoder.builder().target(target).build().encodeImage(photo);
  }

  private static Pixels decode(EncodedImage image) throws IOException {
    return JpegDecoder.builder().build().decode(image.bytes()).pixels();
  }
}
