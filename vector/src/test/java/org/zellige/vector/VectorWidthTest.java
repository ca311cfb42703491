package org.zellige.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The choice of the width, for machines of all widths. */
class VectorWidthTest {
  @ParameterizedTest
  @ValueSource(ints = {128, 256, 512})
  void theWidestIsTaken(int available) {
    assertThat(VectorWidth.choose(available, null)).isEqualTo(available);
  }

  @Test
  void noneIsWiderThanABlockGroup() {
    assertThat(VectorWidth.choose(2048, null)).isEqualTo(512);
  }

  @Test
  void aNarrowerOneCanBeForced() {
    assertThat(VectorWidth.choose(512, "128")).isEqualTo(128);
  }

  @Test
  void aWiderOneIsRefused() {
    assertThatThrownBy(() -> VectorWidth.choose(256, "512"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("256 bits");
  }

  @Test
  void vectorsUnder128BitsAreRefused() {
    assertThatThrownBy(() -> VectorWidth.choose(64, null))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("64 bits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "64", "384", "1024", "wide"})
  void otherWidthsAreRefused(String forced) {
    assertThatThrownBy(() -> VectorWidth.choose(512, forced))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("none of 128, 256 and 512");
  }
}
