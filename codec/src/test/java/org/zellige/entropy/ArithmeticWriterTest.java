package org.zellige.entropy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.segment.StreamWindow;

class ArithmeticWriterTest {
  private final BitWriter bits = new BitWriter();
  private final ArithmeticWriter writer = new ArithmeticWriter(bits);

  /** The 256 decisions with one bin, and their code, of T.81 K.4.1. */
  @Test
  void writesTheCodeThatTheStandardGivesForItsTestSequence() throws IOException {
    byte[] decisions =
        HexFormat.of().parseHex("00020051000000c00352872aaaaaaaaa82c02000fcd79ef674eaabf7697ee74c");
    byte[] bins = new byte[1];
    for (byte eight : decisions) {
      for (int bit = 7; bit >= 0; bit--) {
        writer.encode(bins, 0, eight >> bit & 1);
      }
    }
    writer.finish();

    assertThat(HexFormat.of().formatHex(bytes()))
        .isEqualTo("655b5144f7969d517855bfff00fc5184c7cef939" + "00287d46708ecbc0f6");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8, 50, 128, 250, 256})
  void theReaderGivesBackWhatWasWritten(int ones) throws IOException {
    Random random = new Random(ones);
    for (int length = 0; length < 300_000; length = 3 * length / 2 + 1) {
      int[] decisions = random.ints(length, 0, 256).map(r -> r < ones ? 1 : 0).toArray();
      byte[] bins = new byte[40];
      for (int i = 0; i < length; i++) {
        writer.encode(bins, i % 40, decisions[i]);
        writer.settle();
      }
      writer.finish();
      byte[] code = bytes();
      assertThat(code.length == 0 || code[code.length - 1] != 0 || code[code.length - 2] == -1)
          .isTrue();

      ArithmeticReader reader = new ArithmeticReader(StreamWindow.of(code, code.length), 0);
      byte[] again = new byte[40];
      for (int i = 0; i < length; i++) {
        assertThat(reader.decide(again, i % 40)).isEqualTo(decisions[i]);
      }
      assertThat(again).isEqualTo(bins);
    }
  }

  /** Decisions of one half each: the code is the number that they are the digits of, nearly. */
  @Test
  void carriesGoThroughLongRuns() throws IOException {
    int length = 300_000;
    Random random = new Random(1);
    int[] decisions = new int[length];
    // Runs of either decision by bins that have learnt to expect the other.
    for (int i = 0; i < length; ) {
      int run = Math.min(length - i, 1 + random.nextInt(5_000));
      int value = random.nextInt(2);
      while (run-- > 0) {
        decisions[i++] = value;
      }
    }
    for (int i = 0; i < length; i++) {
      writer.encodeEven(decisions[i]);
      writer.settle();
    }
    writer.finish();
    byte[] code = bytes();

    ArithmeticReader reader = new ArithmeticReader(StreamWindow.of(code, code.length), 0);
    byte[] even = {ArithmeticStates.EVEN};
    for (int i = 0; i < length; i++) {
      assertThat(reader.decide(even, 0)).isEqualTo(decisions[i]);
    }
  }

  @Test
  void whatNobodyWroteTakesNoBytes() throws IOException {
    writer.finish();
    assertThat(bytes()).isEmpty();
    writer.restart(0xD3);
    assertThat(bytes()).containsExactly(0xFF, 0xD3);
  }

  private byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    bits.align();
    bits.drain(out);
    return out.toByteArray();
  }
}
