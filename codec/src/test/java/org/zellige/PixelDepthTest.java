package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zellige.metric.Ssimulacra2;

/** Pixels of more than eight bits reach the transform as they are. */
class PixelDepthTest {
  private static final int WIDTH = 37;
  private static final int HEIGHT = 21;

  private final JpegEncoder fine = PlainEncoder.builder().quality(100).build();

  /** A level between two bytes: DC tells eighths of a sample. */
  @ParameterizedTest
  @EnumSource(names = {"GRAY_16", "RGB_16", "GRAY_FLOAT", "RGB_FLOAT"})
  void levelsBetweenBytesAreKept(PixelFormat format) throws IOException {
    Pixels pixels = Pixels.allocate(format, 16, 16);
    int level = 100 * 257 + 128;
    switch (format) {
      case GRAY_16, RGB_16 -> Arrays.fill(pixels.shorts(), (short) level);
      default -> Arrays.fill(pixels.floats(), level / 65535f);
    }

    Pixels decoded = accurately(fine.encode(pixels), format);

    assertThat(WideImages.largestDifference(decoded, pixels)).isLessThan(257 / 16);
  }

  @Test
  void inksBetweenBytesAreKept() throws IOException {
    Pixels inks = Pixels.allocate(PixelFormat.CMYK_16, 16, 16);
    for (int i = 0; i < inks.shorts().length; i++) {
      inks.shorts()[i] = (short) (i % 4 * 15000 + 1234);
    }

    Pixels decoded = accurately(fine.encode(inks), PixelFormat.CMYK_16);

    assertThat(WideImages.largestDifference(decoded, inks)).isLessThanOrEqualTo(257 / 16 + 1);
  }

  @ParameterizedTest
  @EnumSource(names = {"GRAY", "RGB", "CMYK"})
  void whatBytesHoldGivesTheSameFileInSixteenBits(PixelFormat format) throws IOException {
    Pixels narrow = WideImages.smooth(format, WIDTH, HEIGHT);
    Pixels wide = Pixels.allocate(PixelFormat.valueOf(format + "_16"), WIDTH, HEIGHT);
    for (int i = 0; i < narrow.bytes().length; i++) {
      wide.shorts()[i] = (short) ((narrow.bytes()[i] & 0xFF) * 257);
    }
    JpegEncoder encoder = JpegEncoder.builder().quality(90).build();

    assertThat(encoder.encode(wide)).isEqualTo(encoder.encode(narrow));
  }

  @ParameterizedTest
  @EnumSource(names = {"GRAY", "RGB"})
  void whatBytesHoldGivesTheSameFileInFloats(PixelFormat format) throws IOException {
    Pixels narrow = WideImages.smooth(format, WIDTH, HEIGHT);
    Pixels floats = Pixels.allocate(PixelFormat.valueOf(format + "_FLOAT"), WIDTH, HEIGHT);
    for (int i = 0; i < narrow.bytes().length; i++) {
      floats.floats()[i] = (narrow.bytes()[i] & 0xFF) / 255f;
    }

    assertThat(fine.encode(floats)).isEqualTo(fine.encode(narrow));
  }

  @Test
  void floatsOutOfRangeAreClipped() throws IOException {
    float[] wild = {
      -1, 2, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -0f, 1e-40f, 1.0001f
    };
    float[] tame = {0, 1, 0, 1, 0, 0, 0, 1};
    assertThat(fine.encode(row(wild))).isEqualTo(fine.encode(row(tame)));
  }

