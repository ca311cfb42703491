package org.zellige.entropy.huffman;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HuffmanEncodeTableTest {
  /** Codes as printed in T.81 tables K.3 and K.5. */
  @Test
  void codesOfAnnexK() {
    HuffmanEncodeTable dc = new HuffmanEncodeTable(StandardHuffmanTables.DC_LUMA);
    assertThat(code(dc, 0)).isEqualTo("00");
    assertThat(code(dc, 5)).isEqualTo("110");
    assertThat(code(dc, 11)).isEqualTo("111111110");
    HuffmanEncodeTable ac = new HuffmanEncodeTable(StandardHuffmanTables.AC_LUMA);
    assertThat(code(ac, 0x00)).isEqualTo("1010");
    assertThat(code(ac, 0x01)).isEqualTo("00");
    assertThat(code(ac, 0xF0)).isEqualTo("11111111001");
    assertThat(code(ac, 0xFA)).isEqualTo("1111111111111110");
  }

  @Test
  void symbolsThatAreMissingHaveNoCode() {
    HuffmanEncodeTable dc = new HuffmanEncodeTable(StandardHuffmanTables.DC_CHROMA);
    assertThat(dc.length(12)).isZero();
  }

  private static String code(HuffmanEncodeTable table, int symbol) {
    String digits = Integer.toBinaryString(table.code(symbol));
    return "0".repeat(table.length(symbol) - digits.length()) + digits;
  }
}
