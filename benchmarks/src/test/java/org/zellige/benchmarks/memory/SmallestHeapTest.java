package org.zellige.benchmarks.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallestHeapTest {
  @ParameterizedTest
  @ValueSource(ints = {2, 4, 6, 30, 32, 254, 256})
  void isFound(int needed) throws Exception {
    assertThat(SmallestHeap.find(256, heap -> heap >= needed)).isEqualTo(needed);
  }

  @Test
  void isASizeThatTheJvmDoesNotRoundUp() throws Exception {
    assertThat(SmallestHeap.find(256, heap -> heap >= 5)).isEqualTo(6);
  }

  @Test
  void aCeilingThatIsTooLowIsAnError() {
    assertThatThrownBy(() -> SmallestHeap.find(64, heap -> heap >= 65))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("64 MiB");
  }
}
