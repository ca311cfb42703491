package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zellige.Sharing.HEIGHT;
import static org.zellige.Sharing.POOL;
import static org.zellige.Sharing.WIDTH;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images with restart markers are decoded by several threads as by one, sound or damaged. */
@Timeout(60)
class ParallelRestartsTest {
  private static byte[] jpeg(int width, int height, Subsampling subsampling, int interval)
      throws IOException {
    return PlainEncoder.builder()
        .quality(90)
        .subsampling(subsampling)
        .restartInterval(interval)
        .build()
        .encode(Outcomes.picture(width, height));
  }

  private static String check(JpegDecoder.Builder decoder, byte[] jpeg) {
    String expected = Outcomes.of(decoder.build(), jpeg);
    int threads = 2 + jpeg.length % 3;
    JpegDecoder parallel = decoder.parallel(POOL, threads).build();
    assertThat(Outcomes.of(parallel, jpeg)).as("%d threads", threads).isEqualTo(expected);
    return expected;
  }

  private static String check(byte[] jpeg) {
    return check(JpegDecoder.builder(), jpeg);
  }

  /** Intervals of an MCU up to nearly all of them; 63 and 126 make a row. */
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 62, 63, 64, 126, 200, 1500, 2771, 2772})
  void intervalsMayBeAnyLength(int interval) throws IOException {
    assertThat(check(jpeg(WIDTH, HEIGHT, Subsampling.S420, interval))).endsWith("[]");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 126, 300})
  void samplingMayBeAny(int interval) throws IOException {
    assertThat(check(jpeg(WIDTH, HEIGHT, Subsampling.S444, interval))).endsWith("[]");
  }

  @ParameterizedTest
  @CsvSource({"4099,129", "17,40000"})
  void imagesMayHaveAnyShape(int width, int height) throws IOException {
    for (int interval : List.of(5, 700)) {
      assertThat(check(jpeg(width, height, Subsampling.S420, interval))).endsWith("[]");
    }
  }

  @Test
  void scalesAndRegionsAreThoseOfOneThread() throws IOException {
    for (int interval : List.of(7, 300)) {
      byte[] jpeg = jpeg(WIDTH, HEIGHT, Subsampling.S420, interval);
      check(JpegDecoder.builder().scale(Scale.of(3, 8)), jpeg);
      check(JpegDecoder.builder().region(0, 500, WIDTH, 201), jpeg);
      check(JpegDecoder.builder().region(200, 150, 300, 400), jpeg);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 63, 250})
  void damageIsSeenAsByOneThread(int interval) throws IOException {
    byte[] jpeg = jpeg(WIDTH, HEIGHT, Subsampling.S420, interval);
    Random random = new Random(interval);
    int warned = 0;
    for (int i = 0; i < 12; i++) {
      byte[] copy = jpeg.clone();
      int at = 700 + random.nextInt(copy.length - 700);
      if (i % 4 == 0) {
        copy[at] = (byte) 0xFF;
        copy[at - 1] = (byte) (random.nextBoolean() ? 0xD0 + random.nextInt(8) : 0xFF);
      } else if (i % 4 == 1) {
        copy = Arrays.copyOf(copy, at);
      } else {
        copy[at] ^= (byte) (1 << random.nextInt(8));
      }
      JpegDecoder.Builder decoder = JpegDecoder.builder().strict(i % 4 == 3);
      warned += check(decoder, copy).endsWith("[]") ? 0 : 1;
    }
    assertThat(warned).isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 63, 250})
  void markersThatAreWrongOrMissingAreSeenAsByOneThread(int interval) throws IOException {
    byte[] jpeg = jpeg(WIDTH, HEIGHT, Subsampling.S420, interval);
    List<Integer> markers = markers(jpeg);
    Random random = new Random(interval);
    for (int i = 0; i < 2; i++) {
      int at = markers.get(random.nextInt(markers.size()));
      byte[] other = jpeg.clone();
      other[at + 1] = (byte) (0xD0 + (other[at + 1] + 1 + random.nextInt(7) & 7));
      assertThat(check(other)).doesNotEndWith("[]");
      assertThat(check(replaced(jpeg, at, 2))).doesNotEndWith("[]");
      check(replaced(jpeg, at, 2, 0xFF, 0xD9));
      check(replaced(jpeg, at, 0, 0xFF, 0xD0 + i));
      // An interval and its marker, then eight, of which the numbers tell nothing.
      int next = markers.indexOf(at) + 1;
      check(replaced(jpeg, at, (next < markers.size() ? markers.get(next) : at) - at));
      int eighth = Math.min(markers.size() - 1, next + 7);
      check(replaced(jpeg, at, Math.max(0, markers.get(eighth) - at)));
    }
  }

  /** What nobody would warn of. */
  @ParameterizedTest
  @ValueSource(ints = {3, 63, 250})
  void bytesLeftOverBeforeMarkersArePassedOver(int interval) throws IOException {
    byte[] jpeg = jpeg(WIDTH, HEIGHT, Subsampling.S420, interval);
    String expected = Outcomes.of(JpegDecoder.builder().build(), jpeg);
    List<Integer> markers = markers(jpeg);
    int at = markers.get(markers.size() / 2);
    assertThat(check(replaced(jpeg, at, 0, 0xFF))).isEqualTo(expected);
    assertThat(check(replaced(jpeg, at, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9))).isEqualTo(expected);
    assertThat(check(replaced(jpeg, at, 0, 0xFF, 0, 0xFF, 0))).isEqualTo(expected);
  }

  @Test
  void moreIntervalsThanTheImageHasAreSeenAsByOneThread() throws IOException {
    byte[] jpeg = jpeg(WIDTH, HEIGHT, Subsampling.S420, 63);
    int count = markers(jpeg).size();
    int end = jpeg.length - 2;
    check(replaced(jpeg, end, 0, 0xFF, 0xD0 + (count & 7), 1, 2, 3, 4));
    check(replaced(jpeg, end, 0, 0xFF, 0xD0 + (count + 3 & 7), 1, 2, 3, 4));
    check(replaced(jpeg, end, 0, 1, 2, 3, 4, 5));
  }

  /** Where the restart markers of the only scan stand. */
  private static List<Integer> markers(byte[] jpeg) throws JpegException {
    JpegInfo.Scan scan = JpegDecoder.inspect(jpeg).scans().get(0);
    List<Integer> found = new ArrayList<>();
    for (int i = (int) scan.offset(); i + 1 < jpeg.length; i++) {
      if (jpeg[i] == (byte) 0xFF && (jpeg[i + 1] & 0xF8) == 0xD0) {
        found.add(i);
      }
    }
    return found;
  }

  private static byte[] replaced(byte[] jpeg, int at, int length, int... by) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, at);
    for (int value : by) {
      out.write(value);
    }
    out.write(jpeg, at + length, jpeg.length - at - length);
    return out.toByteArray();
  }
}
