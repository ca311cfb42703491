package org.zellige.imageio.metadata;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A colour profile in its APP2 segments (ICC.1, annex B.4): joined and split. */
public final class IccChunks {
  /** Bytes of {@code ICC_PROFILE}, zero, number of the chunk from 1, count of chunks. */
  static final int HEADER = 14;

  /** Profile bytes in one segment: 65535 less the length field and the header. */
  private static final int CHUNK = 65535 - 2 - HEADER;

  private IccChunks() {}

  /** The profile, if there is one and all its chunks are there exactly once. */
  public static Optional<byte[]> join(List<MarkerSegment> segments) {
    List<MarkerSegment> chunks = segments.stream().filter(MarkerSegment::isIcc).toList();
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    for (int number = 1; number <= chunks.size(); number++) {
      int wanted = number;
      List<MarkerSegment> found =
          chunks.stream().filter(c -> c.u8(12) == wanted && c.u8(13) == chunks.size()).toList();
      if (found.size() != 1) {
        return Optional.empty();
      }
      byte[] payload = found.get(0).payload();
      profile.write(payload, HEADER, payload.length - HEADER);
    }
    return chunks.isEmpty() ? Optional.empty() : Optional.of(profile.toByteArray());
  }

  /** The segments of a profile; none if it is too long for 255 of them. */
  public static List<MarkerSegment> split(byte[] profile) {
    int count = (profile.length + CHUNK - 1) / CHUNK;
    List<MarkerSegment> segments = new ArrayList<>();
    for (int i = 0; i < count && count <= 255; i++) {
      int from = i * CHUNK;
      byte[] chunk =
          new PayloadBuilder()
              .identifier("ICC_PROFILE")
              .u8(i + 1)
              .u8(count)
              .bytes(profile, from, Math.min(CHUNK, profile.length - from))
              .toArray();
      segments.add(new MarkerSegment(MarkerSegment.APP2, chunk));
    }
    return segments;
  }
}
