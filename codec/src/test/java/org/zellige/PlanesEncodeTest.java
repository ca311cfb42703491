package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zellige.metric.Ssimulacra2;

/** Planes are stored as they are. */
class PlanesEncodeTest {
  private static final JpegDecoder DECODER = JpegDecoder.builder().strict(true).build();

  /** Factors of each component, as in 0x21. */
  private static final List<int[]> SAMPLINGS =
      List.of(
          new int[] {0x11},
          new int[] {0x42},
          new int[] {0x21, 0x11},
          new int[] {0x22, 0x11, 0x11},
          new int[] {0x41, 0x11, 0x21},
          new int[] {0x11, 0x22, 0x12},
          new int[] {0x32, 0x11, 0x23},
          new int[] {0x22, 0x11, 0x11, 0x22},
          new int[] {0x44, 0x11, 0x11, 0x44});

  static Stream<Golden> goldens() throws IOException {
    return Golden.all().stream();
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void whatWasDecodedComesBack(Golden golden) throws IOException {
    DecodedPlanes decoded = JpegDecoder.builder().build().decodePlanes(golden.bytes());
    Planes image = Planes.of(decoded);
    assertThat(image.width()).isEqualTo(golden.width());
    assertThat(image.height()).isEqualTo(golden.height());
    for (int effort : new int[] {1, 2, 3, 5}) {
      JpegEncoder encoder = ones().effort(effort).quantization(Quantization.UNIFORM).build();
      DecodedPlanes again = DECODER.decodePlanes(encoder.encode(image));
      assertThat(again.info().colorSpace()).isEqualTo(decoded.info().colorSpace());
      assertNear(again.planes(), image.planes(), 1);
    }
  }

  @Test
  void everySizeAndSamplingComesBack() throws IOException {
    for (int[] sampling : SAMPLINGS) {
      for (int precision : new int[] {8, 12}) {
        for (int height = 1; height <= 33; height += 5) {
          for (int width = 1; width <= 33; width += 3) {
            Planes image = smooth(width, height, precision, sampling);
            for (int effort : new int[] {1, 3}) {
              byte[] jpeg = ones().effort(effort).build().encode(image);
              assertNear(DECODER.decodePlanes(jpeg).planes(), image.planes(), 2);
            }
          }
        }
      }
    }
  }

  @Test
  void losslessFilesHoldThemExactly() throws IOException {
    for (int[] sampling : SAMPLINGS) {
      for (int precision : new int[] {2, 8, 11, 16}) {
        for (int width = 1; width <= 17; width += 4) {
          Planes image = noisy(width, 18 - width, precision, sampling);
          byte[] jpeg = JpegEncoder.builder().lossless(true).build().encode(image);
          assertNear(DECODER.decodePlanes(jpeg).planes(), image.planes(), 0);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyQuantizationTakesThem(Quantization quantization) throws IOException {
    for (int[] sampling : SAMPLINGS) {
      Planes image = smooth(70, 50, 8, sampling);
      byte[] jpeg =
          JpegEncoder.builder().quality(95).quantization(quantization).build().encode(image);
      DecodedPlanes decoded = DECODER.decodePlanes(jpeg);
      assertThat(decoded.planes()).extracting(Plane::horizontal).isEqualTo(factors(image));
      assertNear(decoded.planes(), image.planes(), 24);
    }
  }

  @Test
  void grayPlanesAreGrayPixels() throws IOException {
    byte[] gray = new byte[50 * 30];
    short[] samples = new short[gray.length];
    for (int i = 0; i < gray.length; i++) {
      samples[i] = (short) (i * 7 % 256);
      gray[i] = (byte) samples[i];
    }
    Planes image = new Planes(JpegColorSpace.GRAY, List.of(new Plane(1, 1, 1, 8, 50, 30, samples)));
    for (int effort = 1; effort <= 9; effort++) {
      JpegEncoder encoder = JpegEncoder.builder().effort(effort).build();
      assertThat(encoder.encode(image)).isEqualTo(encoder.encode(Pixels.ofGray(gray, 50, 30)));
    }
  }

  @Test
  void samplesOutOfRangeAreClipped() throws IOException {
    short[] wild = new short[64];
    short[] tame = new short[64];
    Arrays.fill(wild, (short) 65535);
    Arrays.fill(tame, (short) 255);
    for (boolean lossless : new boolean[] {false, true}) {
      JpegEncoder encoder = JpegEncoder.builder().lossless(lossless).build();
      assertThat(encoder.encode(gray(wild, 8))).isEqualTo(encoder.encode(gray(tame, 8)));
    }
  }

  @Test
  void targetsAreMeasuredOnWhatDecodersShow() throws IOException {
    Pixels photo = TestImages.photoLike(120, 90);
    byte[] fine = JpegEncoder.builder().quality(98).build().encode(photo);
    Planes image = Planes.of(DECODER.decodePlanes(fine));
    Pixels shown = DECODER.decode(fine).pixels();

    EncodedImage scored =
        JpegEncoder.builder().target(Target.ssimulacra2(80)).build().encodeImage(image);
    double score = Ssimulacra2.score(shown, DECODER.decode(scored.bytes()).pixels());
    assertThat(score).isBetween(80.0, 80.5);
    assertThat(scored.value()).hasValue(score);
    assertThat(scored.subsampling()).contains(Subsampling.S420);

    EncodedImage small =
        JpegEncoder.builder().target(Target.bytes(4000)).build().encodeImage(image);
    assertThat(small.bytes()).hasSizeBetween(3800, 4000);
    JpegEncoder encoder = JpegEncoder.builder().target(Target.psnr(40)).build();
    for (int components : new int[] {2, 4}) {
      int[] sampling = new int[components];
      Arrays.fill(sampling, 0x11);
      assertThatThrownBy(() -> encoder.encode(smooth(20, 20, 8, sampling)))
          .isInstanceOf(JpegException.class)
          .hasMessageContaining("score");
    }
  }

  @Test
  void streamsAndFilesWork(@TempDir Path folder) throws IOException {
    Planes image = smooth(40, 30, 12, 0x22, 0x11, 0x11);
    JpegEncoder encoder = JpegEncoder.builder().comment("planes").build();
    Path file = folder.resolve("planes.jpg");
    encoder.encode(image, file);
    assertThat(Files.readAllBytes(file)).isEqualTo(encoder.encode(image));
    assertThat(JpegDecoder.inspect(encoder.encode(image)).comments()).containsExactly("planes");
  }

  @Test
  void nothingIsConverted() {
    Planes twelve = smooth(20, 20, 12, 0x11, 0x11, 0x11);
    Planes ten = smooth(20, 20, 10, 0x11, 0x11, 0x11);
    refuses(JpegEncoder.builder().colorSpace(JpegColorSpace.RGB), twelve);
    refuses(JpegEncoder.builder().precision(8), twelve);
    refuses(JpegEncoder.builder(), ten);
    refuses(JpegEncoder.builder().lossless(true).precision(12), ten);
  }

  private static void refuses(JpegEncoder.Builder builder, Planes image) {
    assertThatThrownBy(() -> builder.build().encode(image)).isInstanceOf(JpegException.class);
  }

  @Test
  void planesThatMakeNoImage() {
    Plane good = new Plane(1, 1, 1, 8, 4, 4, new short[16]);
    refuses(JpegColorSpace.GRAY);
    refuses(JpegColorSpace.UNKNOWN);
    refuses(JpegColorSpace.UNKNOWN, good);
    refuses(JpegColorSpace.YCBCR, good);
    refuses(JpegColorSpace.UNKNOWN, good, good);
    refuses(JpegColorSpace.GRAY, new Plane(256, 1, 1, 8, 4, 4, new short[16]));
    refuses(JpegColorSpace.GRAY, new Plane(1, 0, 1, 8, 4, 4, new short[16]));
    refuses(JpegColorSpace.GRAY, new Plane(1, 1, 5, 8, 4, 4, new short[16]));
    refuses(JpegColorSpace.GRAY, new Plane(1, 1, 1, 1, 4, 4, new short[16]));
    refuses(JpegColorSpace.GRAY, new Plane(1, 1, 1, 17, 4, 4, new short[16]));
    refuses(JpegColorSpace.GRAY, new Plane(1, 1, 1, 8, 0, 4, new short[0]));
    refuses(JpegColorSpace.GRAY, new Plane(1, 1, 1, 8, 4, 4, new short[15]));
    refuses(JpegColorSpace.GRAY, new Plane(1, 1, 1, 8, 65536, 1, new short[65536]));
    refuses(JpegColorSpace.UNKNOWN, good, new Plane(2, 1, 1, 12, 4, 4, new short[16]));
    refuses(JpegColorSpace.UNKNOWN, good, new Plane(2, 1, 1, 8, 2, 4, new short[8]));
    refuses(JpegColorSpace.UNKNOWN, good, new Plane(2, 2, 1, 8, 4, 4, new short[16]));
  }

  private static void refuses(JpegColorSpace colorSpace, Plane... planes) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Planes(colorSpace, List.of(planes)));
  }

  private static Planes gray(short[] samples, int width) {
    Plane plane = new Plane(1, 1, 1, 8, width, samples.length / width, samples);
    return new Planes(JpegColorSpace.GRAY, List.of(plane));
  }

  private static JpegEncoder.Builder ones() {
    int[] steps = new int[64];
    Arrays.fill(steps, 1);
    return JpegEncoder.builder().quantTables(steps, steps);
  }

  private static Planes smooth(int width, int height, int precision, int... sampling) {
    return image(
        width,
        height,
        precision,
        sampling,
        (x, y, c) -> {
          double phase = 0.2 * x + 0.15 * y * (1 + c) + c;
          return 0.5 + 0.4 * Math.sin(phase);
        });
  }

  private static Planes noisy(int width, int height, int precision, int... sampling) {
    Random random = new Random(width);
    return image(width, height, precision, sampling, (x, y, c) -> random.nextDouble());
  }

  /** 0…1. */
  private interface Value {
    double of(int x, int y, int component);
  }

  private static Planes image(int width, int height, int precision, int[] sampling, Value value) {
    int mostH = Arrays.stream(sampling).map(s -> s >> 4).max().orElseThrow();
    int mostV = Arrays.stream(sampling).map(s -> s & 15).max().orElseThrow();
    int maximum = (1 << precision) - 1;
    List<Plane> planes = new ArrayList<>();
    for (int c = 0; c < sampling.length; c++) {
      int across = (width * (sampling[c] >> 4) + mostH - 1) / mostH;
      int down = (height * (sampling[c] & 15) + mostV - 1) / mostV;
      short[] samples = new short[across * down];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (short) Math.round(maximum * value.of(i % across, i / across, c));
      }
      planes.add(
          new Plane(c + 1, sampling[c] >> 4, sampling[c] & 15, precision, across, down, samples));
    }
    JpegColorSpace colorSpace =
        switch (sampling.length) {
          case 1 -> JpegColorSpace.GRAY;
          case 2 -> JpegColorSpace.UNKNOWN;
          case 3 -> JpegColorSpace.YCBCR;
          default -> JpegColorSpace.YCCK;
        };
    return new Planes(colorSpace, planes);
  }

  private static List<Integer> factors(Planes image) {
    // The factors of a lone component mean nothing.
    return image.planes().size() == 1
        ? List.of(1)
        : image.planes().stream().map(Plane::horizontal).toList();
  }

  private static void assertNear(List<Plane> actual, List<Plane> expected, int tolerance) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int c = 0; c < actual.size(); c++) {
      Plane a = actual.get(c);
      Plane b = expected.get(c);
      assertThat(a.width()).isEqualTo(b.width());
      assertThat(a.height()).isEqualTo(b.height());
      assertThat(a.precision()).isEqualTo(b.precision());
      assertThat(a.id()).isEqualTo(b.id());
      int most = 0;
      for (int i = 0; i < a.samples().length; i++) {
        int difference = (a.samples()[i] & 0xFFFF) - (b.samples()[i] & 0xFFFF);
        most = Math.max(most, Math.abs(difference));
      }
      assertThat(most).isLessThanOrEqualTo(tolerance);
    }
  }
}
