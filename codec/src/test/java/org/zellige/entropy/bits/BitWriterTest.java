package org.zellige.entropy.bits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BitWriterTest {
  private final BitWriter writer = new BitWriter();

  @Test
  void bitsAreWrittenFromTheTopAndFilledUpWithOnes() throws IOException {
    writer.put(0b101, 3);
    writer.put(0, 0);
    writer.put(0b00110, 5);
    writer.put(0b0, 1);
    writer.marker(0xD9);
    assertThat(written()).isEqualTo("a67fffd9");
  }

  @Test
  void nothingIsFilledUpAtAByteBoundary() throws IOException {
    writer.put(0x1234, 16);
    writer.marker(0xD0);
    writer.marker(0xD9);
    assertThat(written()).isEqualTo("1234ffd0ffd9");
  }

  /** Once went wrong where all 64 bits of the accumulator were pending. */
  @Test
  void slicesAreJoinedAtAnyBit() throws IOException {
    Random random = new Random(3);
    for (int before = 0; before <= 64; before++) {
      for (int count : new int[] {1, 63, 64, 65, 200, 1000}) {
        BitWriter whole = new BitWriter();
        BitWriter first = new BitWriter();
        BitWriter slice = new BitWriter();
        for (int i = 0; i < before + count; i++) {
          // Many ones, for bytes that are stuffed.
          long bit = random.nextInt(20) == 0 ? 0 : 1;
          whole.put(bit, 1);
          (i < before ? first : slice).put(bit, 1);
        }
        first.append(slice);
        whole.marker(0xD9);
        first.marker(0xD9);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        whole.drain(expected);
        first.drain(joined);
        assertThat(joined.toByteArray())
            .as("%d bits after %d", count, before)
            .isEqualTo(expected.toByteArray());
      }
    }
  }

  @Test
  void aZeroFollowsEveryFullByteButMarkersAreBare() throws IOException {
    writer.put(0xFFFFFFL, 24);
    writer.put(0xAAFFL, 16);
    writer.put(0x00FF00FF01L, 40);
    writer.put(0x1F, 5);
    writer.marker(0xD3);
    assertThat(written()).isEqualTo("ff00ff00ff00aaff0000ff0000ff0001ff00ffd3");
  }

  /** Against bits written one by one: all lengths, many bytes of ones. */
  @Test
  void randomBitsMatchASimpleWriter() throws IOException {
    Random random = new Random(11);
    StringBuilder bits = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      int length = random.nextInt(57);
      long value = random.nextInt(4) == 0 ? -1 : random.nextLong();
      value &= (1L << length) - 1;
      writer.put(value, length);
      for (int b = length - 1; b >= 0; b--) {
        bits.append(value >>> b & 1);
      }
    }
    writer.marker(0xD9);
    while (bits.length() % 8 != 0) {
      bits.append('1');
    }
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < bits.length(); i += 8) {
      String hex = "%02x".formatted(Integer.parseInt(bits.substring(i, i + 8), 2));
      expected.append(hex).append(hex.equals("ff") ? "00" : "");
    }
    assertThat(written()).isEqualTo(expected + "ffd9");
  }

  @Test
  void drainingInBetweenLosesNothing() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < 40; i++) {
      writer.put(i, 7);
      writer.drain(out);
    }
    writer.marker(0xD9);
    writer.drain(out);
    assertThat(out.size()).isEqualTo(40 * 7 / 8 + 2);
  }

  private String written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.drain(out);
    return HexFormat.of().formatHex(out.toByteArray());
  }
}
