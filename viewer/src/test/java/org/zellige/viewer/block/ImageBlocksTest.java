package org.zellige.viewer.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.JpegInfo;
import org.zellige.Limits;
import org.zellige.Plane;
import org.zellige.Quantization;
import org.zellige.StoredBlocks;
import org.zellige.Subsampling;
import org.zellige.metric.ScoreMap;
import org.zellige.viewer.TestImages;
import org.zellige.viewer.model.Document;

class ImageBlocksTest {
  private final Document original = TestImages.photo(203, 117);

  private byte[] encode(int effort, Subsampling subsampling, int restart) throws Exception {
    return JpegEncoder.builder()
        .quality(80)
        .effort(effort)
        .subsampling(subsampling)
        .restartInterval(restart)
        .build()
        .encode(original.pixels());
  }

  /** Every bit of the entropy-coded data is accounted for, but for what fills up bytes. */
  @ParameterizedTest
  @CsvSource({
    "1, S420, 0",
    "2, S444, 0",
    "2, S422, 5",
    "3, S420, 0",
    "5, S420, 0",
    "5, S444, 7",
    "7, S411, 0",
    "9, S420, 0"
  })
  void bitsAddUpToTheFile(int effort, Subsampling subsampling, int restart) throws Exception {
    byte[] jpeg = encode(effort, subsampling, restart);
    ImageBlocks blocks = ImageBlocks.of(jpeg, Limits.DEFAULT);
    double[] counted = new double[1];
    blocks.count((component, block, k, bits) -> counted[0] += bits);

    long most = 0;
    long fill = 0;
    for (JpegInfo.Scan scan : blocks.info().scans()) {
      int start = (int) scan.offset() + 2;
      start += (jpeg[start] & 0xFF) << 8 | jpeg[start + 1] & 0xFF;
      for (int i = start; i < start + scan.dataLength(); i++) {
        boolean escape = i > start && jpeg[i - 1] == -1;
        boolean marker = escape && jpeg[i] != 0;
        most += escape ? 0 : 8;
        most -= marker ? 8 : 0;
        fill += marker ? 7 : 0;
      }
      fill += 7;
    }
    assertThat(counted[0]).isBetween((double) most - fill, (double) most);
  }

  @Test
  void aMapHoldsAllBits() throws Exception {
    ImageBlocks blocks = ImageBlocks.of(encode(5, Subsampling.S444, 0), Limits.DEFAULT);
    double[] counted = new double[1];
    blocks.count((component, block, k, bits) -> counted[0] += bits);
    ScoreMap map = blocks.bitMap().orElseThrow();
    double sum = 0;
    for (float bits : map.values()) {
      sum += bits;
    }
    assertThat(sum).isCloseTo(counted[0], within(1.0));
  }

  @Test
  void arithmeticCodingHasNoBitsToTell() throws Exception {
    byte[] jpeg = JpegEncoder.builder().arithmetic(true).build().encode(original.pixels());
    ImageBlocks blocks = ImageBlocks.of(jpeg, Limits.DEFAULT);
    assertThat(blocks.bitMap()).isEmpty();
    assertThat(blocks.bits(new BlockAddress(0, 0, 0))).isEqualTo(Optional.empty());
  }

  @Test
  void aReportHoldsWhatTheCodecStoresAndShows() throws Exception {
    byte[] jpeg = encode(5, Subsampling.S420, 0);
    ImageBlocks blocks = ImageBlocks.of(jpeg, Limits.DEFAULT);
    OriginalSamples originals = new OriginalSamples(original.picture(), blocks);
    List<StoredBlocks> stored = JpegDecoder.coefficients(jpeg, Limits.DEFAULT);
    List<Plane> planes = JpegDecoder.builder().build().decodePlanes(jpeg).planes();
    for (int component = 0; component < 3; component++) {
      BlockReport report = BlockReport.of(blocks, originals, new BlockAddress(component, 4, 3));
      StoredBlocks of = stored.get(component);
      for (int n = 0; n < 64; n++) {
        assertThat(report.stored()[n]).isEqualTo(of.values()[of.index(4, 3) + n]);
        assertThat(report.rebuilt()[n])
            .isCloseTo(planes.get(component).sample(32 + n % 8, 24 + n / 8), within(1.0));
      }
      assertThat(report.steps()).isEqualTo(of.steps());
    }
  }

  /** Without a dead zone and the rest, nothing but rounding happens to luma. */
  @Test
  void plainRoundingDropsNothing() throws Exception {
    byte[] jpeg =
        JpegEncoder.builder()
            .quality(70)
            .effort(2)
            .quantization(Quantization.UNIFORM)
            .subsampling(Subsampling.S444)
            .build()
            .encode(original.pixels());
    ImageBlocks blocks = ImageBlocks.of(jpeg, Limits.DEFAULT);
    OriginalSamples originals = new OriginalSamples(original.picture(), blocks);
    int others = 0;
    for (int column = 0; column < 25; column++) {
      BlockReport report = BlockReport.of(blocks, originals, new BlockAddress(0, column, 5));
      for (Fate fate : report.fates().orElseThrow()) {
        others += fate == Fate.KEPT || fate == Fate.ZERO ? 0 : 1;
      }
    }
    // Ties may be rounded either way, as the codec computes with floats.
    assertThat(others).isLessThan(4);
  }

  @Test
  void rateDistortionDropsAndLowers() throws Exception {
    ImageBlocks blocks = ImageBlocks.of(encode(6, Subsampling.S444, 0), Limits.DEFAULT);
    OriginalSamples originals = new OriginalSamples(original.picture(), blocks);
    int dropped = 0;
    for (int column = 0; column < 25; column++) {
      for (Fate fate :
          BlockReport.of(blocks, originals, new BlockAddress(0, column, 8)).fates().orElseThrow()) {
        dropped += fate == Fate.DROPPED ? 1 : 0;
      }
    }
    assertThat(dropped).isPositive();
  }

  @Test
  void blocksOfChromaCoverMorePixels() throws Exception {
    ImageBlocks blocks = ImageBlocks.of(encode(5, Subsampling.S420, 0), Limits.DEFAULT);
    assertThat(blocks.names()).containsExactly("Y", "Cb", "Cr");
    assertThat(blocks.at(0, 100, 50)).isEqualTo(new BlockAddress(0, 12, 6));
    assertThat(blocks.at(1, 100, 50)).isEqualTo(new BlockAddress(1, 6, 3));
    assertThat(blocks.area(new BlockAddress(1, 6, 3)).width()).isEqualTo(16);
  }

  @Test
  void aHistogramCountsEveryBlock() throws Exception {
    ImageBlocks blocks = ImageBlocks.of(encode(5, Subsampling.S420, 0), Limits.DEFAULT);
    OriginalSamples originals = new OriginalSamples(original.picture(), blocks);
    CoefficientHistogram histogram = CoefficientHistogram.of(blocks, originals, 0, 1);
    int sum = 0;
    for (int count : histogram.levels()) {
      sum += count;
    }
    assertThat(sum).isEqualTo(26 * 15);
    assertThat(histogram.before()[histogram.middle()]).isPositive();
  }
}
