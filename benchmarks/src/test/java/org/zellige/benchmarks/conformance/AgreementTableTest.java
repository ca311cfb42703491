package org.zellige.benchmarks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zellige.Subsampling;

class AgreementTableTest {
  private static EncoderComparison comparison(
      String image, double sizePercent, double psnrGain, boolean sameSamples) {
    return new EncoderComparison(image, Subsampling.S420, 75, sizePercent, psnrGain, sameSamples);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, true, true",
    "1, 0.05, true, true",
    "-1, -0.05, true, true",
    "1.01, 0, true, false",
    "-1.01, 0, true, false",
    "0, 0.051, true, false",
    "0, -0.051, true, false",
    "0, NaN, true, false",
    "0, 0, false, false",
  })
  void boundsHoldInBothDirections(
      double sizePercent, double psnrGain, boolean sameSamples, boolean within) {
    assertThat(table(sizePercent, psnrGain, sameSamples, false).isWithinBounds()).isEqualTo(within);
  }

  @ParameterizedTest
  @CsvSource({
    "-9, 9, true, true",
    "1, -0.05, true, true",
    "1.01, 9, true, false",
    "-9, -0.051, true, false",
    "0, NaN, true, false",
    "-9, 9, false, false",
  })
  void whatIsBetterMayBeAllowed(
      double sizePercent, double psnrGain, boolean sameSamples, boolean within) {
    assertThat(table(sizePercent, psnrGain, sameSamples, true).isWithinBounds()).isEqualTo(within);
  }

  private static AgreementTable table(
      double sizePercent, double psnrGain, boolean sameSamples, boolean betterAllowed) {
    return new AgreementTable(
        List.of(comparison("a", 0, 0, true), comparison("b", sizePercent, psnrGain, sameSamples)),
        betterAllowed);
  }

  @Test
  void eachSettingHasMeanAndWorst() {
    AgreementTable table =
        new AgreementTable(
            List.of(
                comparison("a.png", 0.5, -0.01, true),
                comparison("b.png", -0.7, 0.04, true),
                new EncoderComparison("c.png", Subsampling.S444, 95, 2, 0, true)),
            false);

    assertThat(table.toString().lines().map(line -> line.trim().replaceAll("\\s+", " ")).skip(1))
        .containsExactly(
            "4:2:0 75 2 -0.100% -0.700% +0.0150 +0.0400 0 b.png, b.png",
            "4:4:4 95 1 +2.000% +2.000% +0.0000 +0.0000 0 c.png, c.png OUT OF BOUNDS");
  }
}
