package org.zellige.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HandoverTest {
  private static final int COUNT = 1 << 20;

  private final Handover handover = new Handover();

  @Test
  void theFasterLoopGetsNothingThenAShareThenAll() {
    assertThat(taken(Handover.PLAIN / COUNT)).isZero();
    int between = (Handover.ALL - Handover.PLAIN) / COUNT;
    assertThat(taken(between)).isEqualTo(between / Handover.SHARE);
    assertThat(taken(1000)).isEqualTo(1000);
  }

  @Test
  void countsDoNotOverflow() {
    assertThat(handover.takes(Integer.MAX_VALUE)).isFalse();
    assertThat(taken(1000)).isEqualTo(1000);
  }

  private int taken(int calls) {
    int taken = 0;
    for (int i = 0; i < calls; i++) {
      taken += handover.takes(COUNT) ? 1 : 0;
    }
    return taken;
  }
}
