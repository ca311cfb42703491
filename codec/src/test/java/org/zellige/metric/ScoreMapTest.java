package org.zellige.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScoreMapTest {
  private final ScoreMap map = new ScoreMap(5, 3, 2, new float[] {1, 2, 3, 4, 5, 60});

  @Test
  void cellsAtTheEdgesMayReachBeyondTheImage() {
    assertThat(map.width()).isEqualTo(3);
    assertThat(map.height()).isEqualTo(2);
    assertThat(map.at(1, 1)).isEqualTo(1);
    assertThat(map.at(4, 1)).isEqualTo(3);
    assertThat(map.at(4, 2)).isEqualTo(60);
  }

  @Test
  void oneBadCellDoesNotSpoilTheScale() {
    assertThat(map.max()).isEqualTo(60);
    assertThat(map.quantile(0.8)).isEqualTo(5);
    assertThat(map.quantile(1)).isEqualTo(60);
    assertThatThrownBy(() -> map.quantile(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void valuesMustMatchTheCells() {
    assertThatThrownBy(() -> new ScoreMap(5, 3, 2, new float[5]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("5 values for 6 cells");
  }
}
