package org.zellige.segment;

import org.zellige.JpegException;

/** Goes from marker to marker through a stream. */
final class SegmentCursor {
  private final StreamWindow window;
  private final Diagnostics diagnostics;

  /** Index of the next byte in the window. */
  private int index;

  SegmentCursor(StreamWindow window, int start, Diagnostics diagnostics) {
    this.window = window;
    this.diagnostics = diagnostics;
    this.index = start;
  }

  StreamWindow window() {
    return window;
  }

  int index() {
    return index;
  }

  /** Goes to an index in the window. */
  void moveTo(int to) {
    index = to;
  }

  /** Offset in the stream of the next byte. */
  long offset() {
    return window.offset(index);
  }

  /** The code of the marker that starts here. */
  int code() {
    return codeAt(index);
  }

  private int codeAt(int at) {
    return window.data()[at + 1] & 0xFF;
  }

  /** Whether an SOI marker comes next. */
  boolean isAtStartOfImage() {
    index = window.require(index, 2);
    return window.end() - index >= 2 && window.data()[index] == (byte) 0xFF && code() == Marker.SOI;
  }

  /** What to say of a stream that does not begin with an SOI marker. */
  JpegException noImage() {
    int left = window.end() - index;
    if (left < 2) {
      return new JpegException(
          left == 0 ? "no data" : "not a JPEG: too short for a marker", offset());
    }
    String found =
        OtherFormats.find(window.data(), index, window.end()).map(name -> name + ", ").orElse("");
    return new JpegException("not a JPEG: " + found + "no SOI marker", offset());
  }

  /** Passes over a marker. */
  void skipMarker() {
    index += 2;
  }

  /**
   * Goes to the 0xFF right before the next marker's code, or to the end of the stream.
   *
   * @return whether there is a marker
   */
  boolean findMarker() throws JpegException {
    long start = offset();
    boolean garbage = false;
    while (true) {
      index = window.require(index, 2);
      if (window.end() - index < 2) {
        index = window.end();
        return false;
      }
      boolean prefix = window.data()[index] == (byte) 0xFF;
      int code = code();
      if (prefix && code != 0 && code != 0xFF) {
        if (garbage) {
          diagnostics.warn(
              offset() - start + " bytes that belong to no segment before " + Marker.name(code),
              start);
        }
        return true;
      }
      // 0xFF before 0xFF is a fill byte (T.81 B.1.1.2), not garbage.
      garbage |= !(prefix && code == 0xFF);
      index++;
    }
  }

  /**
   * The payload of the segment whose marker was passed; goes on behind it.
   *
   * @param at offset of the marker
   */
  SegmentReader payload(long at, int code) throws JpegException {
    index = window.require(index, 2);
    if (window.end() - index < 2) {
      throw new JpegException("the stream ends inside " + Marker.name(code), at);
    }
    int length = (window.data()[index] & 0xFF) << 8 | codeAt(index);
    if (length < 2) {
      // Payloads that decoding can do without are taken for empty, as libjpeg does.
      if (code != Marker.COM && (code < Marker.APP0 || code > Marker.APP15)) {
        throw new JpegException("segment length " + length + " of " + Marker.name(code), offset());
      }
      diagnostics.warn("segment length " + length + " of " + Marker.name(code), offset());
      length = 2;
    }
    index = window.require(index, length);
    int start = index + 2;
    if (window.end() - index < length) {
      diagnostics.warn("the stream ends inside " + Marker.name(code), at);
      length = window.end() - index;
    }
    index += length;
    return new SegmentReader(window.data(), start, index, window.offset(0));
  }

  /** Brings the rest of the stream into memory. */
  void requireAll() {
    index = window.require(index, Integer.MAX_VALUE);
  }

  /** Index of the first marker from an index on that is no restart marker, or the end. */
  int endOfScanData(int from) {
    int at = window.nextMarker(from);
    while (at < window.end() && Marker.isRestart(codeAt(at))) {
      at = window.nextMarker(at + 2);
    }
    return at;
  }

  /** Whether a DNL segment stands at an index. */
  boolean isHeightAt(int at) {
    return at < window.end() && codeAt(at) == Marker.DNL;
  }

  /** What follows a marker at an index. */
  SegmentReader after(int at) {
    return new SegmentReader(window.data(), at + 2, window.end(), window.offset(0));
  }
}
