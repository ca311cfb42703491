package org.zellige.benchmarks.tuner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LossesTest {
  @Test
  void whereNoImageLosesTheObjectiveIsTheMean() {
    Losses losses = new Losses(List.of(new Loss("a", -0.02, -0.04), new Loss("b", -0.06, 0)));

    assertThat(losses.objective()).isCloseTo(-0.03, within(1e-12));
  }

  @Test
  void anImageThatLosesCountsMoreThanOthersThatWinAsMuch() {
    Losses even = new Losses(List.of(new Loss("a", -0.01, -0.01), new Loss("b", -0.01, -0.01)));
    Losses uneven = new Losses(List.of(new Loss("a", -0.05, -0.05), new Loss("b", 0.03, 0.03)));

    assertThat(uneven.objective()).isGreaterThan(even.objective() + 0.01);
    assertThat(uneven).asString().contains("worst +3.05 % (b)");
  }
}
