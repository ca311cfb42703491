package org.zellige.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.zellige.EncodedImage;
import org.zellige.Target;

class TargetReportTest {
  private final TargetReport report = new TargetReport();

  @Test
  void takesScoresUpToHalfAPointAbove() {
    report.score("a", 75, 75.5, scored(75, 75.5, 60, 10));
    assertThat(report.isGood()).isTrue();
    report.score("b", 75, 75.51, scored(75, 75.51, 60, 3));
    assertThat(report.isGood()).isFalse();
    assertThat(report.toString()).contains("b to SSIMULACRA2 75.0: 75.510");
  }

  @Test
  void takesNoScoreBelow() {
    report.score("a", 75, 74.9, scored(75, 74.9, 60, 3));
    assertThat(report.isGood()).isFalse();
  }

  @Test
  void takesNoScoreThatTheEncoderDidNotTell() {
    report.score("a", 75, 75.2, scored(75, 75.3, 60, 3));
    assertThat(report.isGood()).isFalse();
  }

  @Test
  void takesTenAttemptsAtMost() {
    report.score("a", 75, 75.2, scored(75, 75.2, 60, 11));
    assertThat(report.isGood()).isFalse();
  }

  @Test
  void takesSizesThatFillTheirTarget() {
    report.size("t", "a", 100, 200, sized(100, 97, 50));
    report.size("t", "b", 100, 200, sized(100, 100, 50));
    assertThat(report.isGood()).isTrue();
    report.size("t", "c", 100, 200, sized(100, 96, 50));
    report.size("t", "d", 100, 200, sized(100, 101, 50));
    assertThat(report.toString()).contains("c to 100 bytes: 96").contains("d to 100 bytes: 101");
  }

  @Test
  void leavesOutWhatNoQualityReaches() {
    report.size("t", "a", 100, 900, sized(100, 120, 0));
    report.size("t", "b", 100, 50, sized(100, 50, 99.8));
    report.score("c", 95, 93, scored(95, 93, 100, 8));
    assertThat(report.isGood()).isTrue();
  }

  private static EncodedImage scored(double wanted, double score, double quality, int attempts) {
    return new EncodedImage(
        new byte[9],
        quality,
        Optional.empty(),
        Optional.of(Target.ssimulacra2(wanted)),
        OptionalDouble.of(score),
        attempts);
  }

  private static EncodedImage sized(long most, int bytes, double quality) {
    return new EncodedImage(
        new byte[bytes],
        quality,
        Optional.empty(),
        Optional.of(Target.bytes(most)),
        OptionalDouble.of(bytes),
        4);
  }
}
