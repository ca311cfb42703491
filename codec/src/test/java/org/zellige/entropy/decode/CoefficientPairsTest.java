package org.zellige.entropy.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.JpegEncoder;
import org.zellige.Limits;
import org.zellige.Pixels;
import org.zellige.entropy.huffman.HuffmanDecodeTable;
import org.zellige.segment.Diagnostics;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.segment.StreamWindow;
import org.zellige.transform.BlockGroup;

/** What look-ups of two coefficients say, against one symbol after the other. */
class CoefficientPairsTest {
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyLookUpSaysWhatItsSymbolsSay(boolean optimized) throws IOException {
    SequentialTables tables = tables(optimized);
    for (int c = 0; c < tables.ac.length; c++) {
      HuffmanDecodeTable table = tables.ac[c];
      int pairs = 0;
      int others = 0;
      for (int bits = 0; bits < 1 << CoefficientPairs.LOOKAHEAD; bits++) {
        // Magnitude bits that the look-up does not see are ones here.
        int window = (bits + 1 << 32 - CoefficientPairs.LOOKAHEAD) - 1;
        long entry = CoefficientPairs.find(tables.pairs[c].lookup, (long) window << 32);
        int first = table.find(window);
        int total = first & HuffmanDecodeTable.TOTAL_MASK;
        if (total > CoefficientPairs.LOOKAHEAD || HuffmanDecodeTable.size(first) == 0) {
          assertThat(CoefficientPairs.second(entry)).isEqualTo(CoefficientPairs.BEYOND);
          others++;
          continue;
        }
        int step = BlockGroup.BLOCKS * (1 + HuffmanDecodeTable.run(first));
        short value = value(first, window);
        int second = table.find(window << total);
        int both = total + (second & HuffmanDecodeTable.TOTAL_MASK);
        boolean two = HuffmanDecodeTable.size(second) > 0 && both <= CoefficientPairs.LOOKAHEAD;
        int next = two ? BlockGroup.BLOCKS * (1 + HuffmanDecodeTable.run(second)) : 0;
        assertThat(CoefficientPairs.first(entry)).isEqualTo(step);
        assertThat(CoefficientPairs.firstValue(entry)).isEqualTo(value);
        assertThat(CoefficientPairs.second(entry)).isEqualTo(step + next);
        assertThat(CoefficientPairs.secondValue(entry))
            .isEqualTo(two ? value(second, window << total) : value);
        assertThat((int) entry & CoefficientPairs.TOTAL_MASK).isEqualTo(two ? both : total);
        pairs += two ? 1 : 0;
      }
      assertThat(pairs).isPositive();
      assertThat(others).isPositive();
    }
  }

  private static short value(int entry, int window) {
    return (short) HuffmanDecodeTable.value(entry, (long) window << 32);
  }

  private static SequentialTables tables(boolean optimized) throws IOException {
    int[] rgb = new int[64 * 64];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = i * i * 7919;
    }
    byte[] jpeg =
        JpegEncoder.builder()
            .effort(1)
            .optimizeHuffman(optimized)
            .build()
            .encode(Pixels.ofIntRgb(rgb, 64, 64));
    StreamParser stream =
        new StreamParser(
            StreamWindow.of(jpeg, jpeg.length), 0, Limits.DEFAULT, new Diagnostics(false));
    Scan scan = stream.nextScan().orElseThrow();
    return new SequentialTables(stream, scan);
  }
}
