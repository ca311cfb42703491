package org.zellige.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpeedReportTest {
  private static final SpeedReport.Case CASE =
      new SpeedReport.Case("encode", "STILL_LIFE", "4000x3000", "S420", "85", "false", "1");

  @Test
  void ratiosAreThoseOfTheMedians() {
    Map<Contender, SpeedReport.Speed> speeds = new EnumMap<>(Contender.class);
    speeds.put(Contender.ZELLIGE_VECTOR, new SpeedReport.Speed(300, 290, 310));
    speeds.put(Contender.JDK_IMAGEIO, new SpeedReport.Speed(40, 39, 41));
    speeds.put(Contender.LIBJPEG_TURBO, new SpeedReport.Speed(200, 190, 210));

    List<String> lines = new SpeedReport(Map.of(CASE, speeds)).toMarkdown().lines().toList();

    assertThat(lines).hasSize(5);
    assertThat(lines.get(2))
        .isEqualTo(
            "| encode | still life | 4000x3000 | S420 | 85 | Zellige, vector kernels | 300.0 |"
                + " 290.0 … 310.0 | 1.50 | 7.50 |");
    assertThat(lines.get(4)).endsWith("| 1.00 | 5.00 |");
  }

  @Test
  void aMissingPeerLeavesADash() {
    var speeds = Map.of(Contender.ZELLIGE_SCALAR, new SpeedReport.Speed(100, 90, 110));

    assertThat(new SpeedReport(Map.of(CASE, speeds)).toMarkdown()).endsWith("| – | – |");
  }

  @Test
  void noResultsGiveNoTable() {
    assertThat(SpeedReport.of(List.of()).toMarkdown()).isEmpty();
  }
}
