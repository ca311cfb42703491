package org.zellige.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BytePackingTest {
  @Test
  void swapsRedAndBlueOfSomePixels() {
    int[] pixels = {0x778899, 0xFF112233, 0x80FF00FE, 0x445566};
    BytePacking.swapRedAndBlue(pixels, 1, 2);
    assertThat(pixels).containsExactly(0x778899, 0x332211, 0xFE00FF, 0x445566);
  }

  @Test
  void everyWidthAndPlaceIsFilledAndNothingElse() {
    Random random = new Random(5);
    for (int width = 0; width <= 13; width++) {
      int[] rgb = random.ints(width).toArray();
      byte[] bgr = new byte[3 * width + 7];
      Arrays.fill(bgr, (byte) 77);
      int[] back = random.ints(width + 2).toArray();
      int[] guards = back.clone();

      BytePacking.toBgr(rgb, 0, bgr, 3, width);
      BytePacking.fromBgr(bgr, 3, back, 1, width);

      for (int x = 0; x < width; x++) {
        int at = 3 + 3 * x;
        byte[] pixel = {(byte) rgb[x], (byte) (rgb[x] >> 8), (byte) (rgb[x] >> 16)};
        assertThat(Arrays.copyOfRange(bgr, at, at + 3)).isEqualTo(pixel);
        assertThat(back[1 + x]).isEqualTo(rgb[x] & 0xFFFFFF);
      }
      for (int guard : new int[] {0, 1, 2, 3 + 3 * width, 6 + 3 * width}) {
        assertThat(bgr[guard]).isEqualTo((byte) 77);
      }
      assertThat(back[0]).isEqualTo(guards[0]);
      assertThat(back[1 + width]).isEqualTo(guards[1 + width]);
    }
  }
}
