package org.zellige.pipeline.transcode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zellige.JpegInfo;
import org.zellige.MetadataKind;
import org.zellige.Optimization;
import org.zellige.segment.Frame;
import org.zellige.segment.Marker;
import org.zellige.segment.MpfMove;
import org.zellige.segment.QuantTable;
import org.zellige.segment.SegmentKinds;
import org.zellige.segment.SegmentWriter;

/** What a file has beside its image, to go into a file with the same image coded anew. */
final class KeptSegments {
  /** Bytes of a marker. */
  private static final int MARKER = 2;

  /** Bytes of a marker and the length field. */
  private static final int HEAD = 4;

  private final byte[] data;
  private final JpegInfo info;
  private final Set<MetadataKind> keep;
  private final Optional<String> comment;
  private final Revision revision;

  /** Where the first scan begins: what says behind it how samples are meant is not heard. */
  private final long firstScan;

  /** What else changes of that which is kept. */
  interface Revision {
    /** Nothing does. */
    Revision NONE = new Revision() {};

    /** The payload of a segment as it is to be; empty if it is left out. */
    default Optional<byte[]> payload(JpegInfo.Segment segment, byte[] payload) {
      return Optional.of(payload);
    }

    /** Further images, as long as they were. */
    default byte[] trailer(byte[] trailer) {
      return trailer;
    }
  }

  /**
   * @param data the whole file
   * @param options say what stays, and what is added
   */
  KeptSegments(byte[] data, JpegInfo info, Optimization options, Revision revision) {
    this.data = data;
    this.info = info;
    this.keep = options.keep();
    this.comment = options.comment();
    this.revision = revision;
    this.firstScan =
        info.scans().stream().mapToLong(JpegInfo.Scan::offset).findFirst().orElse(Long.MAX_VALUE);
  }

  /**
   * Everything in front of restart interval, Huffman tables and scans. Segments keep their order;
   * those that stood between scans come after the others. Quantisation tables stand together.
   *
   * @param scanBytes length of what follows up to EOI
   * @return empty if an index of images cannot be mended
   */
  private Optional<byte[]> headers(List<QuantTable> tables, Frame frame, int scanBytes) {
    // An index has the same length whatever it says: the first round only measures.
    return write(tables, frame, 0)
        .flatMap(measured -> write(tables, frame, (long) measured.length() + scanBytes + MARKER))
        .map(SegmentWriter::toByteArray);
  }

  /**
   * The whole file.
   *
   * @param frame its header
   * @param scans what stands between that and EOI
   * @return empty if an index of images cannot be mended
   */
  Optional<byte[]> file(List<QuantTable> tables, Frame frame, ByteArrayOutputStream scans) {
    return headers(tables, frame, scans.size())
        .map(headers -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream(headers.length + scans.size());
          out.writeBytes(headers);
          out.writeBytes(scans.toByteArray());
          out.write(0xFF);
          out.write(Marker.EOI);
          out.writeBytes(trailer());
          return out.toByteArray();
        });
  }

  /** What follows the image, if that is kept. */
  private byte[] trailer() {
    return keep.contains(MetadataKind.EMBEDDED)
        ? revision.trailer(Arrays.copyOfRange(data, (int) info.endOffset(), data.length))
        : new byte[0];
  }

  /**
   * @param newEnd length of the image afterwards
   */
  private Optional<SegmentWriter> write(List<QuantTable> tables, Frame frame, long newEnd) {
    SegmentWriter out = new SegmentWriter();
    out.marker(Marker.SOI);
    boolean tablesWritten = false;
    for (JpegInfo.Segment segment : info.segments()) {
      int code = segment.marker();
      if (code == Marker.DQT && !tablesWritten) {
        QuantTable.writeTo(out, tables);
        tablesWritten = true;
      } else if (Marker.isFrame(code)) {
        comment.ifPresent(text ->
            out.segment(Marker.COM, body -> body.bytes(text.getBytes(StandardCharsets.UTF_8))));
        frame.writeTo(out);
      } else if (SegmentKinds.isMpf(data, segment) && isKept(segment)) {
        Optional<byte[]> mended = mended(segment, out.length(), newEnd);
        if (mended.isEmpty()) {
          return Optional.empty();
        }
        out.segment(code, body -> body.bytes(mended.get()));
      } else if (isKept(segment)) {
        revision
            .payload(segment, payload(segment))
            .ifPresent(payload -> out.segment(code, body -> body.bytes(payload)));
      }
    }
    return Optional.of(out);
  }

  private Optional<byte[]> mended(JpegInfo.Segment segment, long newOffset, long newEnd) {
    int toMark = HEAD + MpfMove.IDENTIFIER_LENGTH;
    MpfMove move =
        new MpfMove(segment.offset() + toMark, info.endOffset(), newOffset + toMark, newEnd);
    return move.mend(payload(segment));
  }

  private byte[] payload(JpegInfo.Segment segment) {
    int from = (int) segment.payloadOffset();
    return Arrays.copyOfRange(data, from, from + segment.payloadLength());
  }

  private boolean isKept(JpegInfo.Segment segment) {
    int code = segment.marker();
    Optional<MetadataKind> kind = SegmentKinds.of(data, segment);
    boolean metadata = code == Marker.COM || (code >= Marker.APP0 && code <= Marker.APP15);
    return metadata
        && isWhole(segment)
        && kind.map(keep::contains).orElse(segment.offset() < firstScan);
  }

  /** Whether a segment is as long as it says; the file may end in it. */
  private boolean isWhole(JpegInfo.Segment segment) {
    int at = (int) segment.offset() + MARKER;
    return segment.length() >= HEAD
        && segment.length() - MARKER == ((data[at] & 0xFF) << 8 | data[at + 1] & 0xFF);
  }
}
