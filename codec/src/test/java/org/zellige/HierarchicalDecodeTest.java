package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.entropy.arithmetic.LosslessStream;
import org.zellige.segment.Expansion;
import org.zellige.segment.SegmentWriter;

/** Hierarchical images come out as the last of their frames wants them (T.81 annex J). */
class HierarchicalDecodeTest {
  private static final JpegDecoder STRICT = JpegDecoder.builder().strict(true).build();

  private static void assertPlanes(HierarchicalStream stream) throws JpegException {
    DecodedPlanes decoded = STRICT.decodePlanes(stream.bytes());
    for (int i = 0; i < stream.planes().length; i++) {
      assertThat(decoded.planes().get(i).samples()).isEqualTo(stream.planes()[i]);
    }
  }

  @ParameterizedTest
  @CsvSource({"8, 21, 13", "2, 20, 12", "12, 9, 30", "16, 33, 5", "16, 1, 1", "8, 2, 1"})
  void losslessFrames(int precision, int width, int height) throws Exception {
    assertPlanes(HierarchicalStream.lossless(precision, width, height));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void framesOfBlocks(boolean progressive) throws Exception {
    assertPlanes(HierarchicalStream.dct(progressive));
  }

  @Test
  void theHeadersAreThoseOfTheWhole() throws Exception {
    JpegInfo info = JpegDecoder.inspect(HierarchicalStream.lossless(8, 21, 13).bytes());

    assertThat(info.width()).isEqualTo(21);
    assertThat(info.height()).isEqualTo(13);
    assertThat(info.process()).isEqualTo(JpegProcess.LOSSLESS);
    assertThat(info.scans()).hasSize(3);
    assertThat(info.warnings()).isEmpty();
  }

  @Test
  void aRegionIsPartOfTheWhole() throws Exception {
    byte[] jpeg = HierarchicalStream.dct(false).bytes();
    byte[] whole = STRICT.decode(jpeg).pixels().bytes();
    byte[] part = JpegDecoder.builder().region(5, 3, 12, 9).build().decode(jpeg).pixels().bytes();

    for (int y = 0; y < 9; y++) {
      assertThat(Arrays.copyOfRange(part, 12 * y, 12 * y + 12))
          .isEqualTo(Arrays.copyOfRange(whole, 24 * (3 + y) + 5, 24 * (3 + y) + 17));
    }
  }

  @Test
  void framesThatDoNotFitTogetherAreRefused() {
    LosslessStream full = LosslessStream.of(LosslessStream.HUFFMAN, 8, 20, 10, 1, 0, 0x11);
    LosslessStream small = LosslessStream.of(LosslessStream.HUFFMAN, 8, 10, 5, 1, 0, 0x11);
    LosslessStream difference = LosslessStream.of(0xC7, 8, 20, 10, 0, 0, 0x11);

    SegmentWriter unexpanded = HierarchicalStream.start(full.frame());
    small.writeTo(unexpanded, new short[1][50]);
    difference.writeTo(unexpanded, new short[1][200]);
    assertRefused(HierarchicalStream.end(unexpanded), "another size");

    SegmentWriter onlySmall = HierarchicalStream.start(full.frame());
    small.writeTo(onlySmall, new short[1][50]);
    assertRefused(HierarchicalStream.end(onlySmall), "before the image has its size");

    SegmentWriter onlyDifference = HierarchicalStream.start(full.frame());
    difference.writeTo(onlyDifference, new short[1][200]);
    assertRefused(HierarchicalStream.end(onlyDifference), "first frame is a differential");

    SegmentWriter twice = HierarchicalStream.start(full.frame());
    full.writeTo(twice, new short[1][200]);
    full.writeTo(twice, new short[1][200]);
    assertRefused(HierarchicalStream.end(twice), "no differential");

    SegmentWriter wide = HierarchicalStream.start(full.frame());
    full.writeTo(wide, new short[1][200]);
    LosslessStream.of(0xC7, 9, 20, 10, 0, 0, 0x11).writeTo(wide, new short[1][200]);
    assertRefused(HierarchicalStream.end(wide), "another precision");
  }

  @Test
  void whatTheFirstFrameGivesIsEnlargedWhereTheOthersAreLost() throws Exception {
    HierarchicalStream stream = HierarchicalStream.lossless(8, 21, 13);
    byte[] bytes = stream.bytes();
    int second = 0;
    while (bytes[second] != (byte) 0xFF || bytes[second + 1] != (byte) 0xDF) {
      second++;
    }
    DecodedImage image = JpegDecoder.builder().build().decode(Arrays.copyOf(bytes, second));

    assertThat(image.pixels().width()).isEqualTo(21);
    assertThat(image.pixels().height()).isEqualTo(13);
    assertThat(image.warnings()).isNotEmpty();
  }

  private static void assertRefused(byte[] jpeg, String reason) {
    assertThatThrownBy(() -> STRICT.decode(jpeg))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void theFramesTogetherHaveNoMorePixelsThanTheLimit() {
    LosslessStream full = LosslessStream.of(LosslessStream.HUFFMAN, 8, 20, 10, 1, 0, 0x11);
    SegmentWriter out = HierarchicalStream.start(full.frame());
    full.writeTo(out, new short[1][200]);
    for (int i = 0; i < 9; i++) {
      Expansion.NONE.writeTo(out);
      LosslessStream.of(0xC7, 8, 20, 10, 0, 0, 0x11).writeTo(out, new short[1][200]);
    }
    byte[] jpeg = HierarchicalStream.end(out);
    JpegDecoder nine = JpegDecoder.builder().limits(Limits.DEFAULT.withMaxPixels(9 * 200)).build();

    assertThatThrownBy(() -> nine.decode(jpeg))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("together");
  }

  @Test
  void memoryIsLimited() {
    JpegDecoder decoder =
        JpegDecoder.builder().limits(Limits.DEFAULT.withMaxMemory(20_000)).build();

    assertThatThrownBy(() -> decoder.decode(HierarchicalStream.lossless(8, 100, 50).bytes()))
        .isInstanceOf(LimitExceededException.class);
  }
}
