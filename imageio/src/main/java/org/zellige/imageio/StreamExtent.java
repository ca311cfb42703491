package org.zellige.imageio;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;
import org.zellige.LimitExceededException;

/**
 * Reads one JPEG out of a stream and as little as possible of what follows it: an image may be a
 * strip of a large TIFF file or be followed by a video.
 *
 * <p>Only the marker structure is looked at. Where that is broken, all that remains of the stream
 * is read, and the codec makes of it what it can.
 */
final class StreamExtent {
  private static final int FIRST_BLOCK = 1 << 17;

  /** Bytes from which on a buffer is not made four times as large, but twice. */
  private static final int LARGE = 1 << 22;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final ImageInputStream stream;
  private final long limit;

  /** Bytes from the start to the end of the stream, if it knows. */
  private final long remaining;

  private byte[] buffer;
  private int size;
  private boolean ended;

  private StreamExtent(ImageInputStream stream, long limit) throws IOException {
    this.stream = stream;
    this.limit = Math.min(limit, Integer.MAX_VALUE - 8);
    long length = stream.length();
    this.remaining = length < 0 ? Long.MAX_VALUE : Math.max(0, length - stream.getStreamPosition());
    this.buffer = new byte[(int) Math.min(remaining, Math.min(FIRST_BLOCK, this.limit))];
  }

  /**
   * Reads an image from the stream's position on; more bytes may follow it in the result, those of
   * the stream and zeros.
   *
   * @param limit bytes to read at most
   * @throws LimitExceededException if there are more
   */
  static byte[] read(ImageInputStream stream, long limit) throws IOException {
    StreamExtent extent = new StreamExtent(stream, limit);
    if (!extent.walkToEnd()) {
      extent.readAll();
    } else if (extent.size > extent.buffer.length / 2) {
      // Zeros behind an EOI do no harm, and cutting them off would take longer than finding it.
      return extent.buffer;
    }
    return Arrays.copyOf(extent.buffer, extent.size);
  }

  /** Walks over the segments to EOI; false if they are not what they should be. */
  private boolean walkToEnd() throws IOException {
    int at = 2;
    while (fill(at + 4) && (buffer[at] & 255) == 0xFF) {
      int marker = buffer[at + 1] & 255;
      if (marker == 0xFF) {
        at++; // a fill byte
      } else if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
        at += 2;
      } else if (marker >= 0xC0 && marker != 0xD8 && marker != 0xD9) {
        at += 2 + ((buffer[at + 2] & 255) << 8 | (buffer[at + 3] & 255));
        if (marker == 0xDA) {
          at = skipEntropyCodedData(at);
        }
      } else {
        return marker == 0xD9;
      }
    }
    return fill(at + 2) && (buffer[at] & 255) == 0xFF && (buffer[at + 1] & 255) == 0xD9;
  }

  /** The index of the next marker that is no RST. */
  private int skipEntropyCodedData(int from) throws IOException {
    int at = from;
    while (fill(at + 2)) {
      int end = size - 1;
      for (; at < end; at++) {
        // Most bytes are none that markers begin with: eight at a time.
        while (at + 8 < end && !hasFullByte((long) LONGS.get(buffer, at))) {
          at += 8;
        }
        if (buffer[at] == (byte) 0xFF) {
          int next = buffer[at + 1] & 255;
          if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
            return at;
          }
        }
      }
    }
    return at;
  }

  /** Whether one of eight bytes is 0xFF: then the complement has a zero among its bytes. */
  private static boolean hasFullByte(long bytes) {
    return (~bytes - 0x0101010101010101L & bytes & 0x8080808080808080L) != 0;
  }

  private void readAll() throws IOException {
    while (fill(size + 1)) {
      // In ever larger blocks.
    }
  }

  /** Reads until there are so many bytes; false if the stream ends before. */
  private boolean fill(int wanted) throws IOException {
    while (size < wanted && !ended) {
      if (size == buffer.length) {
        grow();
      }
      int count = stream.read(buffer, size, buffer.length - size);
      // Zero is the end too: there is no room at the limit, and a stream that makes no progress
      // must not hold up the reader for ever.
      ended = count <= 0;
      size += Math.max(0, count);
    }
    return size >= wanted;
  }

  private void grow() throws IOException {
    if (size >= limit) {
      if (stream.read() >= 0) {
        throw new LimitExceededException("input longer than " + limit + " bytes", limit);
      }
      return;
    }
    long larger = Math.max(FIRST_BLOCK, (size < LARGE ? 4L : 2L) * size);
    long most = size < remaining ? remaining : Long.MAX_VALUE;
    buffer = Arrays.copyOf(buffer, (int) Math.min(Math.min(larger, most), limit));
  }
}
