package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UprightTest {
  /** 1 2 3 over 4 5 6, turned by each code as Exif 2.32 describes it. */
  private static final Map<Orientation, int[]> TURNED =
      Map.of(
          Orientation.NORMAL, new int[] {1, 2, 3, 4, 5, 6},
          Orientation.FLIP_HORIZONTAL, new int[] {3, 2, 1, 6, 5, 4},
          Orientation.ROTATE_180, new int[] {6, 5, 4, 3, 2, 1},
          Orientation.FLIP_VERTICAL, new int[] {4, 5, 6, 1, 2, 3},
          Orientation.TRANSPOSE, new int[] {1, 4, 2, 5, 3, 6},
          Orientation.ROTATE_90, new int[] {4, 1, 5, 2, 6, 3},
          Orientation.TRANSVERSE, new int[] {6, 3, 5, 2, 4, 1},
          Orientation.ROTATE_270, new int[] {3, 6, 2, 5, 1, 4});

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void turnsEveryFormat(Orientation orientation) {
    for (PixelFormat format : PixelFormat.values()) {
      // Guarded by other elements before, between and after the rows.
      int elements = format.elementsPerPixel();
      int stride = 3 * elements + 2;
      int length = 5 + 2 * stride;
      Pixels stored =
          switch (format) {
            case GRAY, RGB, BGR, CMYK -> Pixels.of(format, new byte[length], 5, stride, 3, 2);
            case GRAY_16, RGB_16, RGBA_16, CMYK_16 ->
                Pixels.of(format, new short[length], 5, stride, 3, 2);
            case GRAY_FLOAT, RGB_FLOAT -> Pixels.of(format, new float[length], 5, stride, 3, 2);
            case INT_RGB, INT_ARGB -> Pixels.of(format, new int[length], 5, stride, 3, 2);
          };
      for (int i = 0; i < 6 * elements; i++) {
        int at = stored.rowOffset(i / (3 * elements)) + i % (3 * elements);
        set(stored, at, 10 * (i / elements + 1) + i % elements);
      }
      Pixels upright = Upright.of(stored, orientation);
      assertThat(upright.format()).isEqualTo(format);
      assertThat(upright.width()).isEqualTo(orientation.swapsAxes() ? 2 : 3);
      assertThat(upright.height()).isEqualTo(orientation.swapsAxes() ? 3 : 2);
      int[] expected = TURNED.get(orientation);
      for (int i = 0; i < 6; i++) {
        for (int e = 0; e < elements; e++) {
          int row = upright.rowOffset(i / upright.width());
          int at = row + i % upright.width() * elements + e;
          assertThat(get(upright, at)).isEqualTo(10 * expected[i] + e);
        }
      }
    }
  }

  @Test
  void codesAreThoseOfExif() {
    for (Orientation orientation : Orientation.values()) {
      assertThat(Orientation.ofCode(orientation.code())).contains(orientation);
    }
    assertThat(Orientation.ofCode(0)).isEmpty();
    assertThat(Orientation.ofCode(9)).isEmpty();
    assertThat(Orientation.ofCode(1L << 32 | 1)).isEmpty();
  }

  private static void set(Pixels pixels, int at, int value) {
    switch (pixels.format()) {
      case GRAY, RGB, BGR, CMYK -> pixels.bytes()[at] = (byte) value;
      case GRAY_16, RGB_16, RGBA_16, CMYK_16 -> pixels.shorts()[at] = (short) value;
      case GRAY_FLOAT, RGB_FLOAT -> pixels.floats()[at] = value;
      case INT_RGB, INT_ARGB -> pixels.ints()[at] = value;
    }
  }

  private static int get(Pixels pixels, int at) {
    return switch (pixels.format()) {
      case GRAY, RGB, BGR, CMYK -> pixels.bytes()[at];
      case GRAY_16, RGB_16, RGBA_16, CMYK_16 -> pixels.shorts()[at];
      case GRAY_FLOAT, RGB_FLOAT -> (int) pixels.floats()[at];
      case INT_RGB, INT_ARGB -> pixels.ints()[at];
    };
  }
}
