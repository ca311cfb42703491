package org.zellige.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zellige.transform.Kernels;
import org.zellige.transform.ScalarKernels;

/**
 * The vector upsampling leaves the same arrays behind as the scalar one: also round about what it
 * is to write, and it reads nothing that is not there.
 */
class UpsamplingEqualityTest {
  private static final int GUARD = 70;

  private final Kernels scalar = new ScalarKernels();
  private final Kernels vector = Requested.kernels();
  private final Random random = new Random(4);

  static int[] widths() {
    return RowLengths.from(1);
  }

  static int[] widthsFromThree() {
    return RowLengths.from(3);
  }

  @ParameterizedTest
  @MethodSource("widthsFromThree")
  void h2v1(int width) {
    int inOffset = random.nextInt(5);
    int offset = GUARD + random.nextInt(5);
    byte[] in = bytes(inOffset + width);
    byte[] out = bytes(2 * width + 2 * GUARD);
    byte[] out2 = out.clone();
    scalar.upsampleH2V1(in, inOffset, width, out, offset);
    vector.upsampleH2V1(in, inOffset, width, out2, offset);
    assertThat(out2).isEqualTo(out);
  }

  @ParameterizedTest
  @MethodSource("widths")
  void h1v2(int width) {
    for (int bias = 1; bias <= 2; bias++) {
      int nearOffset = random.nextInt(5);
      int farOffset = random.nextInt(5);
      int offset = GUARD + random.nextInt(5);
      byte[] near = bytes(nearOffset + width);
      byte[] far = bytes(farOffset + width);
      byte[] out = bytes(width + 2 * GUARD);
      byte[] out2 = out.clone();
      scalar.upsampleH1V2(near, nearOffset, far, farOffset, bias, width, out, offset);
      vector.upsampleH1V2(near, nearOffset, far, farOffset, bias, width, out2, offset);
      assertThat(out2).isEqualTo(out);
    }
  }

  @ParameterizedTest
  @MethodSource("widthsFromThree")
  void h2v2(int width) {
    int nearOffset = random.nextInt(5);
    int farOffset = random.nextInt(5);
    int offset = GUARD + random.nextInt(5);
    byte[] near = bytes(nearOffset + width);
    byte[] far = bytes(farOffset + width);
    byte[] out = bytes(2 * width + 2 * GUARD);
    byte[] out2 = out.clone();
    scalar.upsampleH2V2(near, nearOffset, far, farOffset, width, out, offset);
    vector.upsampleH2V2(near, nearOffset, far, farOffset, width, out2, offset);
    assertThat(out2).isEqualTo(out);
  }

  @Test
  void everyPairOfSamples() {
    byte[] near = new byte[1 << 16];
    byte[] far = new byte[1 << 16];
    for (int i = 0; i < near.length; i++) {
      near[i] = (byte) (i >> 8);
      far[i] = (byte) i;
    }
    byte[] out = new byte[2 * near.length];
    byte[] out2 = new byte[2 * near.length];
    scalar.upsampleH1V2(near, 0, far, 0, 1, near.length, out, 0);
    vector.upsampleH1V2(near, 0, far, 0, 1, near.length, out2, 0);
    assertThat(out2).isEqualTo(out);
    scalar.upsampleH2V2(near, 0, far, 0, near.length, out, 0);
    vector.upsampleH2V2(near, 0, far, 0, near.length, out2, 0);
    assertThat(out2).isEqualTo(out);
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
