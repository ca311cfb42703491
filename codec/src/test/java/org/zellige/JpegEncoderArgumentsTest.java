package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that no encoder can have. */
class JpegEncoderArgumentsTest {
  private final JpegEncoder.Builder builder = JpegEncoder.builder();

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 101, Integer.MAX_VALUE})
  void qualityOutOfRange(int quality) {
    assertThatIllegalArgumentException().isThrownBy(() -> builder.quality(quality));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65536})
  void restartIntervalOutOfRange(int mcus) {
    assertThatIllegalArgumentException().isThrownBy(() -> builder.restartInterval(mcus));
  }

  @ParameterizedTest
  @ValueSource(ints = {0xDF, 0xF0, 0xFD, 0xFF, 0, -1, 0x1E1})
  void segmentsOfOtherKinds(int marker) {
    assertThatIllegalArgumentException().isThrownBy(() -> builder.segment(marker, new byte[1]));
  }

  @Test
  void segmentsThatAreTooLong() {
    assertThatCode(() -> builder.segment(0xE5, new byte[65533])).doesNotThrowAnyException();
    assertThatIllegalArgumentException().isThrownBy(() -> builder.segment(0xE5, new byte[65534]));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.comment("é".repeat(32767)));
  }

  @Test
  void profilesThatAreEmptyOrTooLong() {
    assertThatIllegalArgumentException().isThrownBy(() -> builder.iccProfile(new byte[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.iccProfile(new byte[255 * 65519 + 1]));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 65536})
  void stepsOutOfRange(int step) {
    int[] good = new int[64];
    Arrays.fill(good, 1);
    int[] bad = good.clone();
    bad[63] = step;
    assertThatIllegalArgumentException().isThrownBy(() -> builder.quantTables(bad, good));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.quantTables(good, bad));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.quantTables(good, new int[63]));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.tables(good, good, bad));
  }

  @Test
  void noColourSpaceAtAll() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.colorSpace(JpegColorSpace.UNKNOWN));
  }

  @Test
  void laterChangesToArgumentsHaveNoEffect() throws Exception {
    int[] steps = new int[64];
    Arrays.fill(steps, 9);
    byte[] profile = {1, 2, 3};
    JpegEncoder.Builder settings =
        JpegEncoder.builder().quantTables(steps, steps).iccProfile(profile);
    JpegEncoder encoder = settings.build();
    Pixels pixels = Pixels.ofIntRgb(TestImages.smooth(20, 20), 20, 20);
    byte[] before = encoder.encode(pixels);
    steps[0] = 200;
    profile[0] = 9;
    settings.comment("late").quality(3);
    assertThat(encoder.encode(pixels)).isEqualTo(before);
  }
}
