package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.zellige.entropy.arithmetic.ArithmeticStream;

class LimitsTest {
  private static final byte[] HEAD =
      HexFormat.of()
          .parseHex(
              "ffd8ffdb004300"
                  + "01".repeat(64)
                  + "ffc2000b080fa00fa001011100" // 4000 × 4000, gray
                  // DC: one code of one bit, a difference of 0; AC: a run of 2^14 blocks and more
                  + "ffc4001400"
                  + "01"
                  + "00".repeat(15)
                  + "00"
                  + "ffc4001410"
                  + "01"
                  + "00".repeat(15)
                  + "e0");

  @Test
  void manyScansOfNothingButRunsAreRefused() {
    byte[] bytes = manyScans(1000);

    assertThat(bytes.length).isBetween(60_000, 70_000);
    assertThatThrownBy(() -> decoder(Limits.DEFAULT).decode(bytes))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("scans visit");
  }

  @Test
  void aFewScansOfNothingButRunsAreDecoded() throws Exception {
    assertThat(decoder(Limits.DEFAULT).decode(manyScans(60)).warnings()).isEmpty();
  }

  @Test
  void passesCanBeSet() throws Exception {
    Limits few = Limits.DEFAULT.withMaxPasses(10);

    assertThat(decoder(few).decode(manyScans(8)).warnings()).isEmpty();
    assertThatThrownBy(() -> decoder(few).decode(manyScans(30)))
        .isInstanceOf(LimitExceededException.class);
    assertThat(decoder(Limits.UNLIMITED).decode(manyScans(120)).pixels().width()).isEqualTo(4000);
  }

  @Test
  void aScanForEveryBitOfEveryCoefficientIsHonest() throws Exception {
    byte[] bytes = ArithmeticStream.bitByBit(256, 256, 6).encode(1);

    assertThat(JpegDecoder.inspect(bytes).scans()).hasSize(64 * 7);
    assertThat(decoder(Limits.DEFAULT).decode(bytes).warnings()).isEmpty();
  }

  @Test
  void theRowsOfAWideImageNeedFewMegabytesHoweverHighItIs() throws Exception {
    byte[] bytes =
        HexFormat.of()
            .parseHex(
                "ffd8ffdb004300"
                    + "01".repeat(64)
                    // 12500 × 65535, 4:2:0
                    + "ffc0001108ffff30d403012200021100031100"
                    + ("ffc4001400" + "01" + "00".repeat(16))
                    + ("ffc4001410" + "01" + "00".repeat(16))
                    + "ffda000c03010002000300003f00");
    Limits few = Limits.UNLIMITED.withMaxMemory(5L << 20);
    IOException enough = new IOException("enough");
    RowSink sink =
        (firstRow, rows) -> {
          throw enough;
        };

    assertThatThrownBy(() -> decoder(few).decode(bytes, sink)).isSameAs(enough);
    assertThatThrownBy(() -> decoder(few.withMaxMemory(1L << 20)).decode(bytes, sink))
        .isInstanceOf(LimitExceededException.class);
  }

  @Test
  void metadataAreLimited() throws Exception {
    byte[] sound = Golden.named("gray.jpg").bytes();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(sound, 0, 2);
    for (int i = 0; i < 100; i++) {
      out.writeBytes(HexFormat.of().parseHex("fffe03ea"));
      out.writeBytes(new byte[1000]);
    }
    out.write(sound, 2, sound.length - 2);
    byte[] bytes = out.toByteArray();

    Limits enough = Limits.DEFAULT.withMaxMetadata(120_000);
    Limits tooLittle = Limits.DEFAULT.withMaxMetadata(100_000);
    assertThat(decoder(enough).decode(bytes).info().comments()).hasSize(100);
    assertThat(JpegDecoder.inspect(bytes, enough).comments()).hasSize(100);
    assertThatThrownBy(() -> decoder(tooLittle).decode(bytes))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("metadata");
    assertThatThrownBy(() -> JpegDecoder.inspect(bytes, tooLittle))
        .isInstanceOf(LimitExceededException.class);
  }

  @Test
  void segmentsWithoutContentCountAsMetadata() {
    byte[] bytes = new byte[2 + 4 * 100_000];
    byte[] segment = HexFormat.of().parseHex("ffe50002");
    for (int i = 0; i < bytes.length - 2; i++) {
      bytes[2 + i] = segment[i % 4];
    }
    System.arraycopy(HexFormat.of().parseHex("ffd8"), 0, bytes, 0, 2);

    assertThatThrownBy(() -> JpegDecoder.inspect(bytes, Limits.DEFAULT.withMaxMetadata(1 << 20)))
        .isInstanceOf(LimitExceededException.class);
  }

  @Test
  void areValues() {
    assertThat(Limits.DEFAULT.withMaxPixels(7)).isEqualTo(Limits.DEFAULT.withMaxPixels(7));
    assertThat(Limits.DEFAULT.withMaxPixels(7)).isNotEqualTo(Limits.DEFAULT);
    assertThat(Limits.DEFAULT.withMaxPixels(7)).asString().contains("pixels=7");
    assertThat(Limits.UNLIMITED.maxPasses()).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(() -> Limits.DEFAULT.withMaxScans(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** One scan of DC and many of AC coefficients that are all zero, 16 bytes of data each. */
  private static byte[] manyScans(int count) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(HEAD);
    out.writeBytes(HexFormat.of().parseHex("ffda0008010100000000"));
    out.writeBytes(new byte[500 * 500 / 8]);
    // Eight runs of 32767 blocks cover 250000: a 0 for the symbol and fourteen ones, stuffed.
    byte[] runs = new byte[15];
    Arrays.fill(runs, (byte) 0xFF);
    for (int bit = 0; bit < 8 * 15; bit += 15) {
      runs[bit / 8] &= (byte) ~(0x80 >> bit % 8);
    }
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (byte b : runs) {
      data.write(b);
      if (b == -1) {
        data.write(0);
      }
    }
    for (int i = 0; i < count; i++) {
      int k = 1 + i % 63;
      out.writeBytes(HexFormat.of().parseHex("ffda0008010100%1$02x%1$02x00".formatted(k)));
      out.writeBytes(data.toByteArray());
    }
    out.writeBytes(HexFormat.of().parseHex("ffd9"));
    return out.toByteArray();
  }

  private static JpegDecoder decoder(Limits limits) {
    return JpegDecoder.builder().limits(limits).build();
  }
}
