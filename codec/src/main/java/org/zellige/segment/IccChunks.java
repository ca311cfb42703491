package org.zellige.segment;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zellige.JpegException;

/** A colour profile spread over APP2 segments (ICC.1 annex B.4), gathered chunk by chunk. */
public final class IccChunks {
  private static final String IDENTIFIER = "ICC_PROFILE";

  /** Bytes of profile in one segment: identifier, chunk number and count take 14. */
  private static final int CHUNK = SegmentWriter.MAX_PAYLOAD - 14;

  /** The longest profile: chunks are numbered 1…255. */
  public static final int MAX_PROFILE = 255 * CHUNK;

  private final SortedMap<Integer, byte[]> chunks = new TreeMap<>();
  private int announced;
  private boolean inconsistent;

  /** Takes the payload of an APP2 segment if it holds a chunk. */
  public void offer(SegmentReader in) throws JpegException {
    if (in.remaining() < 14 || !in.skipIfIdentifier(IDENTIFIER)) {
      return;
    }
    int number = in.u8();
    int count = in.u8();
    boolean first = chunks.isEmpty();
    inconsistent |= number < 1 || number > count || (!first && count != announced);
    announced = count;
    inconsistent |= chunks.put(number, in.bytes(in.remaining())) != null;
  }

  /** Whether chunks were found that do not make a whole profile. */
  public boolean isBroken() {
    return !chunks.isEmpty() && (inconsistent || chunks.size() != announced);
  }

  /** The whole profile; empty if there is none or its chunks contradict one another. */
  public Optional<byte[]> profile() {
    if (chunks.isEmpty() || isBroken()) {
      return Optional.empty();
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    chunks.values().forEach(whole::writeBytes);
    return Optional.of(whole.toByteArray());
  }

  /**
   * Appends a profile as APP2 segments.
   *
   * @param profile 1…{@link #MAX_PROFILE} bytes
   */
  public static void write(byte[] profile, SegmentWriter out) {
    int count = (profile.length + CHUNK - 1) / CHUNK;
    for (int i = 0; i < count; i++) {
      int number = i + 1;
      int start = i * CHUNK;
      out.segment(
          Marker.APP2,
          body -> {
            body.identifier(IDENTIFIER);
            body.u8(number);
            body.u8(count);
            body.bytes(profile, start, Math.min(CHUNK, profile.length - start));
          });
    }
  }
}
