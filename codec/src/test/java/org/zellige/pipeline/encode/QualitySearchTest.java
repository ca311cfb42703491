package org.zellige.pipeline.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zellige.pipeline.encode.QualitySearch.Attempt;
import org.zellige.pipeline.encode.QualitySearch.Measurement;

class QualitySearchTest {
  /** Something like log bytes, with the small steps that whole quantisation steps make. */
  private static Measurement<RuntimeException> bent(double bend, double noise, long seed) {
    return (quality, weight) -> {
      double rising = Math.pow(quality / 100, bend);
      return 10 + 4 * rising + noise * new Random(seed + Math.round(quality * 50)).nextDouble();
    };
  }

  @Test
  void findsNarrowWindowsInFewAttempts() {
    int most = 0;
    for (int i = 0; i < 400; i++) {
      Random random = new Random(i);
      double low = 10.3 + 3.5 * random.nextDouble();
      QualitySearch search = new QualitySearch(low, low + 0.03, i % 2 == 0, false);
      Attempt found = search.run(bent(0.4 + 3 * random.nextDouble(), 0.003, i));
      assertThat(found.value()).isBetween(low, low + 0.03);
      most = Math.max(most, search.attempts().size());
    }
    assertThat(most).isLessThanOrEqualTo(10);
  }

  @Test
  void takesTheAllowedNeighbourOfAGap() {
    Measurement<RuntimeException> steps = (quality, weight) -> Math.floor(quality / 10);
    QualitySearch atLeast = new QualitySearch(6.2, 6.4, true, false);
    assertThat(atLeast.run(steps).value()).isEqualTo(7);
    QualitySearch atMost = new QualitySearch(6.2, 6.4, false, false);
    assertThat(atMost.run(steps).value()).isEqualTo(6);
  }

  @Test
  void triesTheBestBeforeItGivesUp() {
    QualitySearch search = new QualitySearch(20, 21, true, false);
    Attempt found = search.run(bent(1, 0, 1));
    assertThat(found.quality()).isEqualTo(100);
    assertThat(search.attempts().size()).isLessThanOrEqualTo(10);
  }

  @Test
  void triesTheWorstBeforeItGivesUp() {
    QualitySearch search = new QualitySearch(1, 2, false, false);
    assertThat(search.run(bent(1, 0, 1)).quality()).isEqualTo(0);
  }

  @Test
  void endsOnAMeasureThatNeverChanges() {
    assertThat(new QualitySearch(1, 2, true, false).run((quality, weight) -> 0).quality())
        .isEqualTo(100);
    assertThat(new QualitySearch(1, 2, true, false).run((quality, weight) -> 3).quality())
        .isEqualTo(0);
  }

  /** As haze does: its score jumps from 59.77 to 60.69 between neighbouring tables. */
  @Test
  void weighsErrorsWhereQualityJumpsOverTheWindow() {
    Measurement<RuntimeException> jumps =
        (quality, weight) -> (quality < 61.3 ? 2 : 2.05) + quality / 100 + Math.log(weight) / 15;
    for (boolean lowIsHard : new boolean[] {true, false}) {
      QualitySearch search = new QualitySearch(2.63, 2.64, lowIsHard, true);
      Attempt found = search.run(jumps);
      assertThat(found.value()).isBetween(2.63, 2.64);
      assertThat(found.errorWeight()).isLessThan(1);
      assertThat(search.attempts().size()).isLessThanOrEqualTo(10);
    }
  }

  @Test
  void endsOnAMeasureThatNoWeightChanges() {
    Measurement<RuntimeException> steps = (quality, weight) -> Math.floor(quality / 10);
    QualitySearch search = new QualitySearch(6.2, 6.4, true, true);
    assertThat(search.run(steps).value()).isEqualTo(7);
    assertThat(search.attempts().size()).isLessThanOrEqualTo(10);
  }
}
