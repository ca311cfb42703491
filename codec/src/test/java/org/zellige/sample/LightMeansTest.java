package org.zellige.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zellige.transform.ScalarKernels;

class LightMeansTest {
  private static final int BOXES = 5;

  /** Samples beyond a row that are read, and count for nothing. */
  private static final int ROOM = 16;

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 1", "2, 2", "4, 1"})
  void flatBoxesKeepTheirChroma(int across, int down) {
    int stride = BOXES * across + 3;
    float[][] planes = new float[3][2 + down * stride + ROOM];
    float[] levels = {30, -21, 17};
    for (int c = 0; c < 3; c++) {
      Arrays.fill(planes[c], levels[c]);
    }
    float[] cb = new float[BOXES + 1];
    float[] cr = new float[BOXES + 2];
    new LightMeans(across, down, BOXES, new ScalarKernels()).row(planes, 2, stride, cb, 1, cr, 2);
    for (int i = 0; i < BOXES; i++) {
      assertThat(cb[1 + i]).isCloseTo(-21, within(1e-3f));
      assertThat(cr[2 + i]).isCloseTo(17, within(1e-3f));
    }
    assertThat(cb[0]).isZero();
    assertThat(cr[1]).isZero();
  }

  @Test
  void grayStaysGray() {
    Random random = new Random(3);
    float[][] planes = new float[3][4 * BOXES + ROOM];
    for (int i = 0; i < 4 * BOXES; i++) {
      planes[0][i] = 255 * random.nextFloat() - 128;
    }
    float[] cb = new float[BOXES];
    float[] cr = new float[BOXES];
    new LightMeans(2, 2, BOXES, new ScalarKernels()).row(planes, 0, 2 * BOXES, cb, 0, cr, 0);
    for (int i = 0; i < BOXES; i++) {
      assertThat(cb[i]).isCloseTo(0, within(1e-3f));
      assertThat(cr[i]).isCloseTo(0, within(1e-3f));
    }
  }

  /** Red beside black looks redder from afar than the mean of their samples. */
  @Test
  void aBrightColourOutweighsADarkOne() {
    float[][] planes = {{0.299f * 255 - 128, -128}, {-0.168736f * 255, 0}, {0.5f * 255, 0}};
    for (int c = 0; c < 3; c++) {
      planes[c] = Arrays.copyOf(planes[c], ROOM);
    }
    float[] cb = new float[1];
    float[] cr = new float[1];
    new LightMeans(2, 1, 1, new ScalarKernels()).row(planes, 0, 2, cb, 0, cr, 0);
    assertThat(cr[0]).isBetween(70f, 95f);
    assertThat(cb[0]).isBetween(-32f, -22f);
  }
}
