package org.zellige.entropy.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScanScriptTest {
  private static final List<Integer> ONE = List.of(0);

  @Test
  void anMcuHasTenBlocksAtMost() {
    assertThat(ScanScripts.sequential(new int[] {4, 1, 1, 4}).scans()).hasSize(1);
    assertThat(ScanScripts.sequential(new int[] {4, 4, 4}).scans())
        .containsExactly(ScriptScan.whole(List.of(0, 1)), ScriptScan.whole(List.of(2)));
    assertThat(ScanScripts.sequential(new int[] {16, 1, 1}).scans())
        .containsExactly(ScriptScan.whole(ONE), ScriptScan.whole(List.of(1, 2)));
    assertThat(ScanScripts.sequential(new int[] {1, 1, 1, 1, 1}).scans()).hasSize(2);
  }

  @Test
  void theFixedScriptSendsTwoCoefficientsFirst() {
    assertThat(ScanScripts.progressive(new int[] {1}).scans())
        .containsExactly(
            ScriptScan.dc(ONE, 0),
            ScriptScan.band(0, 1, 2, 0),
            ScriptScan.band(0, 3, 63, 2),
            ScriptScan.refinement(0, 3, 63, 1),
            ScriptScan.refinement(0, 3, 63, 0));
  }

  @Test
  void everyBitIsSent() {
    assertRefused(ScriptScan.dc(ONE, 0), ScriptScan.band(0, 1, 62, 0));
    assertRefused(ScriptScan.dc(ONE, 0), ScriptScan.band(0, 1, 63, 1));
    assertRefused(ScriptScan.dc(ONE, 1), ScriptScan.band(0, 1, 63, 0));
    assertRefused();
  }

  @Test
  void noBitIsSentTwice() {
    assertRefused(ScriptScan.dc(ONE, 0), ScriptScan.band(0, 1, 63, 0), ScriptScan.band(0, 5, 5, 0));
    assertRefused(ScriptScan.dc(ONE, 0), ScriptScan.dc(ONE, 0), ScriptScan.band(0, 1, 63, 0));
  }

  @Test
  void dcComesFirst() {
    assertRefused(ScriptScan.band(0, 1, 63, 0), ScriptScan.dc(ONE, 0));
  }

  @Test
  void refinementsFollowTheirFirstScanBitByBit() {
    assertRefused(
        ScriptScan.dc(ONE, 0), ScriptScan.refinement(0, 1, 63, 0), ScriptScan.band(0, 1, 63, 1));
    assertRefused(
        ScriptScan.dc(ONE, 0), ScriptScan.band(0, 1, 63, 2), new ScriptScan(ONE, 1, 63, 2, 0));
  }

  @Test
  void scansOfAcHaveOneComponent() {
    assertRefused(ScriptScan.dc(List.of(0, 1), 0), new ScriptScan(List.of(0, 1), 1, 63, 0, 0));
    assertRefused(new ScriptScan(ONE, 0, 63, 0, 0));
  }

  private static void assertRefused(ScriptScan... scans) {
    assertThatThrownBy(() -> new ScanScript(true, List.of(scans)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
