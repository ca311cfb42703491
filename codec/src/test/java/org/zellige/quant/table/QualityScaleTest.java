package org.zellige.quant.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import javax.imageio.plugins.jpeg.JPEGQTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityScaleTest {
  private final int[] luma = StandardTables.ijg().luma();
  private final int[] chroma = StandardTables.ijg().cb();

  @Test
  void quality50LeavesTheTablesOfAnnexK() {
    assertThat(QualityScale.scale(luma, 50, true)).isEqualTo(JPEGQTable.K1Luminance.getTable());
    assertThat(QualityScale.scale(chroma, 50, true)).isEqualTo(JPEGQTable.K2Chrominance.getTable());
  }

  /** First and last luma and chroma steps as cjpeg's files have them. */
  @ParameterizedTest
  @CsvSource({
    "1, 800, 4950, 850, 4950",
    "10, 80, 495, 85, 495",
    "25, 32, 198, 34, 198",
    "75, 8, 50, 9, 50",
    "85, 5, 30, 5, 30",
    "90, 3, 20, 3, 20",
    "95, 2, 10, 2, 10",
    "100, 1, 1, 1, 1"
  })
  void stepsAreThoseOfLibjpeg(int quality, int luma0, int luma63, int chroma0, int chroma63) {
    int[] l = QualityScale.scale(luma, quality, false);
    int[] c = QualityScale.scale(chroma, quality, false);
    assertThat(new int[] {l[0], l[63], c[0], c[63]})
        .containsExactly(luma0, luma63, chroma0, chroma63);
  }

  @Test
  void quality0IsQuality1() {
    assertThat(QualityScale.scale(luma, 0, false)).isEqualTo(QualityScale.scale(luma, 1, false));
  }

  @Test
  void stepsAreClamped() {
    assertThat(Arrays.stream(QualityScale.scale(luma, 1, true)).max()).hasValue(255);
    int[] huge = new int[64];
    Arrays.fill(huge, 30000);
    assertThat(QualityScale.scale(huge, 1, false)).containsOnly(32767);
  }

  @Test
  void flatTablesAreFlat() {
    assertThat(StandardTables.flat().luma()).hasSize(64).containsOnly(16);
    assertThat(StandardTables.flat().cr()).hasSize(64).containsOnly(16);
  }
}
