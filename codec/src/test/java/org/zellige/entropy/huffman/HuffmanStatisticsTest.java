package org.zellige.entropy.huffman;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.segment.HuffmanTable;

class HuffmanStatisticsTest {
  private final HuffmanStatistics statistics = new HuffmanStatistics();

  @Test
  void aSingleSymbolTakesOneBit() {
    statistics.counts()[5] = 1000;
    HuffmanTable table = statistics.table(false, 1);
    assertThat(table.symbols()).containsExactly(5);
    assertThat(table.counts()[0]).isEqualTo((byte) 1);
    assertThat(new HuffmanEncodeTable(table).code(5)).isZero();
  }

  /** Fibonacci weights make the deepest tree there is. */
  @ParameterizedTest
  @ValueSource(ints = {15, 16, 17, 18, 30, 80})
  void codesAreNeverLongerThan16Bits(int symbols) {
    long a = 1;
    long b = 1;
    for (int i = 0; i < symbols; i++) {
      statistics.counts()[i] = a;
      long next = a + b;
      a = b;
      b = next;
    }
    assertValid(statistics.table(true, 0), symbols);
  }

  @Test
  void allSymbolsTogether() {
    Arrays.fill(statistics.counts(), 1);
    assertValid(statistics.table(true, 3), 256);
  }

  @Test
  void whatATableExpectsIsWhatItIsBestFor() {
    statistics.counts()[1] = 3;
    statistics.expect(StandardHuffmanTables.DC_LUMA, 1);
    assertThat(statistics.counts()[1]).isEqualTo(3 * 65536 + 65536 / 8);
    assertThat(statistics.counts()[11]).isEqualTo(65536 / 512);
    assertThat(statistics.counts()[12]).isZero();

    HuffmanStatistics none = new HuffmanStatistics();
    none.expect(StandardHuffmanTables.AC_LUMA, 64);
    assertThat(none.table(true, 0).counts()).isEqualTo(StandardHuffmanTables.AC_LUMA.counts());
  }

  /** Where the limit does not bind, the cost is that of Huffman's own algorithm. */
  @Test
  void costIsLeast() {
    Random random = new Random(2);
    for (int round = 0; round < 200; round++) {
      HuffmanStatistics some = new HuffmanStatistics();
      int symbols = 1 + random.nextInt(60);
      PriorityQueue<Long> heap = new PriorityQueue<>(Comparator.naturalOrder());
      heap.add(0L); // the symbol that takes the code of all ones
      for (int i = 0; i < symbols; i++) {
        some.counts()[3 * i] = 1 + random.nextInt(50);
        heap.add(some.counts()[3 * i]);
      }
      long least = 0;
      while (heap.size() > 1) {
        long pair = heap.remove() + heap.remove();
        least += pair;
        heap.add(pair);
      }
      HuffmanTable table = some.table(true, 0);
      assertValid(table, symbols);
      HuffmanEncodeTable codes = new HuffmanEncodeTable(table);
      long cost = 0;
      for (int symbol = 0; symbol < 256; symbol++) {
        cost += some.counts()[symbol] * codes.length(symbol);
      }
      assertThat(cost).isEqualTo(least);
    }
  }

  /** Every symbol has a code, no code is a prefix of another, none is all ones. */
  private static void assertValid(HuffmanTable table, int symbols) {
    assertThat(table.symbols()).hasSize(symbols).doesNotHaveDuplicates();
    HuffmanEncodeTable codes = new HuffmanEncodeTable(table);
    double kraft = 0;
    for (byte s : table.symbols()) {
      int symbol = s & 0xFF;
      int length = codes.length(symbol);
      assertThat(length).isBetween(1, 16);
      assertThat(codes.code(symbol)).isLessThan((1 << length) - 1);
      kraft += Math.pow(2, -length);
    }
    assertThat(kraft).isLessThan(1);
  }
}
