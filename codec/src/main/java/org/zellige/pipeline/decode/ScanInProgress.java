package org.zellige.pipeline.decode;

import java.util.ArrayList;
import java.util.List;
import org.zellige.JpegException;
import org.zellige.entropy.decode.ScanDecoder;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.transform.CoefficientRows;

/** A scan of several that are decoded at the same time. {@link ScansTogether} guards it. */
final class ScanInProgress {
  private final ScanDecoder decoder;
  private final ScanLayout order;

  /** Index in the stream at which its data must end. */
  private final int end;

  private final int[] firstRows;

  /** The scans before this one that have a component of it. */
  private final List<ScanInProgress> before = new ArrayList<>();

  private boolean begun;

  /** Rows of MCUs that are decoded. */
  private int rows;

  /**
   * @param components of the frame
   */
  ScanInProgress(ScanDecoder decoder, ScanLayout order, int end, int components) {
    this.decoder = decoder;
    this.order = order;
    this.end = end;
    this.firstRows = new int[components];
  }

  /** Tells of a scan before this one. */
  void follow(ScanInProgress other) {
    if (order.components().stream().anyMatch(c -> other.verticalOf(c) > 0)) {
      before.add(other);
    }
  }

  private int verticalOf(ScanLayout.Component component) {
    return order.components().stream()
        .filter(c -> c.index() == component.index())
        .mapToInt(ScanLayout.Component::vertical)
        .findFirst()
        .orElse(0);
  }

  /** Whether it may be begun: all scans before it are, so that none waits for one that is not. */
  boolean mayBegin() {
    return !begun && before.stream().allMatch(scan -> scan.begun);
  }

  /** Whether it need not wait once begun. */
  boolean isFree() {
    return before.stream().allMatch(ScanInProgress::isDone);
  }

  void begin() {
    begun = true;
  }

  boolean isDone() {
    return rows == order.mcuRows();
  }

  /** Rows of MCUs that can be decoded from what the scans before have brought. */
  int rowsAllowed() {
    int allowed = order.mcuRows();
    for (ScanInProgress scan : before) {
      for (ScanLayout.Component c : order.components()) {
        int vertical = scan.verticalOf(c);
        if (!scan.isDone() && vertical > 0) {
          allowed = Math.min(allowed, scan.rows * vertical / c.vertical());
        }
      }
    }
    return allowed;
  }

  /**
   * Whether it has brought all of the rows before one.
   *
   * @param mcuRow of MCUs of all components
   */
  boolean reaches(int mcuRow, FrameLayout layout) {
    return isDone()
        || order.components().stream()
            .allMatch(
                c -> rows * c.vertical() >= mcuRow * layout.components().get(c.index()).vertical());
  }

  int mcuRows() {
    return order.mcuRows();
  }

  int rows() {
    return rows;
  }

  /** Tells that one more row is decoded. */
  void rowDone() {
    rows++;
  }

  /** Decodes the next row, which is the only thing that is done without the guard. */
  void decodeRow(CoefficientRows[] coefficients) throws JpegException {
    decoder.decodeMcuRow(coefficients, firstRows);
    for (ScanLayout.Component c : order.components()) {
      firstRows[c.index()] += c.vertical();
    }
  }

  /** Checks that the data end where the next scan was looked for. */
  void checkEnd() throws JpegException {
    if (decoder.end() != end) {
      throw new JpegException("the data of a scan do not end with it", -1);
    }
  }
}
