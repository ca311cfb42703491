package org.zellige.imageio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.zellige.imageio.metadata.MarkerSegment;

/**
 * Leaves out the tables of a JPEG stream of one scan: an image in abbreviated format (T.81 B.4).
 */
final class AbbreviatedOutput extends OutputStream {
  private final OutputStream out;
  private final Set<Integer> omitted;

  /** The headers, as long as they are not all there. */
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();

  private boolean passing;

  /**
   * @param out receives the rest of the stream
   * @param omitted markers of the segments to leave out
   */
  AbbreviatedOutput(OutputStream out, Set<Integer> omitted) {
    this.out = out;
    this.omitted = Set.copyOf(omitted);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (passing) {
      out.write(bytes, from, length);
      return;
    }
    head.write(bytes, from, length);
    byte[] seen = head.toByteArray();
    if (scanStart(seen) >= 0) {
      writeHead(seen, scanStart(seen));
      passing = true;
    }
  }

  /** The index of the scan header's marker; −1 if it is not there yet. */
  private static int scanStart(byte[] seen) {
    int at = 2;
    while (at + 4 <= seen.length) {
      if ((seen[at + 1] & 0xFF) == MarkerSegment.SOS) {
        return at;
      }
      at += 2 + length(seen, at);
    }
    return -1;
  }

  private void writeHead(byte[] seen, int scan) throws IOException {
    out.write(seen, 0, 2);
    int at = 2;
    while (at < scan) {
      int size = 2 + length(seen, at);
      if (!omitted.contains(seen[at + 1] & 0xFF)) {
        out.write(seen, at, size);
      }
      at += size;
    }
    out.write(seen, scan, seen.length - scan);
  }

  private static int length(byte[] seen, int at) {
    return (seen[at + 2] & 0xFF) << 8 | (seen[at + 3] & 0xFF);
  }
}
