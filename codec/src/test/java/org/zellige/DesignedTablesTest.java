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
import org.zellige.metric.Psnr;
import org.zellige.metric.Ssimulacra2;

/** Steps fitted to an image are what its header says, and near those that quality gives. */
class DesignedTablesTest {
  private final Pixels photo = TestImages.photoLike(200, 136);

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 7})
  void stepsStayNearTheGivenOnes(int effort) throws IOException {
    List<int[]> given = steps(encoder(effort).designTables(false).build().encode(photo));
    List<int[]> designed = steps(encoder(effort).build().encode(photo));
    boolean differs = false;
    for (int c = 0; c < 3; c++) {
      assertThat(designed.get(c)[0]).isEqualTo(given.get(c)[0]);
      for (int i = 1; i < 64; i++) {
        double ratio = (double) designed.get(c)[i] / given.get(c)[i];
        assertThat(ratio).isBetween(0.8, 1.25);
        differs |= ratio != 1;
      }
    }
    assertThat(differs).isTrue();
  }

  /** A score is computed from the steps in use, and must be that of the file. */
  @ParameterizedTest
  @ValueSource(ints = {2, 5, 7})
  void theFileShowsWhatTheEncoderMeant(int effort) throws IOException {
    EncodedImage image = encoder(effort).target(Target.ssimulacra2(75)).build().encodeImage(photo);
    Pixels decoded = JpegDecoder.builder().build().decode(image.bytes()).pixels();
    assertThat(image.value()).hasValue(Ssimulacra2.score(photo, decoded));
    assertThat(image.isOnTarget()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = JpegColorSpace.class,
      names = {"GRAY", "RGB"})
  void everyComponentHasItsOwn(JpegColorSpace space) throws IOException {
    byte[] jpeg = encoder(2).colorSpace(space).build().encode(photo);
    assertThat(steps(jpeg)).hasSize(space.components());
    Pixels decoded =
        JpegDecoder.builder().format(PixelFormat.INT_RGB).build().decode(jpeg).pixels();
    assertThat(Psnr.luma(photo, decoded)).isGreaterThan(33);
  }

  @Test
  void inksHaveFourTables() throws IOException {
    Pixels inks = Pixels.allocate(PixelFormat.CMYK, 80, 64);
    for (int i = 0; i < inks.bytes().length; i++) {
      inks.bytes()[i] = (byte) (photo.ints()[i / 4] >> 8 * (i % 4) / 2);
    }
    byte[] jpeg = encoder(4).build().encode(inks);
    assertThat(steps(jpeg)).hasSize(4);
    assertThat(JpegDecoder.builder().build().decode(jpeg).warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void stepsOfBaselineFilesStaySmall(boolean baseline) throws IOException {
    byte[] jpeg = encoder(2).quality(1).baseline(baseline).build().encode(photo);
    int largest = steps(jpeg).stream().flatMapToInt(Arrays::stream).max().orElseThrow();
    assertThat(largest > 255).isEqualTo(!baseline);
    assertThat(JpegDecoder.inspect(jpeg).process())
        .isEqualTo(baseline ? JpegProcess.BASELINE : JpegProcess.EXTENDED_SEQUENTIAL);
  }

  @Test
  void givenStepsAreNotDesigned() {
    int[] steps = new int[64];
    Arrays.fill(steps, 8);
    JpegEncoder.Builder builder = encoder(5).quantTables(steps, steps);
    assertThatIllegalArgumentException().isThrownBy(builder::build);
  }

  private static JpegEncoder.Builder encoder(int effort) {
    return JpegEncoder.builder().effort(effort).quality(60).designTables(true);
  }

  /** By component. */
  private static List<int[]> steps(byte[] jpeg) throws IOException {
    JpegInfo info = JpegDecoder.inspect(jpeg);
    return info.components().stream()
        .map(c ->
            info.quantTables().stream()
                .filter(table -> table.slot() == c.quantTable())
                .findFirst()
                .orElseThrow()
                .steps())
        .toList();
  }
}
