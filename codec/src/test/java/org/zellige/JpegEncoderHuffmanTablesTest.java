package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Huffman tables of the caller's own. */
class JpegEncoderHuffmanTablesTest {
  private static final int DHT = 0xC4;
  private static final HexFormat HEX = HexFormat.of();
  private static final Pixels SMOOTH = Pixels.ofIntRgb(TestImages.smooth(75, 50), 75, 50);
  private static final Pixels NOISE = noise(75, 50);

  @Test
  void tablesOfAnotherFileAreWrittenAndUsed() throws IOException {
    byte[] optimised = PlainEncoder.builder().optimizeHuffman(true).build().encode(SMOOTH);
    byte[] same = given(optimised).build().encode(SMOOTH);

    assertThat(tables(same)).hasSameElementsAs(tables(optimised));
    assertThat(planes(same)).isEqualTo(planes(optimised));
    assertThat(same.length).isBetween(optimised.length - 10, optimised.length + 20);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7})
  void completeTablesAreUsedAtOnceWhateverTheImage(int restartInterval) throws IOException {
    // Annex K, with those of luma for chroma and the other way round.
    List<byte[]> swapped = new ArrayList<>();
    for (byte[] table : dht(PlainEncoder.builder().build().encode(NOISE))) {
      byte[] other = table.clone();
      other[0] ^= 1;
      swapped.add(other);
    }
    JpegEncoder.Builder builder =
        PlainEncoder.builder().quality(100).restartInterval(restartInterval);
    byte[] usual = builder.build().encode(NOISE);
    byte[] own = builder.huffmanTables(stream(swapped)).build().encode(NOISE);

    assertThat(tables(own)).hasSameElementsAs(swapped.stream().map(HEX::formatHex).toList());
    assertThat(planes(own)).isEqualTo(planes(usual));
    assertThat(own).isNotEqualTo(usual);
  }

  @Test
  void grayNeedsTheFirstSlotsAlone() throws IOException {
    Pixels gray = Pixels.allocate(PixelFormat.GRAY, 40, 30);
    new Random(3).nextBytes(gray.bytes());
    byte[] optimised = PlainEncoder.builder().optimizeHuffman(true).build().encode(gray);
    byte[] same = given(optimised).build().encode(gray);

    assertThat(tables(same)).hasSize(2).hasSameElementsAs(tables(optimised));
    assertThat(planes(same)).isEqualTo(planes(optimised));
  }

  @Test
  void oneTableOfAClassServesForChromaToo() throws IOException {
    List<byte[]> luma = new ArrayList<>(dht(PlainEncoder.builder().build().encode(NOISE)));
    luma.removeIf(table -> (table[0] & 15) == 1);
    byte[] usual = PlainEncoder.builder().build().encode(NOISE);
    byte[] own = PlainEncoder.builder().huffmanTables(stream(luma)).build().encode(NOISE);

    assertThat(tables(own)).hasSize(2);
    assertThat(planes(own)).isEqualTo(planes(usual));
  }

  @Test
  void aSymbolThatIsLackingIsAnExceptionBeforeTheFirstByte() throws IOException {
    byte[] narrow = PlainEncoder.builder().optimizeHuffman(true).build().encode(SMOOTH);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThatThrownBy(() -> given(narrow).build().encode(NOISE, out))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("lack a symbol");

    assertThat(out.size()).isZero();
  }

  @Test
  void everyEffortIsSequentialWithThem() throws IOException {
    byte[] annexK = PlainEncoder.builder().build().encode(NOISE);
    for (int effort = 1; effort <= 9; effort++) {
      byte[] jpeg =
          JpegEncoder.builder()
              .effort(effort)
              .huffmanTables(stream(dht(annexK)))
              .build()
              .encode(SMOOTH);
      assertThat(JpegDecoder.inspect(jpeg).process()).isEqualTo(JpegProcess.BASELINE);
      assertThat(tables(jpeg)).hasSameElementsAs(tables(annexK));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // no AC table; three codes of one bit; a code of ones alone; a symbol twice; DC size 16
        "00 01000000000000000000000000000000 00",
        "00 03000000000000000000000000000000 000102 10 01000000000000000000000000000000 00",
        "00 02000000000000000000000000000000 0001 10 01000000000000000000000000000000 00",
        "00 01010000000000000000000000000000 0000 10 01000000000000000000000000000000 00",
        "00 01000000000000000000000000000000 10 10 01000000000000000000000000000000 00",
      })
  void tablesThatAreNoneAreRefused(String dht) {
    byte[] table = HEX.parseHex(dht.replace(" ", ""));
    assertThatThrownBy(() -> JpegEncoder.builder().huffmanTables(stream(List.of(table))))
        .isInstanceOf(JpegException.class);
    assertThatThrownBy(() -> JpegEncoder.builder().huffmanTables(new byte[3]))
        .isInstanceOf(JpegException.class);
  }

  @Test
  void otherProcessesHaveNone() throws IOException {
    byte[] tables = stream(dht(PlainEncoder.builder().build().encode(NOISE)));
    for (JpegEncoder.Builder builder :
        List.of(
            JpegEncoder.builder().progressive(true),
            JpegEncoder.builder().arithmetic(true),
            JpegEncoder.builder().lossless(true),
            JpegEncoder.builder().optimizeHuffman(true))) {
      builder.huffmanTables(tables);
      assertThatIllegalArgumentException().isThrownBy(builder::build);
    }
  }

  private static JpegEncoder.Builder given(byte[] jpeg) throws IOException {
    return PlainEncoder.builder().huffmanTables(stream(dht(jpeg)));
  }

  /** The tables of a file, each with its head. */
  private static List<byte[]> dht(byte[] jpeg) throws IOException {
    List<byte[]> tables = new ArrayList<>();
    for (JpegInfo.Segment s : JpegDecoder.inspect(jpeg).segments()) {
      int at = (int) s.payloadOffset();
      int end = at + s.payloadLength();
      while (s.marker() == DHT && at < end) {
        int length = 17;
        for (int i = 1; i <= 16; i++) {
          length += jpeg[at + i] & 255;
        }
        tables.add(Arrays.copyOfRange(jpeg, at, at + length));
        at += length;
      }
    }
    return tables;
  }

  private static List<String> tables(byte[] jpeg) throws IOException {
    return dht(jpeg).stream().map(HEX::formatHex).toList();
  }

  private static byte[] stream(List<byte[]> tables) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {-1, (byte) 0xD8});
    for (byte[] table : tables) {
      int length = table.length + 2;
      out.writeBytes(new byte[] {-1, (byte) DHT, (byte) (length >> 8), (byte) length});
      out.writeBytes(table);
    }
    out.writeBytes(new byte[] {-1, (byte) 0xD9});
    return out.toByteArray();
  }

  private static List<Integer> planes(byte[] jpeg) throws IOException {
    return JpegDecoder.builder().strict(true).build().decodePlanes(jpeg).planes().stream()
        .map(plane -> Arrays.hashCode(plane.samples()))
        .toList();
  }

  private static Pixels noise(int width, int height) {
    Random random = new Random(5);
    int[] rgb = random.ints((long) width * height).toArray();
    return Pixels.ofIntRgb(rgb, width, height);
  }
}
