package org.zellige.metric.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.work.Workers;

class RgbPlanesTest {
  private static final Background HALF = new Background(0.5f);

  private static RgbPlanes encoded(Pixels pixels) {
    return RgbPlanes.of(pixels, Transfer.ENCODED, HALF, Workers.CALLER);
  }

  @ParameterizedTest
  @EnumSource(names = {"RGB", "BGR", "INT_RGB", "INT_ARGB"})
  void everyFormatIsReadAtItsOffsetAndStride(PixelFormat format) {
    int width = 9;
    int height = 8;
    int step = format.elementsPerPixel();
    int stride = width * step + 2;
    byte[] bytes = new byte[3 + stride * height];
    int[] ints = new int[3 + stride * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at = 3 + y * stride + x * step;
        ints[at] = 0xFF << 24 | x << 16 | y << 8 | (200 + x);
        if (!format.isPacked()) {
          bytes[at + (format == PixelFormat.RGB ? 0 : 2)] = (byte) x;
          bytes[at + 1] = (byte) y;
          bytes[at + (format == PixelFormat.RGB ? 2 : 0)] = (byte) (200 + x);
        }
      }
    }
    RgbPlanes image =
        encoded(
            format.isPacked()
                ? Pixels.of(format, ints, 3, stride, width, height)
                : Pixels.of(format, bytes, 3, stride, width, height));

    assertThat(image.plane(0)[5 * width + 7]).isEqualTo(7);
    assertThat(image.plane(1)[5 * width + 7]).isEqualTo(5);
    assertThat(image.plane(2)[5 * width + 7]).isEqualTo(207);
  }

  @Test
  void smallImagesRepeatTheirLastColumnAndRow() {
    RgbPlanes image = encoded(Pixels.ofGray(new byte[] {1, 2, 3, 4}, 2, 2));

    assertThat(image.width()).isEqualTo(8);
    assertThat(image.height()).isEqualTo(8);
    assertThat(image.plane(1)).startsWith(1, 2, 2, 2, 2, 2, 2, 2, 3, 4, 4).endsWith(4, 4);
  }

  @Test
  void transparentPixelsShowTheBackground() {
    RgbPlanes image =
        encoded(Pixels.ofIntArgb(new int[] {0x00FF0000, 0x80FF0000, 0xFFFF0000}, 3, 1));

    assertThat(image.plane(0)).startsWith(127.5f);
    assertThat(image.plane(0)[1]).isCloseTo(127.5f * (1 + 128 / 255f), within(1e-4f));
    assertThat(image.plane(1)[1]).isCloseTo(127.5f * 127 / 255, within(1e-4f));
    assertThat(image.plane(0)[2]).isEqualTo(255);
    assertThat(image.plane(1)[2]).isZero();
  }

  @Test
  void sixteenBitsOfAlphaGiveTheSameAsTheEightTheyWereMadeFrom() {
    int[] argb = new Random(3).ints(64).toArray();
    Pixels wide = Pixels.allocate(PixelFormat.RGBA_16, 8, 8);
    for (int i = 0; i < 64; i++) {
      for (int c = 0; c < 4; c++) {
        int shift = c == 3 ? 24 : 16 - 8 * c;
        wide.shorts()[4 * i + c] = (short) ((argb[i] >> shift & 0xFF) * 257);
      }
    }
    RgbPlanes expected = encoded(Pixels.ofIntArgb(argb, 8, 8));
    RgbPlanes actual = encoded(wide);
    for (int c = 0; c < 3; c++) {
      assertThat(actual.plane(c)).isEqualTo(expected.plane(c));
    }
  }

  @Test
  void floatsAreEncodedValues() {
    float[] values = {0, 0.25f, 1, -3, 7, Float.NaN};
    RgbPlanes gray = encoded(Pixels.of(PixelFormat.GRAY_FLOAT, values, 0, 6, 6, 1));
    assertThat(gray.plane(2)).startsWith(0, 63.75f, 255, 0, 255, 0);
    RgbPlanes color = encoded(Pixels.of(PixelFormat.RGB_FLOAT, values, 0, 6, 2, 1));
    for (int c = 0; c < 3; c++) {
      assertThat(color.plane(c)[0]).isEqualTo(gray.plane(0)[c]);
      assertThat(color.plane(c)[1]).isEqualTo(gray.plane(0)[3 + c]);
    }
  }

  @Test
  void lightFollowsTheCurveOfSrgb() {
    RgbPlanes image =
        RgbPlanes.of(
            Pixels.ofGray(new byte[] {0, 10, (byte) 188, -1}, 4, 1),
            Transfer.LINEAR,
            HALF,
            Workers.CALLER);

    float[] light = image.plane(2);
    assertThat(light[0]).isZero();
    assertThat(light[1]).isCloseTo((float) (10 / 255.0 / 12.92), within(1e-8f));
    assertThat(light[2]).isCloseTo(0.5028865f, within(1e-6f));
    assertThat(light[3]).isCloseTo(1, within(1e-6f));
  }

  @ParameterizedTest
  @EnumSource(names = {"GRAY_16", "RGB_16"})
  void wideFormatsAreReadAtTheirOffsetAndStride(PixelFormat format) {
    int step = format.elementsPerPixel();
    int stride = 9 * step + 2;
    short[] shorts = new short[3 + stride * 8];
    for (int c = 0; c < step; c++) {
      shorts[3 + 5 * stride + 7 * step + c] = (short) (257 * (200 + c));
    }
    RgbPlanes image = encoded(Pixels.of(format, shorts, 3, stride, 9, 8));

    for (int c = 0; c < 3; c++) {
      assertThat(image.plane(c)[5 * 9 + 7]).isEqualTo(200 + c % step);
      assertThat(image.plane(c)[5 * 9 + 6]).isZero();
    }
  }

  @Test
  void sixteenBitsGiveTheSameAsTheEightTheyWereMadeFrom() {
    byte[] narrow = new byte[256];
    short[] wide = new short[256];
    for (int value = 0; value < 256; value++) {
      narrow[value] = (byte) value;
      wide[value] = (short) (257 * value);
    }
    for (Transfer.Curve curve : List.of(Transfer.ENCODED, Transfer.LINEAR)) {
      RgbPlanes expected = RgbPlanes.of(Pixels.ofGray(narrow, 16, 16), curve, HALF, Workers.CALLER);
      RgbPlanes image =
          RgbPlanes.of(
              Pixels.of(PixelFormat.GRAY_16, wide, 0, 16, 16, 16), curve, HALF, Workers.CALLER);
      assertThat(image.plane(1)).containsExactly(expected.plane(1));
    }
  }

  @Test
  void sixteenBitsTellApartWhatEightCannot() {
    short[] wide = new short[64];
    for (int i = 0; i < 64; i++) {
      wide[i] = (short) (40_000 + i);
    }
    RgbPlanes image =
        RgbPlanes.of(
            Pixels.of(PixelFormat.GRAY_16, wide, 0, 8, 8, 8),
            Transfer.LINEAR,
            HALF,
            Workers.CALLER);

    float[] light = image.plane(0);
    for (int i = 1; i < 64; i++) {
      assertThat(light[i]).isGreaterThan(light[i - 1]);
    }
    assertThat((double) light[0])
        .isCloseTo(Math.pow((40_000 / 65535.0 + 0.055) / 1.055, 2.4), within(1e-6));
  }

  @ParameterizedTest
  @EnumSource(names = {"CMYK", "CMYK_16"})
  void inksAreRefused(PixelFormat format) {
    assertThatThrownBy(() -> encoded(Pixels.allocate(format, 8, 8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(format.name());
  }
}
