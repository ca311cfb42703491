package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zellige.entropy.arithmetic.LosslessStream;

/** Damaged lossless frames and hierarchical images give an error or an image. */
class HostileLosslessTest {
  private static final JpegDecoder DECODER =
      JpegDecoder.builder()
          .limits(Limits.DEFAULT.withMaxPixels(1_000_000).withMaxMemory(16 << 20))
          .build();

  static List<byte[]> streams() {
    LosslessStream huffman =
        LosslessStream.of(LosslessStream.HUFFMAN, 12, 21, 13, 4, 1, 0x21, 0x11, 0x11)
            .withRestarts(2);
    LosslessStream arithmetic =
        LosslessStream.of(LosslessStream.ARITHMETIC, 16, 21, 13, 7, 0, 0x11, 0x12).apart();
    return List.of(
        huffman.encode(huffman.random(1)),
        arithmetic.encode(arithmetic.random(1)),
        HierarchicalStream.lossless(8, 21, 13).bytes(),
        HierarchicalStream.dct(false).bytes(),
        HierarchicalStream.dct(true).bytes());
  }

  @ParameterizedTest
  @MethodSource("streams")
  void truncationAtEveryByte(byte[] whole) {
    for (int length = 0; length < whole.length; length++) {
      check(Arrays.copyOf(whole, length));
    }
  }

  @ParameterizedTest
  @MethodSource("streams")
  void anyChangedByte(byte[] whole) {
    Random random = new Random(1);
    for (int at = 0; at < whole.length; at++) {
      for (int value : new int[] {0, 1, 0x11, 0xFF, random.nextInt(256)}) {
        byte[] changed = whole.clone();
        changed[at] = (byte) value;
        check(changed);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("streams")
  void segmentsInAnotherOrder(byte[] whole) {
    Random random = new Random(2);
    for (int round = 0; round < 300; round++) {
      byte[] changed = whole.clone();
      int length = 1 + random.nextInt(whole.length / 3);
      int from = random.nextInt(whole.length - length);
      int to = random.nextInt(whole.length - length);
      System.arraycopy(whole, from, changed, to, length);
      check(changed);
    }
  }

  private static void check(byte[] jpeg) {
    Throwable thrown = catchThrowable(() -> DECODER.decode(jpeg));
    if (thrown != null) {
      assertThat(thrown).isInstanceOf(JpegException.class);
    }
    Throwable inspecting = catchThrowable(() -> JpegDecoder.inspect(jpeg));
    if (inspecting != null) {
      assertThat(inspecting).isInstanceOf(JpegException.class);
    }
  }
}
