package org.zellige.quant.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;

class RateModelTest {
  @Test
  void countsTheSymbolsOfABlock() {
    CoefficientRows rows = new CoefficientRows(3, 1);
    set(rows, 0, 0, 5);
    set(rows, 1, 0, 9);
    set(rows, 1, 3, -2);
    set(rows, 1, 23, 1);
    set(rows, 2, 0, 9);
    set(rows, 2, 63, 1);
    SymbolCounts counts = new SymbolCounts();
    counts.add(rows, 0, 3);
    assertThat(counts.dc[3]).isEqualTo(1);
    assertThat(counts.dc[0]).isEqualTo(1);
    assertThat(counts.ac[SymbolCounts.END_OF_BLOCK]).isEqualTo(2);
    assertThat(counts.ac[2 << 4 | 2]).isEqualTo(1);
    assertThat(counts.ac[SymbolCounts.ZERO_RUN]).isEqualTo(1 + 3);
    assertThat(counts.ac[3 << 4 | 1]).isEqualTo(1);
    assertThat(counts.ac[14 << 4 | 1]).isEqualTo(1);
  }

  @Test
  void givesHalfTheSymbolsOneBit() {
    SymbolCounts counts = new SymbolCounts();
    counts.ac[SymbolCounts.END_OF_BLOCK] = 1 << 20;
    counts.ac[1] = 1 << 19;
    counts.ac[2] = 1 << 19;
    RateModel rates = RateModel.of(counts);
    assertThat(rates.ac()[5 << 4]).isCloseTo(1f, within(0.01f));
    assertThat(rates.ac()[1]).isCloseTo(2f + 1, within(0.01f));
    assertThat(rates.ac()[2]).isCloseTo(2f + 2, within(0.01f));
  }

  @Test
  void chargesLongRunsForSixteenZerosEach() {
    float[] bits = RateModel.typical().ac();
    float sixteen = bits[16 << 4 | 1] - bits[1];
    assertThat(sixteen).isPositive();
    assertThat(bits[35 << 4 | 2]).isCloseTo(2 * sixteen + bits[3 << 4 | 2], within(1e-4f));
  }

  @Test
  void endsABlockForNothingAfterItsLastPosition() {
    float[] bits = RateModel.typical().ac();
    assertThat(bits[0]).isZero();
    assertThat(bits[1 << 4]).isPositive().isEqualTo(bits[63 << 4]);
  }

  @Test
  void chargesSomethingForWhatNeverOccurred() {
    SymbolCounts counts = new SymbolCounts();
    counts.ac[1] = Long.MAX_VALUE >> 8;
    assertThat(RateModel.of(counts).ac()[15 << 4 | 10]).isGreaterThan(20).isFinite();
  }

  private static void set(CoefficientRows rows, int block, int k, int value) {
    rows.coefficients(0)[BlockGroup.index(block) + BlockGroup.BLOCKS * k] = (short) value;
    rows.masks(0)[block] |= 1L << k;
  }
}
