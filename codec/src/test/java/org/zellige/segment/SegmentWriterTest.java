package org.zellige.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.zellige.Density;

/** What is written is read back, and lengths are right. */
class SegmentWriterTest {
  @Test
  void aLengthFieldCountsItself() throws IOException {
    assertThat(written(out -> out.segment(0xE7, body -> body.u8(9))))
        .containsExactly(0xFF, 0xE7, 0, 3, 9);
    byte[] longest = written(out -> out.segment(0xE7, body -> body.bytes(new byte[65533])));
    assertThat(longest).hasSize(65537).startsWith(0xFF, 0xE7, 0xFF, 0xFF);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> written(out -> out.segment(0xE7, body -> body.bytes(new byte[65534]))));
  }

  @Test
  void frames() throws IOException {
    Frame frame =
        new Frame(
            Marker.SOF1,
            8,
            65535,
            300,
            List.of(new FrameComponent(1, 4, 2, 0), new FrameComponent(200, 1, 1, 3)));
    assertThat(Frame.parse(Marker.SOF1, payload(frame::writeTo))).isEqualTo(frame);
  }

  @Test
  void scans() throws IOException {
    Scan scan = new Scan(List.of(new Scan.ScanComponent(7, 2, 3)), 1, 63, 2, 1);
    assertThat(Scan.parse(payload(scan::writeTo))).isEqualTo(scan);
  }

  @Test
  void quantTablesOfBothPrecisions() throws IOException {
    int[] natural = new int[64];
    for (int i = 0; i < 64; i++) {
      natural[i] = i + 1;
    }
    QuantTable narrow = QuantTable.ofNatural(2, natural);
    assertThat(narrow.precision()).isEqualTo(8);
    natural[63] = 65535;
    QuantTable wide = QuantTable.ofNatural(1, natural);
    assertThat(wide.precision()).isEqualTo(16);
    for (QuantTable table : List.of(narrow, wide)) {
      assertThat(QuantTable.parse(payload(table::writeTo)))
          .singleElement()
          .usingRecursiveComparison()
          .isEqualTo(table);
    }
    assertThat(wide.naturalSteps()).isEqualTo(natural);
  }

  @Test
  void huffmanTables() throws IOException {
    byte[] counts = new byte[16];
    counts[2] = 3;
    HuffmanTable table = new HuffmanTable(true, 3, counts, new byte[] {5, 1, (byte) 0xF0});
    assertThat(HuffmanTable.parse(payload(table::writeTo)))
        .singleElement()
        .usingRecursiveComparison()
        .isEqualTo(table);
  }

  @Test
  void jfifAndAdobe() throws IOException {
    Jfif jfif = new Jfif(0x0101, new Density(Density.Unit.PER_CENTIMETRE, 65535, 1), 0, 0);
    assertThat(Jfif.parse(payload(jfif::writeTo))).contains(jfif);
    assertThat(Adobe.parse(payload(new Adobe(2)::writeTo))).isEqualTo(OptionalInt.of(2));
  }

  private static byte[] written(Consumer<SegmentWriter> content) throws IOException {
    SegmentWriter writer = new SegmentWriter();
    content.accept(writer);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.writeTo(out);
    return out.toByteArray();
  }

  private static SegmentReader payload(Consumer<SegmentWriter> segment) throws IOException {
    byte[] bytes = written(segment);
    assertThat((bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF).isEqualTo(bytes.length - 2);
    return new SegmentReader(bytes, 4, bytes.length);
  }
}
