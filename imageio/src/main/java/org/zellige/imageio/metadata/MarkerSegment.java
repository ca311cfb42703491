package org.zellige.imageio.metadata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zellige.JpegInfo;

/**
 * One marker segment with its payload: what every metadata tree is made from and turned back into.
 *
 * @param marker the code after 0xFF
 * @param payload the bytes after the length field; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // a value to pass on, never compared
public record MarkerSegment(int marker, byte[] payload) {
  public static final int SOF0 = 0xC0;
  public static final int DHT = 0xC4;
  public static final int EOI = 0xD9;
  public static final int SOS = 0xDA;
  public static final int DAC = 0xCC;
  public static final int DQT = 0xDB;
  public static final int DRI = 0xDD;
  public static final int APP0 = 0xE0;
  public static final int APP1 = 0xE1;
  public static final int APP2 = 0xE2;
  public static final int APP14 = 0xEE;
  public static final int APP15 = 0xEF;
  public static final int COM = 0xFE;

  /** Where the bytes of an image are. */
  @FunctionalInterface
  public interface Source {
    /** So many bytes, or fewer where the image ends before. */
    byte[] bytes(long offset, int length) throws IOException;
  }

  /** Copies every segment that has a payload out of an image. */
  public static List<MarkerSegment> of(Source image, JpegInfo info) throws IOException {
    List<MarkerSegment> segments = new ArrayList<>();
    for (JpegInfo.Segment s : info.segments()) {
      if (!isStandalone(s.marker())) {
        byte[] payload = image.bytes(s.payloadOffset(), s.payloadLength());
        segments.add(new MarkerSegment(s.marker(), payload));
      }
    }
    return segments;
  }

  /** Copies every segment that has a payload out of a file in memory. */
  public static List<MarkerSegment> of(byte[] jpeg, JpegInfo info) {
    try {
      return of(
          (offset, length) -> {
            int from = (int) Math.min(offset, jpeg.length);
            return Arrays.copyOfRange(jpeg, from, Math.min(jpeg.length, from + length));
          },
          info);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether the payload begins with an identifier and the zero that ends it. */
  public boolean hasIdentifier(String identifier) {
    int n = identifier.length();
    if (payload.length <= n || payload[n] != 0) {
      return false;
    }
    for (int i = 0; i < n; i++) {
      if (payload[i] != identifier.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether this is a JFIF header (T.871) with all its fields. */
  public boolean isJfif() {
    return marker == APP0 && hasIdentifier("JFIF") && payload.length >= 14;
  }

  /** Whether this is a thumbnail extension of JFIF. */
  public boolean isJfxx() {
    return marker == APP0 && hasIdentifier("JFXX") && payload.length >= 6;
  }

  /** Whether this is a chunk of a colour profile. */
  public boolean isIcc() {
    return marker == APP2 && hasIdentifier("ICC_PROFILE") && payload.length >= IccChunks.HEADER;
  }

  /** Whether this is an Adobe segment with all its fields; its identifier has no zero. */
  public boolean isAdobe() {
    return marker == APP14
        && payload.length >= 12
        && payload[0] == 'A'
        && payload[1] == 'd'
        && payload[2] == 'o'
        && payload[3] == 'b'
        && payload[4] == 'e';
  }

  /** Whether this opens a frame: any SOF. */
  public boolean isFrame() {
    return marker >= 0xC0 && marker <= 0xCF && marker != DHT && marker != 0xC8 && marker != 0xCC;
  }

  /** The byte at an index of the payload, 0…255. */
  public int u8(int index) {
    return payload[index] & 0xFF;
  }

  /** The two bytes at an index of the payload, most significant first, 0…65535. */
  public int u16(int index) {
    return u8(index) << 8 | u8(index + 1);
  }

  private static boolean isStandalone(int marker) {
    return marker == 0x01 || (marker >= 0xD0 && marker <= EOI);
  }
}
