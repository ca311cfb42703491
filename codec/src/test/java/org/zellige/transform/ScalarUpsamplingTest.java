package org.zellige.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The loops for vectors give the samples of the plain ones, and no more. */
class ScalarUpsamplingTest {
  private final ScalarUpsampling plain = new ScalarUpsampling(Integer.MAX_VALUE);
  private final ScalarUpsampling lanes = new ScalarUpsampling(0);
  private final Random random = new Random(17);

  /** Short rows, some about eights, and some about what is done at once. */
  static IntStream widths() {
    return IntStream.concat(
        IntStream.rangeClosed(3, 140), IntStream.of(2047, 2048, 2049, 2056, 4095, 4096, 4099));
  }

  @ParameterizedTest
  @MethodSource("widths")
  void h2v1(int width) {
    int inOffset = random.nextInt(5);
    int offset = 3 + random.nextInt(5);
    byte[] in = bytes(inOffset + width);
    byte[] expected = bytes(offset + 2 * width + 9);
    byte[] actual = expected.clone();
    plain.h2v1(in, inOffset, width, expected, offset);
    lanes.h2v1(in, inOffset, width, actual, offset);
    assertThat(actual).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("widths")
  void h1v2(int width) {
    int nearOffset = random.nextInt(5);
    int farOffset = random.nextInt(5);
    int offset = 3 + random.nextInt(5);
    byte[] near = bytes(nearOffset + width);
    byte[] far = bytes(farOffset + width);
    for (int bias = 1; bias <= 2; bias++) {
      byte[] expected = bytes(offset + width + 9);
      byte[] actual = expected.clone();
      plain.h1v2(near, nearOffset, far, farOffset, bias, width, expected, offset);
      lanes.h1v2(near, nearOffset, far, farOffset, bias, width, actual, offset);
      assertThat(actual).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("widths")
  void h2v2(int width) {
    int nearOffset = random.nextInt(5);
    int farOffset = random.nextInt(5);
    int offset = 3 + random.nextInt(5);
    byte[] near = bytes(nearOffset + width);
    byte[] far = bytes(farOffset + width);
    byte[] expected = bytes(offset + 2 * width + 9);
    byte[] actual = expected.clone();
    plain.h2v2(near, nearOffset, far, farOffset, width, expected, offset);
    lanes.h2v2(near, nearOffset, far, farOffset, width, actual, offset);
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void everyPairOfSamples() {
    int width = 1 << 16;
    byte[] near = new byte[width];
    byte[] far = new byte[width];
    for (int i = 0; i < width; i++) {
      near[i] = (byte) (i >> 8);
      far[i] = (byte) i;
    }
    byte[] expected = new byte[2 * width];
    byte[] actual = new byte[2 * width];
    plain.h1v2(near, 0, far, 0, 1, width, expected, 0);
    lanes.h1v2(near, 0, far, 0, 1, width, actual, 0);
    assertThat(actual).isEqualTo(expected);
    plain.h2v2(near, 0, far, 0, width, expected, 0);
    lanes.h2v2(near, 0, far, 0, width, actual, 0);
    assertThat(actual).isEqualTo(expected);
    plain.h2v2(far, 0, near, 0, width, expected, 0);
    lanes.h2v2(far, 0, near, 0, width, actual, 0);
    assertThat(actual).isEqualTo(expected);
  }

  /** Beyond the ends the outer samples stand once more, so they stay as they are. */
  @Test
  void theEndsOfARowStay() {
    byte[] in = bytes(80);
    byte[] out = new byte[160];
    lanes.h2v1(in, 0, 80, out, 0);
    assertThat(out).startsWith(in[0]).endsWith(in[79]);
    lanes.h2v2(in, 0, in, 0, 80, out, 0);
    assertThat(out).startsWith(in[0]).endsWith(in[79]);
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
