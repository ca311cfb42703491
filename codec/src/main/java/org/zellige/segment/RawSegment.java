package org.zellige.segment;

/**
 * A segment written as it stands.
 *
 * @param marker the code after 0xFF
 * @param payload at most {@link SegmentWriter#MAX_PAYLOAD} bytes
 */
public record RawSegment(int marker, byte[] payload) {
  /** Appends the segment. */
  public void writeTo(SegmentWriter out) {
    out.segment(marker, body -> body.bytes(payload));
  }
}
