package org.zellige.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zellige.BaseTables;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;

class QualityEstimateTest {
  private static QualityEstimate estimate(JpegEncoder.Builder encoder) throws IOException {
    return QualityEstimate.of(JpegDecoder.inspect(TestImages.jpeg(encoder))).orElseThrow();
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
  void recognisesTheTablesOfEveryQuality(int quality, boolean baseline) throws IOException {
    assertThat(estimate(TestImages.plainEncoder().quality(quality).baseline(baseline)))
        .isEqualTo(new QualityEstimate(quality, true));
  }

  @Test
  void saysThatOtherTablesAreOnlyNear() throws IOException {
    QualityEstimate flat = estimate(JpegEncoder.builder().quality(75).tables(BaseTables.FLAT));
    assertThat(flat.exact()).isFalse();
    assertThat(flat.quality()).isBetween(75, 99);
  }
}
