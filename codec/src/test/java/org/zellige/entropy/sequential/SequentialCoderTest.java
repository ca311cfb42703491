package org.zellige.entropy.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zellige.entropy.bits.BitWriter;
import org.zellige.entropy.huffman.AcSymbol;
import org.zellige.entropy.huffman.HuffmanEncodeTable;
import org.zellige.entropy.huffman.StandardHuffmanTables;
import org.zellige.entropy.scan.McuWalker;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.Scan;
import org.zellige.transform.BlockGroup;

/** What the coder writes of single blocks against T.81 F.1.2, symbol by symbol. */
class SequentialCoderTest {
  private static final int[] VALUES = {
    -1023, -33, -32, -31, -30, -16, -15, -2, -1, 1, 2, 15, 16, 30, 31, 32, 33, 1023
  };

  static Stream<HuffmanTable> acTables() {
    return Stream.of(StandardHuffmanTables.AC_LUMA, StandardHuffmanTables.AC_CHROMA, longZeros());
  }

  /** All symbols have codes of 8 bits, but for sixteen zeros with one of 16. */
  private static HuffmanTable longZeros() {
    byte[] all = StandardHuffmanTables.AC_LUMA.symbols();
    byte[] symbols = new byte[all.length];
    int next = 0;
    for (byte symbol : all) {
      if ((symbol & 0xFF) != AcSymbol.ZERO_RUN) {
        symbols[next++] = symbol;
      }
    }
    symbols[next] = (byte) AcSymbol.ZERO_RUN;
    byte[] counts = new byte[16];
    counts[7] = (byte) (all.length - 1);
    counts[15] = 1;
    return new HuffmanTable(true, 0, counts, symbols);
  }

  @ParameterizedTest
  @MethodSource("acTables")
  void everyRunBeforeEveryKindOfCoefficient(HuffmanTable ac) throws IOException {
    for (int value : VALUES) {
      for (int k = 1; k < 64; k++) {
        for (int before = 0; before < k; before++) {
          short[] block = new short[64];
          block[before] = 3;
          block[k] = (short) value;
          assertThat(coded(ac, block))
              .as("%d at %d, the last before it at %d", value, k, before)
              .isEqualTo(symbolBySymbol(ac, block));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("acTables")
  void blocksOfMoreCoefficients(HuffmanTable ac) throws IOException {
    for (int step = 1; step < 20; step++) {
      for (int first = 0; first < step; first++) {
        short[] block = new short[64];
        for (int k = first; k < 64; k += step) {
          block[k] = (short) VALUES[(k + first) % VALUES.length];
        }
        assertThat(coded(ac, block)).isEqualTo(symbolBySymbol(ac, block));
      }
    }
  }

  /** The block twice, since the second has another prediction. */
  private static byte[] coded(HuffmanTable ac, short[] block) throws IOException {
    Scan scan = new Scan(List.of(new Scan.ScanComponent(1, 0, 0)), 0, 63, 0, 0);
    List<HuffmanTable> tables =
        List.of(
            StandardHuffmanTables.DC_LUMA, new HuffmanTable(true, 0, ac.counts(), ac.symbols()));
    BitWriter out = new BitWriter();
    SequentialCoder coder = new SequentialCoder(scan, tables, new McuWalker(List.of(), 0, 0), out);
    short[] group = new short[BlockGroup.LENGTH];
    int at = 5;
    long mask = 0;
    for (int k = 0; k < 64; k++) {
      group[at + BlockGroup.BLOCKS * k] = block[k];
      mask |= block[k] != 0 ? 1L << k : 0;
    }
    coder.block(0, group, at, mask);
    coder.block(0, group, at, mask);
    return bytes(out);
  }

  private static byte[] symbolBySymbol(HuffmanTable ac, short[] block) throws IOException {
    BitWriter out = new BitWriter();
    HuffmanEncodeTable dcCodes = new HuffmanEncodeTable(StandardHuffmanTables.DC_LUMA);
    HuffmanEncodeTable acCodes = new HuffmanEncodeTable(ac);
    for (int difference : new int[] {block[0], 0}) {
      put(out, dcCodes, 0, difference);
      int run = 0;
      for (int k = 1; k < 64; k++) {
        if (block[k] == 0) {
          run++;
          continue;
        }
        for (; run > 15; run -= 16) {
          put(out, acCodes, 15, 0);
        }
        put(out, acCodes, run, block[k]);
        run = 0;
      }
      if (run > 0) {
        put(out, acCodes, 0, 0);
      }
    }
    return bytes(out);
  }

  private static void put(BitWriter out, HuffmanEncodeTable codes, int run, int value) {
    int size = Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(value));
    int symbol = run << 4 | size;
    out.put(codes.code(symbol), codes.length(symbol));
    out.put(value < 0 ? value - 1 & (1 << size) - 1 : value, size);
  }

  private static byte[] bytes(BitWriter out) throws IOException {
    out.align();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    out.drain(bytes);
    return bytes.toByteArray();
  }
}
