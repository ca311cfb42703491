package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualityEstimateTest {
  private static QualityEstimate estimate(JpegEncoder.Builder encoder) throws IOException {
    Pixels pixels = Pixels.ofIntRgb(TestImages.smooth(24, 16), 24, 16);
    return estimate(encoder.build().encode(pixels));
  }

  private static QualityEstimate estimate(byte[] jpeg) throws IOException {
    return JpegDecoder.estimateQuality(JpegDecoder.inspect(jpeg)).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "1, true",
    "1, false",
    "10, true",
    "10, false",
    "50, false",
    "75, true",
    "96, true",
    "100, false"
  })
  void recognisesTheIjgTablesOfEveryQuality(int quality, boolean baseline) throws IOException {
    assertThat(estimate(PlainEncoder.builder().quality(quality).baseline(baseline)))
        .isEqualTo(new QualityEstimate(BaseTables.IJG, quality, true, quality));
  }

  @Test
  void recognisesWhatLibjpegWrote() throws IOException {
    assertThat(estimate(Golden.resource("444-q90.jpg")))
        .isEqualTo(new QualityEstimate(BaseTables.IJG, 90, true, 90));
    assertThat(estimate(Golden.resource("gray.jpg")).exact()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Subsampling.class)
  void recognisesThePerceptualTables(Subsampling subsampling) throws IOException {
    for (int quality = 5; quality <= 95; quality += 10) {
      QualityEstimate estimate =
          estimate(JpegEncoder.builder().quality(quality).subsampling(subsampling));
      assertThat(estimate.tables()).isEqualTo(BaseTables.PERCEPTUAL);
      assertThat(estimate.quality()).isEqualTo(quality);
      assertThat(estimate.exact()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Subsampling.class)
  void recognisesThoseOfEveryEffort(Subsampling subsampling) throws IOException {
    for (int effort : new int[] {1, 7, 9}) {
      for (int quality = 5; quality <= 95; quality += 10) {
        JpegEncoder.Builder builder = JpegEncoder.builder().effort(effort).looks(0);
        QualityEstimate estimate = estimate(builder.quality(quality).subsampling(subsampling));
        assertThat(estimate.tables()).isEqualTo(BaseTables.PERCEPTUAL);
        assertThat(estimate.quality()).isEqualTo(quality);
        assertThat(estimate.exact()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 50, 95})
  void recognisesTablesForSamplesOfTwelveBits(int quality) throws IOException {
    JpegEncoder.Builder encoder = JpegEncoder.builder().precision(12).quality(quality);
    assertThat(estimate(encoder))
        .extracting(QualityEstimate::tables, QualityEstimate::quality, QualityEstimate::exact)
        .containsExactly(BaseTables.PERCEPTUAL, (double) quality, true);
    assertThat(estimate(encoder.tables(BaseTables.IJG)))
        .isEqualTo(new QualityEstimate(BaseTables.IJG, quality, true, quality));
  }

  /** Where steps are coarse, every quality has tables of its own; fractions are found as well. */
  @Test
  void recognisesFractionsOfAQuality() throws IOException {
    assertThat(estimate(JpegEncoder.builder().quality(31.7)).quality()).isEqualTo(31.7);
    assertThat(estimate(JpegEncoder.builder().quality(0)).quality()).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = JpegColorSpace.class,
      names = {"GRAY", "RGB"})
  void knowsWhichComponentsAreChroma(JpegColorSpace space) throws IOException {
    QualityEstimate estimate = estimate(JpegEncoder.builder().quality(60).colorSpace(space));
    assertThat(estimate.tables()).isEqualTo(BaseTables.PERCEPTUAL);
    assertThat(estimate.quality()).isEqualTo(60);
    assertThat(estimate.exact()).isTrue();
  }

  @Test
  void boundedStepsAreStillRecognised() throws IOException {
    assertThat(estimate(JpegEncoder.builder().quality(2).baseline(true)))
        .extracting(QualityEstimate::tables, QualityEstimate::quality, QualityEstimate::exact)
        .containsExactly(BaseTables.PERCEPTUAL, 2.0, true);
  }

  @Test
  void saysThatOtherTablesAreOnlyNear() throws IOException {
    QualityEstimate chroma = estimate(JpegEncoder.builder().quality(80).chromaQuality(60));
    assertThat(chroma.tables()).isEqualTo(BaseTables.PERCEPTUAL);
    assertThat(chroma.quality()).isEqualTo(80);
    assertThat(chroma.exact()).isFalse();
    QualityEstimate ijg = estimate(PlainEncoder.builder().quality(80).chromaQuality(60));
    assertThat(ijg).isEqualTo(new QualityEstimate(BaseTables.IJG, 80, false, 80));
  }

  @Test
  void recognisesFlatTables() throws IOException {
    QualityEstimate flat = estimate(JpegEncoder.builder().quality(75).tables(BaseTables.FLAT));
    assertThat(flat.tables()).isEqualTo(BaseTables.FLAT);
    assertThat(flat.quality()).isBetween(74.0, 75.0); // the same steps
    assertThat(flat.exact()).isTrue();
    assertThat(flat.ijg()).isBetween(75, 99);
  }

  @Test
  void foreignTablesHaveANumberOfTheIjg() throws IOException {
    int[] rising = new int[64];
    for (int i = 0; i < 64; i++) {
      rising[i] = 1 + i * i / 4;
    }
    QualityEstimate estimate = estimate(JpegEncoder.builder().quantTables(rising, rising));
    assertThat(estimate.tables()).isEqualTo(BaseTables.IJG);
    assertThat(estimate.exact()).isFalse();
    assertThat(estimate.quality()).isEqualTo(estimate.ijg());
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 50, 95})
  void theNumberOfTheIjgRisesWithQuality(int quality) throws IOException {
    assertThat(estimate(JpegEncoder.builder().quality(quality + 5)).ijg())
        .isGreaterThan(estimate(JpegEncoder.builder().quality(quality - 5)).ijg());
  }

  @Test
  void aLosslessFileHasNone() throws IOException {
    JpegInfo info = JpegDecoder.inspect(HierarchicalStream.lossless(8, 16, 16).bytes());
    assertThat(JpegDecoder.estimateQuality(info)).isEmpty();
  }
}
