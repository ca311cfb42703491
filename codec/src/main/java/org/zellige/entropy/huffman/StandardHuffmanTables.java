package org.zellige.entropy.huffman;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zellige.segment.HuffmanTable;

/** The example tables of T.81 Annex K.3, in the slots where every writer puts them. */
public final class StandardHuffmanTables {
  private static final String DC_SYMBOLS = "000102030405060708090a0b";

  /** Table K.3: DC differences of luma, slot 0. */
  public static final HuffmanTable DC_LUMA =
      table(false, 0, "00010501010101010100000000000000", DC_SYMBOLS);

  /** Table K.4: DC differences of chroma, slot 1. */
  public static final HuffmanTable DC_CHROMA =
      table(false, 1, "00030101010101010101010000000000", DC_SYMBOLS);

  /** Table K.5: AC coefficients of luma, slot 0. */
  public static final HuffmanTable AC_LUMA =
      table(
          true,
          0,
          "0002010303020403050504040000017d",
          "01020300041105122131410613516107227114328191a1082342b1c11552d1f0"
              + "2433627282090a161718191a25262728292a3435363738393a43444546474849"
              + "4a535455565758595a636465666768696a737475767778797a83848586878889"
              + "8a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5"
              + "c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8"
              + "f9fa");

  /** Table K.6: AC coefficients of chroma, slot 1. */
  public static final HuffmanTable AC_CHROMA =
      table(
          true,
          1,
          "00020102040403040705040400010277",
          "000102031104052131061241510761711322328108144291a1b1c109233352f0"
              + "156272d10a162434e125f11718191a262728292a35363738393a434445464748"
              + "494a535455565758595a636465666768696a737475767778797a828384858687"
              + "88898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3"
              + "c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8"
              + "f9fa");

  /** All four, those of luma first. */
  public static final List<HuffmanTable> ALL = List.of(DC_LUMA, AC_LUMA, DC_CHROMA, AC_CHROMA);

  private StandardHuffmanTables() {}

  /** The table of a slot; null where writers put none. */
  static @Nullable HuffmanTable find(boolean ac, int slot) {
    return ALL.stream().filter(t -> t.ac() == ac && t.slot() == slot).findFirst().orElse(null);
  }

  private static HuffmanTable table(boolean ac, int slot, String counts, String symbols) {
    HexFormat hex = HexFormat.of();
    return new HuffmanTable(ac, slot, hex.parseHex(counts), hex.parseHex(symbols));
  }
}
