package org.zellige.pipeline.encode;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zellige.JpegException;

/**
 * A file that is written to memory in pieces and put together once all are there: unlike a growing
 * array it takes no more than twice the bytes of the file, and copies none in between.
 */
final class FileInMemory extends OutputStream {
  /** Bytes up to which what is written shares a piece with what comes next. */
  private static final int SMALL = 1 << 12;

  /** Bytes that arrays may have on any JVM. */
  private static final int MOST = Integer.MAX_VALUE - 8;

  private final List<byte[]> pieces = new ArrayList<>();

  /** The piece that small writes share. */
  private final byte[] shared = new byte[SMALL];

  private int sharedLength;

  /** Bytes of the other pieces. */
  private int length;

  @Override
  public void write(int value) throws JpegException {
    if (sharedLength == shared.length) {
      endShared();
    }
    shared[sharedLength++] = (byte) value;
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws JpegException {
    if (count > shared.length - sharedLength) {
      endShared();
    }
    if (count > shared.length - sharedLength) {
      add(Arrays.copyOfRange(bytes, offset, offset + count));
      return;
    }
    System.arraycopy(bytes, offset, shared, sharedLength, count);
    sharedLength += count;
  }

  private void endShared() throws JpegException {
    if (sharedLength > 0) {
      add(Arrays.copyOf(shared, sharedLength));
      sharedLength = 0;
    }
  }

  private void add(byte[] piece) throws JpegException {
    if (piece.length > MOST - length) {
      throw new JpegException("the file does not fit into an array; write it to a stream", length);
    }
    length += piece.length;
    pieces.add(piece);
  }

  /** The whole file. */
  byte[] toByteArray() throws JpegException {
    endShared();
    byte[] file = new byte[length];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, file, at, piece.length);
      at += piece.length;
    }
    return file;
  }
}
