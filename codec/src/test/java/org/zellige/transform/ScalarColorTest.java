package org.zellige.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The loops for vectors give the pixels of the plain one, and no more. */
class ScalarColorTest {
  private final ScalarColor plain = new ScalarColor(Integer.MAX_VALUE);
  private final ScalarColor color = new ScalarColor(0);
  private final Random random = new Random(13);

  /** Short ones, and some about fours and about what is done at once. */
  static IntStream lengths() {
    return IntStream.of(0, 1, 63, 64, 65, 66, 67, 68, 511, 1000, 1023, 1024, 1025, 4001);
  }

  @ParameterizedTest
  @MethodSource("lengths")
  void agreesOnRowsOfAnyLength(int count) {
    int yOffset = random.nextInt(5);
    int cbOffset = random.nextInt(5);
    int crOffset = random.nextInt(5);
    int offset = 3 + random.nextInt(5);
    byte[] y = bytes(yOffset + count);
    byte[] cb = bytes(cbOffset + count);
    byte[] cr = bytes(crOffset + count);
    int[] expected = random.ints(offset + count + 70).toArray();
    int[] actual = expected.clone();
    plain.yccToRgb(y, yOffset, cb, cbOffset, cr, crOffset, expected, offset, count);
    color.yccToRgb(y, yOffset, cb, cbOffset, cr, crOffset, actual, offset, count);
    assertThat(actual).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("lengths")
  void agreesOnPixelsOfThreeBytes(int count) {
    int yOffset = random.nextInt(5);
    int cbOffset = random.nextInt(5);
    int crOffset = random.nextInt(5);
    int offset = 3 + random.nextInt(5);
    byte[] y = bytes(yOffset + count);
    byte[] cb = bytes(cbOffset + count);
    byte[] cr = bytes(crOffset + count);
    byte[] expected = bytes(offset + 3 * count + 70);
    byte[] actual = expected.clone();
    int[] room = new int[count];
    plain.yccToBgr(y, yOffset, cb, cbOffset, cr, crOffset, room, expected, offset, count);
    color.yccToBgr(y, yOffset, cb, cbOffset, cr, crOffset, room, actual, offset, count);
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void agreesOnEveryColor() {
    byte[] y = new byte[256];
    for (int i = 0; i < 256; i++) {
      y[i] = (byte) i;
    }
    byte[] cb = new byte[256];
    byte[] cr = new byte[256];
    int[] expected = new int[256];
    int[] actual = new int[256];
    for (int chroma = 0; chroma < 1 << 16; chroma++) {
      Arrays.fill(cb, (byte) (chroma >> 8));
      Arrays.fill(cr, (byte) chroma);
      plain.yccToRgb(y, 0, cb, 0, cr, 0, expected, 0, 256);
      color.yccToRgb(y, 0, cb, 0, cr, 0, actual, 0, 256);
      if (!Arrays.equals(actual, expected)) {
        assertThat(actual).as("Cb, Cr = %04x", chroma).isEqualTo(expected);
      }
    }
  }

  @Test
  void takesThePlainLoopForWhatItIsToldTo() {
    PlainStart start = new PlainStart(100);
    assertThat(start.takes(60)).isTrue();
    assertThat(start.takes(60)).isTrue();
    assertThat(start.takes(1)).isFalse();
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
