package org.zellige.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxSlopesTest {
  private static final int BLOCK = 19;

  private final Random random = new Random(6);

  /** Spread over the samples of each box, slopes are transformed as the DCT transforms samples. */
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "2, 2", "4, 2", "4, 4", "8, 8"})
  void areTheDctOfSlopesOverSamples(int across, int down) {
    BoxSlopes transform = new BoxSlopes(across, down, 2);
    float[][] slopes = new float[transform.rows()][transform.length()];
    for (float[] row : slopes) {
      for (int x = 0; x < row.length; x++) {
        row[x] = random.nextFloat() - 0.5f;
      }
    }
    float[] spectrum = new float[2 * (transform.last() + 1) * BlockGroup.BLOCKS];
    transform.transform(slopes, spectrum);
    double[] samples = new double[64];
    for (int i = 0; i < 64; i++) {
      float ofBox = slopes[i / 8 * down / 8][BLOCK * across + i % 8 * across / 8];
      samples[i] = ofBox * across * down / 64.0;
    }
    double[] expected = ReferenceDct.forward(samples);
    for (int k = 0; k <= transform.last(); k++) {
      int natural = ZigZag.natural(k);
      boolean counts = natural / 8 < 2 * down && natural % 8 < 2 * across;
      int group = BLOCK / BlockGroup.BLOCKS * (transform.last() + 1);
      double found = spectrum[(group + k) * BlockGroup.BLOCKS + BLOCK % BlockGroup.BLOCKS];
      assertThat(found).isCloseTo(counts ? expected[natural] : 0, within(1e-5));
    }
  }

  @Test
  void tellOfTwiceAsManyFrequenciesAsThereAreBoxes() {
    assertThat(new BoxSlopes(1, 1, 1).last()).isZero();
    assertThat(new BoxSlopes(2, 2, 1).last()).isEqualTo(ZigZag.position(27));
    assertThat(new BoxSlopes(8, 8, 1).last()).isEqualTo(63);
  }
}
