package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scans and segments where the standard has none: what libjpeg makes of them, everywhere. */
class StraySegmentsTest {
  private static final int APP14 = 0xEE;
  private static final byte[] JFIF = {'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0};

  @Test
  void secondScanOfAllComponentsIsNowhereTakenIn() throws IOException {
    byte[] shown = sequential(0);
    byte[] other = sequential(1);
    byte[] both = with(shown, last(shown), Arrays.copyOfRange(other, scan(other), last(other)));

    for (Reconstruction reconstruction : Reconstruction.values()) {
      JpegDecoder.Builder decoder = JpegDecoder.builder().reconstruction(reconstruction);
      int[] expected = decoder.build().decode(shown).pixels().ints();
      assertThat(decoder.build().decode(both).pixels().ints()).isEqualTo(expected);
      assertThat(decoder.parallel(true).build().decode(both).pixels().ints()).isEqualTo(expected);
    }
    assertThat(coefficients(both)).isEqualTo(coefficients(shown));
    assertThat(coefficients(JpegTransform.optimize(both))).isEqualTo(coefficients(shown));
  }

  @Test
  void jfifSegmentBehindTheFirstScanDoesNotMakeColoursOfChannels() throws IOException {
    byte[] rgb =
        PlainEncoder.builder()
            .colorSpace(JpegColorSpace.RGB)
            .progressive(true)
            .build()
            .encode(TestImages.photoLike(40, 30));
    JpegInfo.Scan second = JpegDecoder.inspect(rgb).scans().get(1);
    byte[] header = Streams.with(new byte[2], Streams.APP0, JFIF);
    byte[] late = with(rgb, (int) second.offset(), Arrays.copyOfRange(header, 2, header.length));

    assertThat(JpegDecoder.inspect(late).colorSpace()).isEqualTo(JpegColorSpace.RGB);
    assertThat(pixels(late)).isEqualTo(pixels(rgb));
    assertThat(pixels(JpegTransform.optimize(late))).isEqualTo(pixels(rgb));
  }

  @Test
  void ofSeveralAdobeSegmentsTheLastCounts() throws IOException {
    byte[] bare = Streams.withoutJfif(sequential(0));
    byte[] last = Streams.with(Streams.with(bare, APP14, adobe(0)), APP14, adobe(1));

    assertThat(JpegDecoder.inspect(last).colorSpace()).isEqualTo(JpegColorSpace.RGB);
    assertThat(pixels(last)).isEqualTo(pixels(Streams.with(bare, APP14, adobe(0))));
    assertThat(pixels(last)).isNotEqualTo(pixels(bare));
  }

  private static byte[] adobe(int transform) {
    return Streams.concat(
        Streams.ascii("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, (byte) transform});
  }

  /** With the example Huffman tables, so that scans of one fit into another. */
  private static byte[] sequential(int turned) throws IOException {
    int[] rgb = TestImages.photoLike(64, 48).ints();
    int[] moved = new int[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      moved[i] = rgb[(i + turned * 100) % rgb.length];
    }
    return PlainEncoder.builder().build().encode(Pixels.ofIntRgb(moved, 64, 48));
  }

  private static int scan(byte[] jpeg) throws IOException {
    return (int) JpegDecoder.inspect(jpeg).scans().get(0).offset();
  }

  /** Where EOI stands. */
  private static int last(byte[] jpeg) {
    return jpeg.length - 2;
  }

  private static byte[] with(byte[] jpeg, int at, byte[] inserted) {
    return Streams.concat(
        Arrays.copyOf(jpeg, at), inserted, Arrays.copyOfRange(jpeg, at, jpeg.length));
  }

  private static int[] pixels(byte[] jpeg) throws IOException {
    return JpegDecoder.builder().build().decode(jpeg).pixels().ints();
  }

  private static List<String> coefficients(byte[] jpeg) throws IOException {
    return JpegDecoder.coefficients(jpeg, Limits.DEFAULT).stream()
        .map(blocks -> Arrays.toString(blocks.values()))
        .toList();
  }
}
