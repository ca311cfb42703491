package org.zellige.entropy.scan;

import org.zellige.JpegException;
import org.zellige.segment.Scan;

/** Which scans a progressive image may consist of (T.81 G.1.1). */
public final class Progression {
  /** The point transform of 12-bit samples at which nothing is left. */
  private static final int MAX_POINT_TRANSFORM = 13;

  private Progression() {}

  /**
   * Refuses a scan whose parameters make no sense.
   *
   * @param offset of the scan, for the message
   */
  public static void check(Scan scan, long offset) throws JpegException {
    int low = scan.approximationLow();
    boolean band =
        scan.spectralStart() == 0
            ? scan.spectralEnd() == 0
            : scan.spectralEnd() >= scan.spectralStart()
                && scan.spectralEnd() < 64
                && scan.components().size() == 1;
    boolean bits = scan.approximationHigh() == 0 || low == scan.approximationHigh() - 1;
    if (!band || !bits || low > MAX_POINT_TRANSFORM) {
      throw new JpegException(
          "progressive scan of coefficients %d…%d, bits %d→%d, %d components"
              .formatted(
                  scan.spectralStart(),
                  scan.spectralEnd(),
                  scan.approximationHigh(),
                  low,
                  scan.components().size()),
          offset);
    }
  }
}
