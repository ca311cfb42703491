package org.zellige.benchmarks.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.zellige.transform.Kernels;
import org.zellige.transform.KernelsSelection;

/** The stages work on an image, not on zeros. */
class BlockRowTest {
  private final BlockRow scalar = new BlockRow(KernelsSelection.select("scalar"));

  @Test
  void lumaSurvivesTheTransforms() {
    assertThatCode(scalar::check).doesNotThrowAnyException();
  }

  @Test
  void everyStageHasWorkToDo() {
    short[] coefficients = scalar.forwardDct();
    long nonZero = 0;
    for (short coefficient : coefficients) {
      nonZero += coefficient == 0 ? 0 : 1;
    }
    assertThat(nonZero)
        .as("non-zero coefficients: more than the DC ones, fewer than all")
        .isBetween(coefficients.length / 64 + 1L, coefficients.length / 2L);
    assertThat(scalar.thin()).isNotEqualTo(coefficients);
    assertThat(scalar.keepLuminance()).isNotEqualTo(scalar.rgbToYcc());
    assertThat(Arrays.stream(scalar.yccToRgb()).distinct().count()).isGreaterThan(100);
    assertThat(scalar.unpackBgr()[9]).isEqualTo(scalar.yccToRgb()[9] & 0xFFFFFF);
  }

  @Test
  void vectorKernelsDoTheSameWork() {
    Kernels kernels = null;
    try {
      kernels = KernelsSelection.select("vector");
    } catch (IllegalStateException e) {
      assumeTrue(false, e.getMessage());
    }
    BlockRow vector = new BlockRow(kernels);

    assertThat(vector.rgbToYcc()).isEqualTo(scalar.rgbToYcc());
    assertThat(vector.forwardDct()).isEqualTo(scalar.forwardDct());
    assertThat(vector.thin()).isEqualTo(scalar.thin());
    assertThat(vector.keepLuminance()).isEqualTo(scalar.keepLuminance());
    assertThat(vector.inverseDct()).isEqualTo(scalar.inverseDct());
    assertThat(vector.upsampleH2V2()).isEqualTo(scalar.upsampleH2V2());
    assertThat(vector.yccToRgb()).isEqualTo(scalar.yccToRgb());
    assertThat(vector.packBgr()).isEqualTo(scalar.packBgr());
    assertThat(vector.unpackBgr()).isEqualTo(scalar.unpackBgr());
  }
}
