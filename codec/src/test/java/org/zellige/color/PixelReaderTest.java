package org.zellige.color;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.transform.ScalarKernels;

class PixelReaderTest {
  private static final int MATTE = 0x204060;
  private static final int WIDTH = 13;

  private final int[] argb = new Random(3).ints(3 * WIDTH).toArray();

  private static int[] row(PixelReader reader, int y) {
    reader.load(y);
    return row(reader.rgb(), reader.offset());
  }

  private static int[] row(int[] rgb, int offset) {
    int[] row = Arrays.copyOfRange(rgb, offset, offset + WIDTH);
    return Arrays.stream(row).map(p -> p & 0xFFFFFF).toArray();
  }

  @Test
  void opaqueRowsStayWhereTheyAreAndOthersAreLaidOnTheMatte() {
    for (int x = 0; x < WIDTH; x++) {
      argb[x] |= 0xFF000000;
      argb[WIDTH + x] = x == WIDTH - 1 ? 0x00FFFFFF : argb[WIDTH + x] | 0xFF000000;
      argb[2 * WIDTH + x] |= 0xFF000000;
    }
    int[] before = argb.clone();
    PixelReader reader =
        new PixelReader(
            Pixels.of(PixelFormat.INT_ARGB, argb, 0, WIDTH, WIDTH, 3), MATTE, new ScalarKernels());
    for (int y : new int[] {0, 1, 2, 1, 0}) {
      int[] expected =
          Arrays.stream(before, y * WIDTH, (y + 1) * WIDTH).map(p -> p & 0xFFFFFF).toArray();
      if (y == 1) {
        expected[WIDTH - 1] = MATTE;
      }
      assertThat(row(reader, y)).isEqualTo(expected);
      assertThat(reader.rgb() == argb).isEqualTo(y != 1);
    }
    assertThat(argb).isEqualTo(before);
  }

  @Test
  void pairsOfRowsAreThoseRows() {
    for (int i = 0; i < 2 * WIDTH; i++) {
      argb[i] |= 0xFF000000;
    }
    PixelReader reader =
        new PixelReader(
            Pixels.of(PixelFormat.INT_ARGB, argb, 0, WIDTH, WIDTH, 3), MATTE, new ScalarKernels());
    for (int[] pair : new int[][] {{0, 1}, {1, 2}, {2, 0}, {2, 2}}) {
      int[] upper = row(reader, pair[0]);
      int[] lower = row(reader, pair[1]);
      reader.loadPair(pair[0], pair[1]);
      assertThat(row(reader.rgb(), reader.offset())).isEqualTo(upper);
      assertThat(row(reader.rgb(), reader.lowerOffset())).isEqualTo(lower);
      assertThat(reader.rgb() == argb).isEqualTo(pair[1] == 1);
    }
  }

  @Test
  void bytesInEitherOrderAreTheSamePixels() {
    byte[] bgr = new byte[3 * argb.length];
    byte[] rgb = new byte[3 * argb.length];
    for (int i = 0; i < argb.length; i++) {
      for (int c = 0; c < 3; c++) {
        bgr[3 * i + c] = (byte) (argb[i] >> 8 * c);
        rgb[3 * i + 2 - c] = bgr[3 * i + c];
      }
    }
    PixelReader ofBgr =
        new PixelReader(
            Pixels.of(PixelFormat.BGR, bgr, 0, 3 * WIDTH, WIDTH, 3), MATTE, new ScalarKernels());
    PixelReader ofRgb =
        new PixelReader(
            Pixels.of(PixelFormat.RGB, rgb, 0, 3 * WIDTH, WIDTH, 3), MATTE, new ScalarKernels());
    for (int y = 0; y < 3; y++) {
      int[] expected =
          Arrays.stream(argb, y * WIDTH, (y + 1) * WIDTH).map(p -> p & 0xFFFFFF).toArray();
      assertThat(row(ofBgr, y)).isEqualTo(expected);
      assertThat(row(ofRgb, y)).isEqualTo(expected);
    }
  }
}
