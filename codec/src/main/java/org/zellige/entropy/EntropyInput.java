package org.zellige.entropy;

import org.zellige.segment.EntropyData;

/** Bytes of entropy-coded data, stuffed zeros taken out, up to the next marker. */
abstract class EntropyInput {
  final byte[] data;
  final int end;

  /** Offset of the next byte to take in. */
  int position;

  /**
   * @param position offset of the first byte
   * @param end offset after the last byte of the stream
   */
  EntropyInput(byte[] data, int position, int end) {
    this.data = data;
    this.position = position;
    this.end = end;
  }

  /** The next byte, 0…255; −1 at a marker and at the end of the stream, for as long as asked. */
  final int nextByte() {
    if (position < end && data[position] != (byte) 0xFF) {
      return data[position++] & 0xFF;
    }
    // Fill bytes before a stuffed zero are against T.81, but libjpeg passes over them.
    while (position + 1 < end && data[position + 1] == (byte) 0xFF) {
      position++;
    }
    if (position + 1 < end && data[position + 1] == 0) {
      position += 2;
      return 0xFF;
    }
    return -1;
  }

  /** Offset of the next byte to take in: for messages. */
  final int position() {
    return position;
  }

  /** Offset of the next marker, or the end of the data; what lies before it is given up. */
  final int nextMarker() {
    return EntropyData.nextMarker(data, position, end);
  }

  /** Whether the zeros that are read where data end are part of the code, not made up. */
  abstract boolean zerosFollow();

  /** Forgets what is buffered and goes on at an offset. */
  abstract void restart(int offset);
}
