package org.zellige.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IncubatorModuleTest {
  @Test
  void bringsInTheVectorApiAfterTheStart() throws ClassNotFoundException {
    assertThat(ModuleLayer.boot().findModule(IncubatorModule.NAME)).isEmpty();
    assertThat(IncubatorModule.load()).isTrue();
    Class<?> species = Class.forName("jdk.incubator.vector.FloatVector");
    assertThat(species.getModule().getName()).isEqualTo(IncubatorModule.NAME);
    assertThat(species.getModule().isExported("jdk.incubator.vector")).isTrue();
    assertThat(IncubatorModule.load()).isTrue();
  }
}
