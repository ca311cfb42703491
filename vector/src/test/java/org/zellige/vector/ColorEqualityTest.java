package org.zellige.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zellige.transform.Kernels;
import org.zellige.transform.ScalarKernels;

/**
 * The vector colour conversions and level shift leave the same arrays behind as the scalar ones:
 * also round about what they are to write, and they read nothing that is not there.
 */
class ColorEqualityTest {
  private static final int GUARD = 70;

  private final Kernels scalar = new ScalarKernels();
  private final Kernels vector = Requested.kernels();
  private final Random random = new Random(3);

  static int[] counts() {
    return RowLengths.from(0);
  }

  @ParameterizedTest
  @MethodSource("counts")
  void rgbToYcc(int count) {
    int inOffset = random.nextInt(5);
    int offset = GUARD + random.nextInt(5);
    int[] rgb = random.ints(inOffset + count).toArray();
    float[] y = floats(count);
    float[] cb = floats(count);
    float[] cr = floats(count);
    float[] y2 = y.clone();
    float[] cb2 = cb.clone();
    float[] cr2 = cr.clone();
    scalar.rgbToYcc(rgb, inOffset, y, cb, cr, offset, count);
    vector.rgbToYcc(rgb, inOffset, y2, cb2, cr2, offset, count);
    assertThat(y2).isEqualTo(y);
    assertThat(cb2).isEqualTo(cb);
    assertThat(cr2).isEqualTo(cr);
  }

  @ParameterizedTest
  @MethodSource("counts")
  void rgbToHalvedYcc(int boxes) {
    int upper = random.nextInt(5);
    for (int count = Math.max(1, 2 * boxes); count <= 2 * boxes + 1; count++) {
      int lower = upper + count + random.nextInt(5);
      int[] rgb = random.ints(lower + count).toArray();
      int offset = random.nextInt(5);
      int stride = count + GUARD;
      int at = GUARD + random.nextInt(5);
      float[][] planes = {floats(2 * count), floats(2 * count), floats(2 * count)};
      float[][] planes2 = Arrays.stream(planes).map(float[]::clone).toArray(float[][]::new);
      float[] cb = floats(boxes);
      float[] cr = floats(boxes);
      float[] cb2 = cb.clone();
      float[] cr2 = cr.clone();
      scalar.rgbToHalvedYcc(rgb, upper, lower, count, planes, offset, stride, cb, cr, at);
      vector.rgbToHalvedYcc(rgb, upper, lower, count, planes2, offset, stride, cb2, cr2, at);
      assertThat(planes2[0]).isEqualTo(planes[0]);
      assertThat(cb2).isEqualTo(cb);
      assertThat(cr2).isEqualTo(cr);
      for (int last : new int[] {offset + count - 1, offset + stride + count - 1}) {
        assertThat(planes2[1][last]).isEqualTo(planes[1][last]);
        assertThat(planes2[2][last]).isEqualTo(planes[2][last]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("counts")
  void levelShift(int count) {
    int inOffset = random.nextInt(5);
    int offset = GUARD + random.nextInt(5);
    byte[] in = bytes(inOffset + count);
    float[] out = floats(count);
    float[] out2 = out.clone();
    scalar.levelShift(in, inOffset, out, offset, count);
    vector.levelShift(in, inOffset, out2, offset, count);
    assertThat(out2).isEqualTo(out);
  }

  @ParameterizedTest
  @MethodSource("counts")
  void yccToIntsAndToBytes(int count) {
    int yOffset = random.nextInt(5);
    int cbOffset = random.nextInt(5);
    int crOffset = random.nextInt(5);
    int offset = GUARD + random.nextInt(5);
    byte[] y = bytes(yOffset + count);
    byte[] cb = bytes(cbOffset + count);
    byte[] cr = bytes(crOffset + count);
    int[] rgb = random.ints(count + 2 * GUARD).toArray();
    int[] rgb2 = rgb.clone();
    scalar.yccToRgb(y, yOffset, cb, cbOffset, cr, crOffset, rgb, offset, count);
    vector.yccToRgb(y, yOffset, cb, cbOffset, cr, crOffset, rgb2, offset, count);
    assertThat(rgb2).isEqualTo(rgb);
    byte[] bgr = bytes(3 * count + 2 * GUARD);
    byte[] bgr2 = bgr.clone();
    int[] room = new int[count];
    scalar.yccToBgr(y, yOffset, cb, cbOffset, cr, crOffset, room, bgr, offset, count);
    vector.yccToBgr(y, yOffset, cb, cbOffset, cr, crOffset, room, bgr2, offset, count);
    assertThat(bgr2).isEqualTo(bgr);
  }

  @ParameterizedTest
  @MethodSource("counts")
  void packBgr(int count) {
    int from = random.nextInt(5);
    int offset = GUARD + random.nextInt(5);
    int[] rgb = random.ints(from + count).toArray();
    byte[] out = bytes(3 * count + 2 * GUARD);
    byte[] out2 = out.clone();
    scalar.packBgr(rgb, from, out, offset, count);
    vector.packBgr(rgb, from, out2, offset, count);
    assertThat(out2).isEqualTo(out);
  }

  @ParameterizedTest
  @MethodSource("counts")
  void unpackBgr(int count) {
    int from = random.nextInt(5);
    int offset = GUARD + random.nextInt(5);
    byte[] bgr = bytes(from + 3 * count);
    int[] rgb = random.ints(count + 2 * GUARD).toArray();
    int[] rgb2 = rgb.clone();
    scalar.unpackBgr(bgr, from, rgb, offset, count);
    vector.unpackBgr(bgr, from, rgb2, offset, count);
    assertThat(rgb2).isEqualTo(rgb);
  }

  @Test
  void yccToRgbOfEveryColor() {
    byte[] y = new byte[256];
    byte[] cb = new byte[256];
    byte[] cr = new byte[256];
    int[] rgb = new int[256];
    int[] rgb2 = new int[256];
    for (int i = 0; i < 256; i++) {
      y[i] = (byte) i;
    }
    for (int chroma = 0; chroma < 1 << 16; chroma++) {
      Arrays.fill(cb, (byte) (chroma >> 8));
      Arrays.fill(cr, (byte) chroma);
      scalar.yccToRgb(y, 0, cb, 0, cr, 0, rgb, 0, 256);
      vector.yccToRgb(y, 0, cb, 0, cr, 0, rgb2, 0, 256);
      if (!Arrays.equals(rgb, rgb2)) {
        assertThat(rgb2).as("Cb, Cr = %04x", chroma).isEqualTo(rgb);
      }
    }
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private float[] floats(int count) {
    float[] floats = new float[count + 2 * GUARD];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = random.nextFloat();
    }
    return floats;
  }
}
