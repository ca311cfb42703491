package org.zellige.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zellige.JpegColorSpace;
import org.zellige.JpegException;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

class FloatPixelWriterTest {
  private static final int WIDTH = 500;
  private static final int FIRST = 3;

  private record Row<A>(A samples, int offset) implements ComponentRow<A> {}

  static Stream<Arguments> cases() {
    List<Arguments> all = new ArrayList<>();
    for (JpegColorSpace space : JpegColorSpace.values()) {
      for (PixelFormat format : PixelFormat.values()) {
        for (int precision : new int[] {8, 12}) {
          if (!format.isInk() || space.components() == 4) {
            all.add(Arguments.of(space, format, precision));
          }
        }
      }
    }
    return all.stream();
  }

  /** Where samples are whole numbers, only roundings on the way make a difference. */
  @ParameterizedTest
  @MethodSource("cases")
  void wholeSamplesGiveThePixelsOfTheIntegerWriter(
      JpegColorSpace space, PixelFormat format, int precision) throws Exception {
    int components = space == JpegColorSpace.UNKNOWN ? 2 : space.components();
    List<Row<short[]>> whole = new ArrayList<>();
    List<Row<float[]>> floats = new ArrayList<>();
    Random random = new Random(precision);
    for (int c = 0; c < components; c++) {
      short[] samples = new short[5 + FIRST + WIDTH];
      float[] same = new float[samples.length];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (short) random.nextInt(1 << precision);
        same[i] = samples[i];
      }
      whole.add(new Row<>(samples, 5));
      floats.add(new Row<>(same, 5));
    }
    for (boolean inverted : new boolean[] {false, true}) {
      Inks inks = new Inks(inverted, new OffsetInks());
      Pixels expected = Pixels.allocate(format, WIDTH, 1);
      Pixels actual = Pixels.allocate(format, WIDTH, 1);
      new WidePixelWriter(space, inks, precision, whole, FIRST, format, WIDTH).write(expected, 0);
      new FloatPixelWriter(space, inks, precision, floats, FIRST, format, WIDTH).write(actual, 0);

      // The integer writer rounds to whole samples up to three times,
      int steps = format.channelBits() == 16 ? 65535 >> precision : 1;
      // and the grid of inks, which may be steeper than one, takes both.
      int roundings = components == 4 ? 6 : 2;
      assertThat(farthest(expected, actual)).isLessThanOrEqualTo(roundings * steps);
    }
  }

  @Test
  void roundsOnceAndClamps() throws Exception {
    float[] samples = {-1e9f, -0.6f, 0.49f, 0.5f, 100.49f, 100.51f, 255.4f, 1e9f};
    List<Row<float[]>> gray = List.of(new Row<>(samples, 0));

    Pixels narrow = Pixels.allocate(PixelFormat.GRAY, 8, 1);
    new FloatPixelWriter(JpegColorSpace.GRAY, Inks.USUAL, 8, gray, 0, PixelFormat.GRAY, 8)
        .write(narrow, 0);
    Pixels wide = Pixels.allocate(PixelFormat.GRAY_16, 8, 1);
    new FloatPixelWriter(JpegColorSpace.GRAY, Inks.USUAL, 8, gray, 0, PixelFormat.GRAY_16, 8)
        .write(wide, 0);

    assertThat(narrow.bytes()).containsExactly(0, 0, 0, 1, 100, 101, 255, 255);
    assertThat(wide.shorts()[4] & 0xFFFF).isCloseTo((int) (100.49 * 257), within(1));
    assertThat(wide.shorts()[7]).isEqualTo((short) 65535);
  }

  @Test
  void grayHasNoInk() {
    List<Row<float[]>> gray = List.of(new Row<>(new float[8], 0));

    assertThatThrownBy(() ->
            new FloatPixelWriter(JpegColorSpace.GRAY, Inks.USUAL, 8, gray, 0, PixelFormat.CMYK, 8))
        .isInstanceOf(JpegException.class);
  }

  private static int farthest(Pixels a, Pixels b) {
    int most = 0;
    for (int i = 0; i < WIDTH * a.format().elementsPerPixel(); i++) {
      int farthest =
          switch (a.format()) {
            case GRAY, RGB, BGR, CMYK -> (a.bytes()[i] & 0xFF) - (b.bytes()[i] & 0xFF);
            case GRAY_16, RGB_16, RGBA_16, CMYK_16 ->
                (a.shorts()[i] & 0xFFFF) - (b.shorts()[i] & 0xFFFF);
            case GRAY_FLOAT, RGB_FLOAT -> Math.round(65535 * (a.floats()[i] - b.floats()[i]));
            case INT_RGB, INT_ARGB -> farthest(a.ints()[i], b.ints()[i]);
          };
      most = Math.max(most, Math.abs(farthest));
    }
    return most;
  }

  private static int farthest(int p, int q) {
    int most = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      most = Math.max(most, Math.abs((p >> shift & 0xFF) - (q >> shift & 0xFF)));
    }
    return most;
  }
}
