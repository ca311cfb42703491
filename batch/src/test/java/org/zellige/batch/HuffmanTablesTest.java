package org.zellige.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.zellige.JpegColorSpace;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.JpegInfo;

class HuffmanTablesTest {
  private static int count(byte[] jpeg) throws IOException {
    return HuffmanTables.count(jpeg, JpegDecoder.inspect(jpeg));
  }

  @Test
  void countsTablesOfEverySegment() throws IOException {
    byte[] jpeg = TestImages.jpeg();
    assertThat(count(jpeg)).isEqualTo(4);
    JpegEncoder.Builder gray = TestImages.plainEncoder().colorSpace(JpegColorSpace.GRAY);
    assertThat(count(TestImages.jpeg(gray))).isEqualTo(2);
  }

  /** libjpeg writes a segment for each table, others one for all. */
  @Test
  void aSegmentMayHoldSeveral() throws IOException {
    byte[] jpeg = TestImages.jpeg();
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    ByteArrayOutputStream tables = new ByteArrayOutputStream();
    int at = 0;
    for (JpegInfo.Segment segment : JpegDecoder.inspect(jpeg).segments()) {
      if (segment.name().equals("DHT")) {
        joined.write(jpeg, at, (int) segment.offset() - at);
        at = (int) segment.offset() + segment.length();
        tables.write(jpeg, (int) segment.payloadOffset(), segment.payloadLength());
      } else if (segment.name().equals("SOS")) {
        joined.write(0xFF);
        joined.write(0xC4);
        joined.write(tables.size() + 2 >> 8);
        joined.write(tables.size() + 2);
        tables.writeTo(joined);
      }
    }
    joined.write(jpeg, at, jpeg.length - at);
    assertThat(count(joined.toByteArray())).isEqualTo(4);
  }

  @Test
  void whatIsCutOffDoesNotCount() throws IOException {
    byte[] jpeg = TestImages.jpeg();
    JpegInfo info = JpegDecoder.inspect(jpeg);
    for (int length = 0; length < jpeg.length; length++) {
      assertThat(HuffmanTables.count(Arrays.copyOf(jpeg, length), info)).isBetween(0, 4);
    }
  }
}
