package org.zellige.pipeline.decode;

import java.util.Arrays;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.segment.Scan;
import org.zellige.transform.BlockSmoothing;

/** What the scans so far have brought of each coefficient of an image. */
final class ScanProgress {
  /** By component and zig-zag position: the lowest bit known, −1 for none. */
  private final int[][] known;

  /** As they were before the component's last scan; the positions that smoothing looks at. */
  private final int[][] before;

  private int scans;

  /** Row of MCUs of an interleaved scan in which the data of the last scan ended. */
  private int lastMcuRow;

  ScanProgress(int components) {
    this.known = new int[components][64];
    this.before = new int[components][BlockSmoothing.POSITIONS];
    for (int[] of : known) {
      Arrays.fill(of, -1);
    }
  }

  /** Scans begun so far. */
  int scans() {
    return scans;
  }

  /** Components of the frame. */
  int components() {
    return known.length;
  }

  /**
   * Tells that a scan begins.
   *
   * @param progressive whether the scan's parameters count; any other scan brings all there is
   */
  void begin(Scan scan, ScanLayout order, boolean progressive) {
    int start = progressive ? scan.spectralStart() : 0;
    int end = progressive ? scan.spectralEnd() + 1 : 64;
    for (ScanLayout.Component c : order.components()) {
      int[] bits = known[c.index()];
      if (scans > 0) {
        System.arraycopy(bits, 0, before[c.index()], 0, BlockSmoothing.POSITIONS);
      }
      Arrays.fill(bits, start, end, progressive ? scan.approximationLow() : 0);
    }
    scans++;
  }

  /** Tells that the scan has data in a row of MCUs, counted as in an interleaved scan. */
  void reach(int mcuRow) {
    lastMcuRow = mcuRow;
  }

  /** Whether the data of the last scan reached a row of MCUs. */
  boolean reached(int mcuRow) {
    return mcuRow <= lastMcuRow;
  }

  /**
   * The lowest bit known of each zig-zag position of a component: 0 if it is known exactly, −1 for
   * nothing.
   */
  int[] known(int component) {
    return known[component].clone();
  }

  /**
   * The same where the data of the last scan did not reach, for the first positions: what the scans
   * before it brought.
   *
   * <p>As in libjpeg-turbo this takes back one scan of every component, and those that had but the
   * very first scan of the image pass for known there.
   */
  int[] knownBelow(int component) {
    int[] bits = before[component].clone();
    if (scans == 1) {
      Arrays.fill(bits, -1);
    }
    return bits;
  }

  /** Whether every bit of every coefficient is known. */
  boolean isComplete() {
    return Arrays.stream(known).flatMapToInt(Arrays::stream).allMatch(bit -> bit == 0);
  }

  /** Whether every component has DC, and one of them lacks some of its lowest frequencies. */
  boolean lacksLowFrequencies() {
    boolean lacking = false;
    for (int[] bits : known) {
      if (bits[0] < 0) {
        return false;
      }
      lacking |= Arrays.stream(bits, 1, BlockSmoothing.POSITIONS).anyMatch(bit -> bit != 0);
    }
    return lacking;
  }
}
