package org.zellige.vector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reasons not to use the Vector API. */
class VirtualMachineTest {
  private static final String VM = "OpenJDK 64-Bit Server VM";
  private static final String VERSION = "25.0.3+9-LTS";
  private static final String MODE = "mixed mode, sharing";

  @Test
  void theMachineOfTheTestsHasNone() {
    assertThat(VirtualMachine.current().obstacle()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "OpenJDK 64-Bit Server VM, 'mixed mode, sharing'",
    "OpenJDK 64-Bit Server VM, compiled mode",
    "Java HotSpot(TM) 64-Bit Server VM, mixed mode"
  })
  void hotSpotWithC2HasNone(String name, String mode) {
    assertThat(new VirtualMachine(name, VERSION, mode, false, true).obstacle()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "OpenJDK 64-Bit Server VM, 'interpreted mode, sharing', only interprets",
    "OpenJDK 64-Bit Server VM, 'mixed mode, emulated-client, sharing', runs without it",
    "OpenJDK Client VM, mixed mode, runs without it",
    "OpenJDK 64-Bit Zero VM, interpreted mode, runs without it",
    "Eclipse OpenJ9 VM, JRE 25, Eclipse OpenJ9 VM"
  })
  void jvmsWithoutC2AreRefused(String name, String mode, String reason) {
    assertThat(new VirtualMachine(name, VERSION, mode, false, true).obstacle())
        .hasValueSatisfying(sentence -> assertThat(sentence).contains(reason));
  }

  @Test
  void jvmciIsRefused() {
    assertThat(new VirtualMachine(VM, VERSION, MODE, true, true).obstacle())
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("JVMCI"));
    assertThat(new VirtualMachine(VM, "25+37-jvmci-b01", MODE, false, true).obstacle())
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("JVMCI"));
  }

  @Test
  void aMissingModuleIsRefusedWithWhatToPass() {
    assertThat(new VirtualMachine(VM, VERSION, MODE, false, false).obstacle())
        .hasValueSatisfying(
            sentence -> assertThat(sentence).contains("--add-modules jdk.incubator.vector"));
  }
}
