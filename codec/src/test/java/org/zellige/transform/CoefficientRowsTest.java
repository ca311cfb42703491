package org.zellige.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoefficientRowsTest {
  @Test
  void rowsThatNobodyWroteTakeNoMemory() {
    // Written to, they would take 2⁴⁴ bytes.
    CoefficientRows rows = new CoefficientRows(1 << 13, 1 << 20);

    assertThat(rows.readCoefficients(1 << 19)).containsOnly((short) 0);
    assertThat(rows.readMasks(7)).containsOnly(0L);
    assertThat(rows.readCoefficients(0)).isSameAs(rows.readCoefficients(1));
  }

  @Test
  void whatWasWrittenIsRead() {
    CoefficientRows rows = new CoefficientRows(20, 3);

    rows.coefficients(1)[BlockGroup.index(17)] = 5;
    rows.masks(1)[17] = 1;

    assertThat(rows.readCoefficients(1)[BlockGroup.index(17)]).isEqualTo((short) 5);
    assertThat(rows.readMasks(1)[17]).isEqualTo(1);
    assertThat(rows.readCoefficients(2)).containsOnly((short) 0);

    rows.clear();

    assertThat(rows.readCoefficients(1)).containsOnly((short) 0);
    assertThat(rows.readMasks(1)).containsOnly(0L);
  }
}
