package org.zellige.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TiffTest {
  private static final int TAG = 0x1234;

  static Stream<ByteOrder> orders() {
    return Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);
  }

  private static List<TiffDirectory> directories(byte[] tiff) {
    return Tiff.of(tiff).map(Tiff::directories).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("orders")
  void readsEveryTypeInBothByteOrders(ByteOrder order) {
    TiffWriter writer =
        new TiffWriter(order)
            .directory()
            .shorts(1, 0xFEDC)
            .longs(2, 0xFEDCBA98L)
            .rational(3, 5, 2)
            .bytes(4, new byte[] {(byte) 0x80, 2, 3, 4, 5})
            .directory()
            .longs(1, 7, 8, 9);
    List<TiffDirectory> all = directories(writer.toByteArray());
    assertThat(all).hasSize(2);
    assertThat(all.get(0).number(1)).hasValue(0xFEDC);
    assertThat(all.get(0).number(2)).hasValue(0xFEDCBA98L);
    assertThat(all.get(0).real(2)).hasValue(0xFEDCBA98L);
    assertThat(all.get(0).real(3)).hasValue(2.5);
    assertThat(all.get(0).number(3)).isEmpty();
    assertThat(all.get(0).number(4)).hasValue(0x80);
    assertThat(all.get(0).number(5)).isEmpty();
    assertThat(all.get(1).field(1))
        .hasValueSatisfying(f -> {
          assertThat(f.number(2)).hasValue(9);
          assertThat(f.number(3)).isEmpty();
          assertThat(f.number(-1)).isEmpty();
          assertThat(f.u32(4)).isEqualTo(8);
        });
  }

  @Test
  void aRatioToZeroIsNoNumber() {
    byte[] tiff =
        new TiffWriter(ByteOrder.BIG_ENDIAN).directory().rational(TAG, 72, 0).toByteArray();
    assertThat(directories(tiff).get(0).real(TAG)).isEmpty();
  }

  @Test
  void whatHasNoHeaderIsNoTiff() {
    assertThat(Tiff.of(new byte[0])).isEmpty();
    assertThat(Tiff.of(new byte[8])).isEmpty();
    assertThat(Tiff.of(new byte[] {'I', 'M', 42, 0, 8, 0, 0, 0})).isEmpty();
    assertThat(Tiff.of(new byte[] {'I', 'I', 0, 42, 8, 0, 0, 0})).isEmpty();
    assertThat(Tiff.of(new byte[] {'I', 'I', 42, 0, 8, 0, 0})).isEmpty();
  }

  @Test
  void aChainThatLoopsEnds() {
    byte[] tiff = new TiffWriter(ByteOrder.BIG_ENDIAN).directory().shorts(TAG, 1).toByteArray();
    ByteBuffer.wrap(tiff).putInt(tiff.length - 4, 8);
    assertThat(directories(tiff)).hasSize(1);
  }

  @Test
  void aLongChainIsNotFollowed() {
    TiffWriter writer = new TiffWriter(ByteOrder.BIG_ENDIAN);
    for (int i = 0; i < 100; i++) {
      writer.directory();
    }
    assertThat(directories(writer.toByteArray())).hasSize(2);
  }

  @Test
  void directoriesOutsideTheDataAreNone() {
    for (int offset :
        new int[] {0, 7, 25, 26, 27, 1000, Integer.MAX_VALUE, -1, Integer.MIN_VALUE}) {
      byte[] tiff = new TiffWriter(ByteOrder.BIG_ENDIAN).directory().shorts(TAG, 1).toByteArray();
      ByteBuffer.wrap(tiff).putInt(4, offset);
      assertThat(directories(tiff)).hasSize(0);
    }
  }

  @Test
  void moreEntriesThanThereAreLeaveThoseThatAre() {
    byte[] tiff = new TiffWriter(ByteOrder.BIG_ENDIAN).directory().shorts(TAG, 1).toByteArray();
    ByteBuffer.wrap(tiff).putShort(8, (short) 0xFFFF);
    assertThat(directories(tiff)).hasSize(1);
    assertThat(directories(tiff).get(0).number(TAG)).hasValue(1);
  }

  @Test
  void fieldsWhoseValuesLieOutsideAreLeftOut() {
    byte[] some = new byte[20];
    for (int[] claim :
        new int[][] {
          {4, -1, 0},
          {4, 0x40000000, 0},
          {5, 5, 8},
          {5, 1, -8},
          {5, 1, 1000},
          {99, 1, 0},
          {0, 1, 0},
          {3, 0, 0},
          {12, -1, -1}
        }) {
      byte[] tiff = new TiffWriter(ByteOrder.BIG_ENDIAN).directory().bytes(TAG, some).toByteArray();
      ByteBuffer.wrap(tiff)
          .putShort(12, (short) claim[0])
          .putInt(14, claim[1])
          .putInt(18, claim[2]);
      assertThat(directories(tiff).get(0).field(TAG)).as(Arrays.toString(claim)).isEmpty();
    }
  }
}
