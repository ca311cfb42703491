package org.zellige.entropy.huffman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.JpegException;
import org.zellige.segment.HuffmanTable;

class HuffmanDecodeTableTest {
  @Test
  void everyCodeOfAnnexKIsFound() throws JpegException {
    assertEveryWindowIsFound(StandardHuffmanTables.AC_LUMA);
    assertEveryWindowIsFound(StandardHuffmanTables.AC_CHROMA);
    assertEveryWindowIsFound(StandardHuffmanTables.DC_LUMA);
    assertEveryWindowIsFound(StandardHuffmanTables.DC_CHROMA);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyCodeOfRandomTablesIsFound(long seed) throws JpegException {
    Random random = new Random(seed);
    byte[] counts = new byte[16];
    int total = 0;
    int free = 1;
    for (int i = 0; i < 16; i++) {
      free *= 2;
      int count = Math.min(random.nextInt(1 + Math.min(free, 24)), 256 - total);
      counts[i] = (byte) count;
      total += count;
      free -= count;
    }
    byte[] symbols = new byte[total];
    random.nextBytes(symbols);
    assertEveryWindowIsFound(new HuffmanTable(true, 0, counts, symbols));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 10, 11, 16})
  void aTableOfOneLengthIsFound(int length) throws JpegException {
    byte[] counts = new byte[16];
    counts[length - 1] = (byte) Math.min(255, 1 << length);
    byte[] symbols = new byte[counts[length - 1] & 0xFF];
    for (int i = 0; i < symbols.length; i++) {
      symbols[i] = (byte) i;
    }
    assertEveryWindowIsFound(new HuffmanTable(true, 0, counts, symbols));
  }

  @Test
  void moreCodesThanALengthHasAreRefused() {
    byte[] counts = new byte[16];
    counts[0] = 2;
    counts[15] = 1;
    assertThatThrownBy(
            () -> new HuffmanDecodeTable(new HuffmanTable(true, 0, counts, new byte[3]), 15, 7))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("16 bits");
  }

  /** Compares with the search of T.81 F.2.2.3, bit by bit. */
  private static void assertEveryWindowIsFound(HuffmanTable table) throws JpegException {
    HuffmanDecodeTable decoder = new HuffmanDecodeTable(table, 15, 0);
    for (int window = 0; window < 1 << 16; window++) {
      int entry = decoder.find(window << 16 | 0xA5A5);
      int first = 0;
      int index = 0;
      int length = 1;
      while (length <= 16) {
        int count = table.counts()[length - 1] & 0xFF;
        int offset = (window >> 16 - length) - first;
        if (offset < count) {
          index += offset;
          break;
        }
        index += count;
        first = 2 * (first + count);
        length++;
      }
      assertThat(HuffmanDecodeTable.codeLength(entry)).isEqualTo(length);
      assertThat(HuffmanDecodeTable.isUnknown(entry)).isEqualTo(length == 17);
      int symbol = length == 17 ? 0 : table.symbols()[index] & 0xFF;
      assertThat(HuffmanDecodeTable.run(entry)).isEqualTo(symbol >> 4);
      assertThat(HuffmanDecodeTable.size(entry)).isEqualTo(symbol & 15);
      assertThat(entry & HuffmanDecodeTable.TOTAL_MASK).isEqualTo(length + (symbol & 15));
    }
  }
}
