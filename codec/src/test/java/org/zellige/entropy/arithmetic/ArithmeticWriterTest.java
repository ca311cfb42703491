package org.zellige.entropy.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.entropy.bits.BitWriter;
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

      byte[] again = new byte[40];
      assertThat(Arrays.equals(read(code, again, length), decisions)).isTrue();
      assertThat(again).isEqualTo(bins);
    }
  }

  /**
   * Decisions that a code of one and the same byte stands for, over and over: the low end of the
   * interval comes close to it from below, in which zeros look like ones with a carry to come.
   */
  @ParameterizedTest
  @ValueSource(strings = {"00", "ff00", "01", "fe"})
  void carriesGoThroughLongRuns(String pattern) throws IOException {
    byte[] wanted = HexFormat.of().parseHex("13" + pattern.repeat(50_000) + "55");
    byte[] even = {ArithmeticStates.EVEN};
    int[] decisions = read(wanted, even, 8 * wanted.length);
    for (int decision : decisions) {
      writer.encodeEven(decision);
      writer.settle();
    }
    writer.finish();
    byte[] code = bytes();

    int same = wanted.length - 2; // the end is rounded
    assertThat(Arrays.equals(code, 0, same, wanted, 0, same)).isTrue();
    assertThat(Arrays.equals(read(code, even, decisions.length), decisions)).isTrue();
  }

  @Test
  void whatNobodyWroteTakesNoBytes() throws IOException {
    writer.finish();
    assertThat(bytes()).isEmpty();
    writer.restart(0xD3);
    assertThat(bytes()).containsExactly(0xFF, 0xD3);
  }

  /** Decisions by all bins in turn. */
  private static int[] read(byte[] code, byte[] bins, int count) {
    ArithmeticReader reader = new ArithmeticReader(StreamWindow.of(code, code.length), 0);
    int[] decisions = new int[count];
    for (int i = 0; i < count; i++) {
      decisions[i] = reader.decide(bins, i % bins.length);
    }
    return decisions;
  }

  private byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    bits.align();
    bits.drain(out);
    return out.toByteArray();
  }
}
