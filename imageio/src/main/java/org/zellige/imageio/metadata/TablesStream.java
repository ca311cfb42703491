package org.zellige.imageio.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import javax.imageio.plugins.jpeg.JPEGQTable;

/**
 * A stream of tables alone (T.81 B.5), which goes before images that lack them.
 *
 * @param segments what it holds
 * @param length bytes of the stream, SOI and EOI included
 */
public record TablesStream(List<MarkerSegment> segments, int length) {
  private static final int SOI = 0xD8;

  /** Keeps its own copy of the list. */
  public TablesStream {
    segments = List.copyOf(segments);
  }

  /** The stream of some tables, one for each slot from 0. */
  public static byte[] of(JPEGQTable[] steps, JPEGHuffmanTable[] dc, JPEGHuffmanTable[] ac) {
    return of(List.of(StandardSegments.dqt(steps), StandardSegments.dht(dc, ac)));
  }

  /** The stream of some segments. */
  public static byte[] of(List<MarkerSegment> segments) {
    PayloadBuilder stream = new PayloadBuilder().u8(0xFF).u8(SOI);
    for (MarkerSegment s : segments) {
      stream.u8(0xFF).u8(s.marker()).u16(2 + s.payload().length).bytes(s.payload());
    }
    return stream.u8(0xFF).u8(MarkerSegment.EOI).toArray();
  }

  /**
   * Reads a stream that holds tables and other segments, but no frame.
   *
   * @param bytes from SOI on; more may follow
   * @return empty if it is no such stream
   */
  public static Optional<TablesStream> parse(byte[] bytes) {
    int length = bytes.length;
    List<MarkerSegment> segments = new ArrayList<>();
    int at = 2;
    while (at + 2 <= length && bytes[at] == (byte) 0xFF) {
      int marker = bytes[at + 1] & 0xFF;
      if (marker == MarkerSegment.EOI) {
        boolean tables =
            segments.stream()
                .anyMatch(s -> s.marker() == MarkerSegment.DQT || s.marker() == MarkerSegment.DHT);
        return tables ? Optional.of(new TablesStream(segments, at + 2)) : Optional.empty();
      }
      boolean mayStand =
          marker == MarkerSegment.DQT
              || marker == MarkerSegment.DHT
              || marker == MarkerSegment.DRI
              || marker == MarkerSegment.COM
              || marker == MarkerSegment.DAC
              || (marker >= MarkerSegment.APP0 && marker <= MarkerSegment.APP15);
      if (!mayStand || at + 4 > length) {
        return Optional.empty();
      }
      int size = (bytes[at + 2] & 0xFF) << 8 | (bytes[at + 3] & 0xFF);
      if (size < 2 || at + 2 + size > length) {
        return Optional.empty();
      }
      segments.add(new MarkerSegment(marker, Arrays.copyOfRange(bytes, at + 4, at + 2 + size)));
      at += 2 + size;
    }
    return Optional.empty();
  }
}
