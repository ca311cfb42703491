package org.zellige.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BytePackingTest {
  @Test
  void everyWidthAndPlaceIsFilledAndNothingElse() {
    Random random = new Random(5);
    for (int width = 0; width <= 13; width++) {
      int[] rgb = random.ints(width).toArray();
      byte[] bgr = new byte[3 * width + 7];
      Arrays.fill(bgr, (byte) 77);
      byte[] reverse = bgr.clone();

      BytePacking.toBgr(rgb, 0, bgr, 3, width);
      BytePacking.toRgb(rgb, width, reverse, 3);

      for (int x = 0; x < width; x++) {
        int at = 3 + 3 * x;
        byte[] pixel = {(byte) rgb[x], (byte) (rgb[x] >> 8), (byte) (rgb[x] >> 16)};
        assertThat(Arrays.copyOfRange(bgr, at, at + 3)).isEqualTo(pixel);
        assertThat(Arrays.copyOfRange(reverse, at, at + 3))
            .containsExactly(pixel[2], pixel[1], pixel[0]);
      }
      for (int guard : new int[] {0, 1, 2, 3 + 3 * width, 6 + 3 * width}) {
        assertThat(bgr[guard]).isEqualTo((byte) 77);
        assertThat(reverse[guard]).isEqualTo((byte) 77);
      }
    }
  }
}
