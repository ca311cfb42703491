package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and images in streams of their own (T.81 B.4, B.5), and images without Huffman tables. */
class AbbreviatedStreamTest {
  private static final JpegDecoder DECODER = JpegDecoder.builder().build();
  private static final Set<String> TABLES = Set.of("DQT", "DHT", "DAC");

  @ParameterizedTest
  @ValueSource(strings = {"420-q75.jpg", "progressive-444.jpg", "arithmetic-420.jpg"})
  void tablesGivenToTheDecoderAreInForce(String name) throws Exception {
    byte[] whole = Golden.named(name).bytes();
    byte[] tables = only(whole, segment -> TABLES.contains(segment.name()));
    byte[] image = only(whole, segment -> !segment.name().equals("DQT"));

    DecodedImage decoded = JpegDecoder.builder().tables(tables).build().decode(image);

    assertThat(decoded.warnings()).isEmpty();
    assertThat(decoded.pixels().ints()).isEqualTo(DECODER.decode(whole).pixels().ints());
    assertThatThrownBy(() -> DECODER.decode(image)).hasMessageContaining("table 0");
  }

  @Test
  void tablesOfOneImageAreNotThoseOfTheNext() throws Exception {
    byte[] whole = Golden.named("q100.jpg").bytes();
    byte[] other = Golden.named("420-q75.jpg").bytes();
    byte[] tables = only(whole, segment -> TABLES.contains(segment.name()));
    byte[] image = only(whole, segment -> !TABLES.contains(segment.name()));
    JpegDecoder decoder = JpegDecoder.builder().tables(tables).build();

    decoder.decode(other);

    assertThat(decoder.decode(image).pixels().ints())
        .isEqualTo(DECODER.decode(whole).pixels().ints());
  }

  @Test
  void anImageThatFollowsItsTablesDirectlyIsDecoded() throws Exception {
    byte[] whole = Golden.named("420-q75.jpg").bytes();
    byte[] tables = only(whole, segment -> TABLES.contains(segment.name()));
    byte[] image = only(whole, segment -> !TABLES.contains(segment.name()));
    byte[] both = concatenate(tables, image);

    DecodedImage decoded = DECODER.decode(both);

    assertThat(decoded.warnings()).isEmpty();
    assertThat(decoded.pixels().ints()).isEqualTo(DECODER.decode(whole).pixels().ints());
    assertThat(JpegDecoder.inspect(both).width()).isEqualTo(45);
  }

  @Test
  void tablesAloneAreRefusedAsThat() throws Exception {
    byte[] tables =
        only(Golden.named("gray.jpg").bytes(), segment -> TABLES.contains(segment.name()));

    assertThatThrownBy(() -> DECODER.decode(tables))
        .isInstanceOfSatisfying(
            JpegException.class,
            e -> assertThat(e.reason()).isEqualTo("no image, only tables and other segments"));
    assertThatThrownBy(() -> JpegDecoder.inspect(tables))
        .hasMessageContaining("no image, only tables and other segments");
  }

  @Test
  void anImageIsNotTakenForTables() throws Exception {
    byte[] image = Golden.named("gray.jpg").bytes();

    assertThatThrownBy(() -> JpegDecoder.builder().tables(image))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("an image in place of tables only");
  }

  @Test
  void theRestartIntervalOfTheTablesEndsWithThem() throws Exception {
    byte[] whole = Golden.named("420-q75.jpg").bytes();
    byte[] restarts =
        only(Golden.named("restart-1.jpg").bytes(), segment -> segment.name().equals("DRI"));

    DecodedImage decoded = DECODER.decode(concatenate(restarts, whole));

    assertThat(decoded.warnings()).isEmpty();
    assertThat(decoded.pixels().ints()).isEqualTo(DECODER.decode(whole).pixels().ints());
  }

  @ParameterizedTest
  @ValueSource(strings = {"420-q75.jpg", "three-scans.jpg"})
  void anImageWithoutHuffmanTablesUsesThoseOfAnnexK(String name) throws Exception {
    byte[] whole = Golden.named(name).bytes();
    byte[] image = only(whole, segment -> !segment.name().equals("DHT"));

    DecodedImage decoded = JpegDecoder.builder().strict(true).build().decode(image);

    assertThat(decoded.warnings()).isEmpty();
    assertThat(decoded.pixels().ints()).isEqualTo(DECODER.decode(whole).pixels().ints());
  }

  @Test
  void aProgressiveImageWithoutHuffmanTablesIsRefused() throws Exception {
    byte[] image =
        only(Golden.named("progressive-420.jpg").bytes(), segment -> !segment.name().equals("DHT"));

    assertThatThrownBy(() -> DECODER.decode(image))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("Huffman table 0 is not defined");
  }

  /** A stream with some of the segments, and all data after them if SOS is among those. */
  private static byte[] only(byte[] jpeg, Predicate<JpegInfo.Segment> wanted) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JpegInfo info = JpegDecoder.inspect(jpeg);
    for (int i = 0; i < info.segments().size(); i++) {
      JpegInfo.Segment segment = info.segments().get(i);
      boolean frameOfStream = segment.name().equals("SOI") || segment.name().equals("EOI");
      if (frameOfStream || wanted.test(segment)) {
        boolean data = segment.name().equals("SOS");
        long end = data ? info.segments().get(i + 1).offset() : segment.offset() + segment.length();
        out.write(jpeg, (int) segment.offset(), (int) (end - segment.offset()));
      }
    }
    return out.toByteArray();
  }

  private static byte[] concatenate(byte[] first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }
}
