package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.RequantizedJpeg.Outcome;
import org.zellige.entropy.arithmetic.ArithmeticStream;

/** At the least efforts coefficients are rounded, row by row, and nothing else becomes of them. */
class RowRequantizeTest {
  private final Pixels photo = TestImages.photoLike(203, 139);

  @ParameterizedTest
  @EnumSource(Subsampling.class)
  void everySamplingIsRoundedToTheNewSteps(Subsampling subsampling) throws IOException {
    byte[] jpeg = source().subsampling(subsampling).build().encode(photo);
    for (int effort : new int[] {1, 2}) {
      for (int quality : new int[] {85, 60, 10}) {
        assertRounded(jpeg, requantize(jpeg, effort, quality));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gray.jpg", "restart-row.jpg", "3x1-q75.jpg", "420-q75.jpg", "mixed-sampling.jpg"})
  void filesOfOthersAreRoundedToTheNewSteps(String name) throws IOException {
    byte[] jpeg = Golden.resource(name);
    for (int effort : new int[] {1, 2}) {
      assertRounded(jpeg, requantize(jpeg, effort, 5));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = JpegColorSpace.class,
      names = {"GRAY", "RGB"})
  void colorSpacesStay(JpegColorSpace space) throws IOException {
    byte[] jpeg = source().colorSpace(space).build().encode(photo);
    RequantizedJpeg result = requantize(jpeg, 1, 40);
    assertRounded(jpeg, result);
    assertThat(JpegDecoder.inspect(result.jpeg()).colorSpace()).isEqualTo(space);
  }

  @Test
  void theFileIsBaselineAndTablesAreMadeForItFromEffortTwoOn() throws IOException {
    byte[] jpeg = source().build().encode(photo);
    byte[] standard = requantize(jpeg, 1, 50).jpeg();
    byte[] made = requantize(jpeg, 2, 50).jpeg();
    assertThat(made).hasSizeLessThan(standard.length);
    for (byte[] file : List.of(standard, made)) {
      JpegInfo info = JpegDecoder.inspect(file);
      assertThat(info.process()).isEqualTo(JpegProcess.BASELINE);
      assertThat(info.scans()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"PROGRESSIVE, PROGRESSIVE", "SEQUENTIAL, BASELINE", "KEEP, BASELINE"})
  void theProcessIsWhatIsAskedFor(Optimization.Coding coding, JpegProcess process)
      throws IOException {
    byte[] jpeg = source().build().encode(photo);
    Requantization options =
        Requantization.builder()
            .quality(50)
            .coding(Optimization.builder().effort(1).coding(coding).build())
            .build();
    byte[] result = JpegTransform.requantize(jpeg, options).jpeg();
    assertThat(JpegDecoder.inspect(result).process()).isEqualTo(process);
  }

  @Test
  void restartMarkersCanBeKept() throws IOException {
    byte[] jpeg = source().restartInterval(4).build().encode(photo);
    for (boolean keep : new boolean[] {false, true}) {
      Requantization options =
          Requantization.builder()
              .quality(50)
              .coding(Optimization.builder().effort(1).keepRestarts(keep).build())
              .build();
      RequantizedJpeg result = JpegTransform.requantize(jpeg, options);
      assertRounded(jpeg, result);
      assertThat(JpegDecoder.inspect(result.jpeg()).restartInterval()).isEqualTo(keep ? 4 : 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"three-scans.jpg", "progressive-420.jpg", "arithmetic-420.jpg"})
  void filesOfOtherKindsBecomeSmallerToo(String name) throws IOException {
    byte[] jpeg = Golden.resource(name);
    assertThat(requantize(jpeg, 1, 10).outcome()).isEqualTo(Outcome.REQUANTIZED);
  }

  @Test
  void aSecondTimeNothingIsLost() throws IOException {
    byte[] once = requantize(source().build().encode(photo), 2, 50).jpeg();
    RequantizedJpeg twice = requantize(once, 2, 50);
    assertThat(twice.outcome()).isNotEqualTo(Outcome.REQUANTIZED);
    assertThat(twice.keptBecause()).contains("its steps are as coarse as those asked for");
  }

  @Test
  void damageIsToldAndNotHidden() throws IOException {
    byte[] whole = source().build().encode(photo);
    byte[] torn = Arrays.copyOf(whole, whole.length * 3 / 4);
    RequantizedJpeg left = requantize(torn, 1, 50);
    assertThat(left.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(left.jpeg()).isSameAs(torn);
    assertThat(left.keptBecause()).hasValueSatisfying(r -> assertThat(r).startsWith("damaged"));
  }

  /** Tables of Annex K have no codes for what damaged or made-up data may hold. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void coefficientsTooLargeForBaselineTablesAreBorne(int effort) throws IOException {
    byte[] jpeg = ArithmeticStream.of(false, 61, 35, 0).encode(5);
    byte[] result = requantize(jpeg, effort, 60).jpeg();
    assertThat(result).hasSizeLessThanOrEqualTo(jpeg.length);
    assertThat(JpegDecoder.inspect(result).warnings()).isEmpty();
  }

  private static JpegEncoder.Builder source() {
    return PlainEncoder.builder().quality(95);
  }

  private static RequantizedJpeg requantize(byte[] jpeg, int effort, int quality)
      throws IOException {
    return JpegTransform.requantize(
        jpeg,
        Requantization.builder()
            .quality(quality)
            .coding(Optimization.builder().effort(effort).build())
            .build());
  }

  private static void assertRounded(byte[] before, RequantizedJpeg result) throws IOException {
    assertThat(result.outcome()).isEqualTo(Outcome.REQUANTIZED);
    List<StoredBlocks> old = JpegDecoder.coefficients(before, Limits.DEFAULT);
    List<StoredBlocks> now = JpegDecoder.coefficients(result.jpeg(), Limits.DEFAULT);
    assertThat(now).hasSameSizeAs(old);
    for (int c = 0; c < old.size(); c++) {
      assertRounded(old.get(c), now.get(c));
    }
  }

  private static void assertRounded(StoredBlocks old, StoredBlocks now) {
    for (int row = 0; row < old.blockRows(); row++) {
      for (int column = 0; column < old.blocksPerRow(); column++) {
        for (int k = 0; k < 64; k++) {
          int value = old.values()[old.index(column, row) + k] * old.steps()[k];
          int step = now.steps()[k];
          int offset = k == 0 ? step / 2 : 2 * step / 5;
          int expected = Integer.signum(value) * ((Math.abs(value) + offset) / step);
          assertThat(now.values()[now.index(column, row) + k])
              .as("coefficient %d of block %d, %d", k, column, row)
              .isEqualTo((short) expected);
        }
      }
    }
  }
}
