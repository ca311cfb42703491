package org.zellige.benchmarks.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SceneTest {
  @ParameterizedTest
  @EnumSource
  void aSceneIsTheSameEveryTimeAndNotFlat(Scene scene) {
    int[] pixels = scene.render(64, 48).ints();

    assertThat(scene.render(64, 48).ints()).isEqualTo(pixels);
    assertThat(Arrays.stream(pixels).distinct().count()).isGreaterThan(100);
  }

  @Test
  void sizesAreRead() {
    assertThat(ImageSize.parse("4000x3000")).isEqualTo(new ImageSize(4000, 3000));
    assertThat(new ImageSize(4000, 3000).megapixels()).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "10", "0x5", "5x0", "-3x3", "3x3x3", "100000x1", "3 x 3"})
  void whatIsNoSizeIsRefused(String text) {
    assertThatThrownBy(() -> ImageSize.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
