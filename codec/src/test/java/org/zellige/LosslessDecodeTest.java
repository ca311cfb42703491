package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.entropy.arithmetic.LosslessStream;
import org.zellige.segment.Frame;
import org.zellige.segment.FrameComponent;
import org.zellige.segment.Scan;

/** Lossless frames come out as the tests' own encoder took them in. */
class LosslessDecodeTest {
  private static final int[] MARKERS = {LosslessStream.HUFFMAN, LosslessStream.ARITHMETIC};
  private static final JpegDecoder DECODER = JpegDecoder.builder().build();
  private static final JpegDecoder STRICT = JpegDecoder.builder().strict(true).build();

  private static void assertRoundTrip(LosslessStream stream) throws JpegException {
    short[][] planes = stream.random(5);
    assertPlanes(STRICT.decodePlanes(stream.encode(planes)), planes);
  }

  private static void assertPlanes(DecodedPlanes decoded, short[][] expected) {
    assertThat(decoded.planes()).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(decoded.planes().get(i).samples()).as("component %d", i).isEqualTo(expected[i]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void everyPredictorAtEveryPrecision(int predictor) throws Exception {
    for (int precision = 2; precision <= 16; precision++) {
      for (int low : new int[] {0, 1, precision - 1}) {
        for (int marker : MARKERS) {
          assertRoundTrip(LosslessStream.of(marker, precision, 23, 9, predictor, low, 0x11));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22",
        "11 11",
        "11 11 11",
        "22 11 11",
        "21 11 11",
        "12 11 11",
        "11 21 12",
        "41 11 11",
        "31 21 11",
        "22 11 11 22",
        "14 12 11 11"
      })
  void everySampling(String factors) throws Exception {
    int[] sampling =
        Stream.of(factors.split(" ")).mapToInt(text -> Integer.parseInt(text, 16)).toArray();
    for (int marker : MARKERS) {
      for (int restarts = 0; restarts < 3; restarts++) {
        LosslessStream stream =
            LosslessStream.of(marker, 12, 31, 19, 4, 0, sampling).withRestarts(restarts);
        assertRoundTrip(stream);
        assertRoundTrip(stream.apart());
      }
    }
  }

  @Test
  void differencesOfCategory16() throws Exception {
    short[] samples = new short[12 * 5];
    for (int i = 0; i < samples.length; i += 2) {
      samples[i] = Short.MIN_VALUE;
    }
    for (int marker : MARKERS) {
      LosslessStream stream = LosslessStream.of(marker, 16, 12, 5, 1, 0, 0x11);
      assertPlanes(
          STRICT.decodePlanes(stream.encode(new short[][] {samples})), //
          new short[][] {samples});
    }
  }

  @Test
  void moreThanFourComponentsComeAsPlanes() throws Exception {
    assertRoundTrip(LosslessStream.of(LosslessStream.HUFFMAN, 10, 9, 7, 6, 0, 0x11, 0x11).apart());
    LosslessStream six =
        LosslessStream.of(
                LosslessStream.HUFFMAN, 10, 9, 7, 6, 0, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11)
            .apart();
    assertRoundTrip(six);
  }

  @Test
  void threeComponentsWithoutAnyMarkerAreRgb() throws Exception {
    for (int marker : MARKERS) {
      LosslessStream stream = LosslessStream.of(marker, 8, 9, 4, 5, 0, 0x11, 0x11, 0x11);
      short[][] planes = stream.random(1);
      DecodedImage image = STRICT.decode(stream.encode(planes));

      assertThat(image.info().colorSpace()).isEqualTo(JpegColorSpace.RGB);
      for (int i = 0; i < planes[0].length; i++) {
        assertThat(image.pixels().ints()[i])
            .isEqualTo(0xFF000000 | planes[0][i] << 16 | planes[1][i] << 8 | planes[2][i]);
      }
    }
  }

  @Test
  void subsampledComponentsAreRepeated() throws Exception {
    LosslessStream stream =
        LosslessStream.of(LosslessStream.HUFFMAN, 16, 7, 5, 7, 0, 0x22, 0x11, 0x21);
    short[][] planes = stream.random(2);
    short[] pixels =
        JpegDecoder.builder()
            .format(PixelFormat.RGB_16)
            .build()
            .decode(stream.encode(planes))
            .pixels()
            .shorts();

    for (int y = 0; y < 5; y++) {
      for (int x = 0; x < 7; x++) {
        assertThat(Arrays.copyOfRange(pixels, 3 * (7 * y + x), 3 * (7 * y + x) + 3))
            .containsExactly(
                planes[0][7 * y + x], planes[1][y / 2 * 4 + x / 2], planes[2][y / 2 * 7 + x]);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void aRegionIsPartOfTheWhole(boolean apart) throws Exception {
    LosslessStream together =
        LosslessStream.of(LosslessStream.HUFFMAN, 8, 61, 43, 4, 0, 0x22, 0x11, 0x21)
            .withRestarts(3);
    LosslessStream stream = apart ? together.apart() : together;
    byte[] jpeg = stream.encode(stream.random(3));
    int[] whole = STRICT.decode(jpeg).pixels().ints();
    DecodedImage part =
        JpegDecoder.builder().strict(true).region(21, 9, 30, 17).build().decode(jpeg);

    for (int y = 0; y < 17; y++) {
      assertThat(Arrays.copyOfRange(part.pixels().ints(), 30 * y, 30 * y + 30))
          .isEqualTo(Arrays.copyOfRange(whole, 61 * (9 + y) + 21, 61 * (9 + y) + 51));
    }
  }

  @Test
  void aSinkGetsTheSameRows() throws Exception {
    LosslessStream stream =
        LosslessStream.of(LosslessStream.HUFFMAN, 8, 20, 11, 2, 0, 0x12, 0x11, 0x11);
    byte[] jpeg = stream.encode(stream.random(4));
    int[] whole = STRICT.decode(jpeg).pixels().ints();
    int[] rows = new int[whole.length];

    STRICT.decode(
        jpeg,
        (y, strip) -> {
          for (int i = 0; i < strip.height(); i++) {
            System.arraycopy(strip.ints(), strip.rowOffset(i), rows, 20 * (y + i), 20);
          }
        });

    assertThat(rows).isEqualTo(whole);
  }

  @Test
  void aLostRestartIntervalIsGrayAndTheNextIsSound() throws Exception {
    LosslessStream stream =
        LosslessStream.of(LosslessStream.HUFFMAN, 8, 40, 12, 4, 0, 0x11).withRestarts(4);
    short[][] planes = stream.random(6);
    byte[] jpeg = stream.encode(planes);
    int first = find(jpeg, 0xD0);
    int second = find(jpeg, 0xD1);
    byte[] cut = Arrays.copyOf(jpeg, jpeg.length - (second - first - 2));
    System.arraycopy(jpeg, second, cut, first + 2, jpeg.length - second);
    DecodedPlanes decoded = DECODER.decodePlanes(cut);

    assertThat(decoded.warnings()).isNotEmpty();
    short[] samples = decoded.planes().get(0).samples();
    assertThat(Arrays.copyOf(samples, 160)).isEqualTo(Arrays.copyOf(planes[0], 160));
    assertThat(Arrays.copyOfRange(samples, 200, 320)).containsOnly(128);
    assertThat(Arrays.copyOfRange(samples, 320, 480))
        .isEqualTo(Arrays.copyOfRange(planes[0], 320, 480));
  }

  private static int find(byte[] bytes, int marker) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == (byte) 0xFF && bytes[i + 1] == (byte) marker) {
        return i;
      }
    }
    throw new AssertionError("no marker " + marker);
  }

  @Test
  void samplesBeyondThePrecisionShowAsTheLargest() throws Exception {
    LosslessStream twelve = LosslessStream.of(LosslessStream.HUFFMAN, 12, 3, 1, 1, 0, 0x11);
    byte[] jpeg = twelve.encode(new short[][] {{0, 4095, 5000}});

    assertThat(STRICT.decode(jpeg).pixels().bytes()).containsExactly(0, -1, -1);
  }

  @Test
  void parametersThatMakeNoSenseAreRefused() {
    assertRefused(LosslessStream.of(LosslessStream.HUFFMAN, 8, 5, 5, 0, 0, 0x11), "predictor 0");
    assertRefused(LosslessStream.of(LosslessStream.HUFFMAN, 8, 5, 5, 8, 0, 0x11), "predictor 8");
    assertRefused(
        LosslessStream.of(LosslessStream.HUFFMAN, 8, 5, 5, 1, 8, 0x11), "point transform 8");
    assertRefused(LosslessStream.of(LosslessStream.HUFFMAN, 1, 5, 5, 1, 0, 0x11), "1 bits");
    assertRefused(LosslessStream.of(LosslessStream.HUFFMAN, 17, 5, 5, 1, 0, 0x11), "17 bits");
    assertRefused(LosslessStream.of(0xC7, 8, 5, 5, 0, 0, 0x11), "differential");
  }

  private static void assertRefused(LosslessStream stream, String reason) {
    Frame frame = stream.frame();
    // Encoded with sense, then relabelled.
    Frame sound =
        new Frame(LosslessStream.HUFFMAN, 8, 5, 5, List.of(new FrameComponent(1, 1, 1, 0)));
    LosslessStream encoded = LosslessStream.of(LosslessStream.HUFFMAN, 8, 5, 5, 1, 0, 0x11);
    byte[] jpeg = encoded.encode(new short[1][25]);
    assertThat(sound).isEqualTo(encoded.frame());
    Scan scan = stream.scans().get(0);
    int sof = find(jpeg, LosslessStream.HUFFMAN);
    jpeg[sof + 1] = (byte) frame.marker();
    jpeg[sof + 4] = (byte) frame.precision();
    int sos = find(jpeg, 0xDA);
    jpeg[sos + 7] = (byte) scan.spectralStart();
    jpeg[sos + 9] = (byte) scan.approximationLow();

    assertThatThrownBy(() -> DECODER.decode(jpeg))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void aRestartIntervalThatEndsInsideALineIsRefused() {
    byte[] jpeg =
        LosslessStream.of(LosslessStream.HUFFMAN, 8, 5, 5, 1, 0, 0x11).encode(new short[1][25]);
    jpeg[find(jpeg, 0xDD) + 5] = 7;

    assertThatThrownBy(() -> DECODER.decode(jpeg))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("restart interval of 7");
  }

  @Test
  void scalesAreRefused() {
    byte[] jpeg =
        LosslessStream.of(LosslessStream.HUFFMAN, 8, 5, 5, 1, 0, 0x11).encode(new short[1][25]);

    assertThatThrownBy(() -> JpegDecoder.builder().scale(1, 2).build().decode(jpeg))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("full size");
  }

  @Test
  void memoryOfSeveralScansIsLimited() throws Exception {
    LosslessStream together =
        LosslessStream.of(LosslessStream.HUFFMAN, 8, 300, 300, 1, 0, 0x11, 0x11);
    Limits limits = Limits.DEFAULT.withMaxMemory(400_000 + 300 * 300 * 4);
    JpegDecoder decoder = JpegDecoder.builder().limits(limits).build();

    assertThat(decoder.decode(together.encode(together.random(1))).pixels().width()).isEqualTo(300);
    LosslessStream apart =
        LosslessStream.of(LosslessStream.HUFFMAN, 8, 300, 300, 1, 0, 0x11, 0x11, 0x11).apart();
    assertThatThrownBy(() -> decoder.decode(apart.encode(apart.random(1))))
        .isInstanceOf(LimitExceededException.class);
  }
}