  @Test
  void offsetAndStrideAreFollowed() throws IOException {
    Pixels dense = WideImages.smooth(PixelFormat.RGB_FLOAT, WIDTH, HEIGHT);
    int stride = 3 * WIDTH + 5;
    float[] spaced = new float[7 + stride * HEIGHT];
    Arrays.fill(spaced, Float.NaN);
    for (int y = 0; y < HEIGHT; y++) {
      System.arraycopy(dense.floats(), dense.rowOffset(y), spaced, 7 + y * stride, 3 * WIDTH);
    }
    Pixels view = Pixels.of(PixelFormat.RGB_FLOAT, spaced, 7, stride, WIDTH, HEIGHT);

    assertThat(fine.encode(view)).isEqualTo(fine.encode(dense));
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatDecodesToTheImageAtEveryPrecision(PixelFormat format) throws IOException {
    Pixels pixels = WideImages.smooth(format, WIDTH, HEIGHT);
    for (int precision : new int[] {8, 12}) {
      byte[] jpeg =
          JpegEncoder.builder()
              .quality(95)
              .subsampling(Subsampling.S444)
              .precision(precision)
              .build()
              .encode(pixels);
      Pixels decoded = JpegDecoder.builder().format(format).build().decode(jpeg).pixels();
      assertThat(WideImages.psnr(decoded, pixels)).as("%d bits", precision).isGreaterThan(42);
    }
  }

  /** Half of 0x0001 over 0xFFFF and the like: eight bits cannot tell. */
  @Test
  void wideTransparencyIsMixedUnrounded() throws IOException {
    Pixels veil = Pixels.allocate(PixelFormat.RGBA_16, 16, 16);
    Pixels mixed = Pixels.allocate(PixelFormat.RGB_16, 16, 16);
    for (int i = 0; i < 256; i++) {
      for (int c = 0; c < 3; c++) {
        veil.shorts()[4 * i + c] = (short) 25000;
        mixed.shorts()[3 * i + c] = (short) Math.round(25000 * 0.3 + 65535 * 0.7);
      }
      veil.shorts()[4 * i + 3] = (short) Math.round(65535 * 0.3);
    }
    assertThat(veil.isTransparent()).isTrue();
    Pixels decoded = accurately(fine.encode(veil), PixelFormat.RGB_16);
    assertThat(WideImages.largestDifference(decoded, mixed)).isLessThan(257 / 8);
    byte[] lossless = JpegEncoder.builder().lossless(true).build().encode(veil);
    assertThat(WideImages.largestDifference(accurately(lossless, PixelFormat.RGB_16), mixed))
        .isLessThanOrEqualTo(1);
  }

  @Test
  void opaqueAlphaChangesNothing() throws IOException {
    Pixels opaque = WideImages.smooth(PixelFormat.RGBA_16, WIDTH, HEIGHT);
    Pixels plain = WideImages.smooth(PixelFormat.RGB_16, WIDTH, HEIGHT);
    assertThat(opaque.isTransparent()).isFalse();
    assertThat(fine.encode(opaque)).isEqualTo(fine.encode(plain));
    assertThat(Ssimulacra2.score(opaque, plain)).isEqualTo(100);
  }

  @Test
  void targetsAreMeasuredAgainstWideAndFloatPixels() throws IOException {
    for (PixelFormat format :
        new PixelFormat[] {PixelFormat.RGB_16, PixelFormat.RGBA_16, PixelFormat.RGB_FLOAT}) {
      Pixels pixels = WideImages.smooth(format, 64, 48);
      if (format == PixelFormat.RGBA_16) {
        pixels.shorts()[3] = 1234;
      }
      EncodedImage image =
          JpegEncoder.builder().target(Target.ssimulacra2(85)).build().encodeImage(pixels);
      assertThat(image.isOnTarget()).isTrue();
    }
  }

  private static Pixels row(float[] gray) {
    return Pixels.of(PixelFormat.GRAY_FLOAT, gray, 0, gray.length, gray.length, 1);
  }

  private static Pixels accurately(byte[] jpeg, PixelFormat format) throws IOException {
    return JpegDecoder.builder()
        .format(format)
        .reconstruction(Reconstruction.ACCURATE)
        .build()
        .decode(jpeg)
        .pixels();
  }
}
