package org.zellige.viewer;

import java.lang.System.Logger.Level;
import java.util.Random;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.JpegException;
import org.zellige.Pixels;

/**
 * Has the codec compiled while the user chooses an image: until then a first result takes several
 * times as long as the next.
 */
final class WarmUp {
  /** Pixels along a side: small, so that it ends soon after it is no longer needed. */
  private static final int SIDE = 256;

  /** As many pixels in all as two megapixels: what it takes. */
  private static final int TIMES = 32;

  private WarmUp() {}

  /** Begins, on a thread that gives way to others. */
  static void start() {
    Thread thread = new Thread(WarmUp::run, "zellige-warm-up");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  static void run() {
    int[] noise = new Random(1).ints((long) SIDE * SIDE).toArray();
    Pixels pixels = Pixels.ofIntRgb(noise, SIDE, SIDE);
    JpegDecoder decoder = JpegDecoder.builder().build();
    try {
      for (int i = 0; i < TIMES; i++) {
        JpegEncoder encoder = JpegEncoder.builder().quality(60 + i).build();
        decoder.decode(encoder.encode(pixels));
      }
    } catch (JpegException e) {
      System.getLogger("org.zellige.viewer").log(Level.DEBUG, "no warm-up", e);
    }
  }
}
