package org.zellige.entropy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.zellige.JpegException;
import org.zellige.pipeline.FrameLayout;
import org.zellige.segment.Conditioning;
import org.zellige.segment.Frame;
import org.zellige.segment.FrameComponent;
import org.zellige.segment.Marker;
import org.zellige.segment.QuantTable;
import org.zellige.segment.Scan;
import org.zellige.segment.SegmentWriter;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;

/**
 * A whole arithmetic-coded stream of coefficients drawn by lot.
 *
 * @param restartInterval in MCUs; 0 for none
 * @param conditioning entries of DAC segments
 */
public record ArithmeticStream(
    Frame frame, List<Scan> scans, int restartInterval, List<Conditioning> conditioning) {

  /** Every kind of scan, bands and bits interleaved with one another. */
  public static final List<Scan> PROGRESSION =
      List.of(
          scan(0, 0, 0, 2, 0, 1, 2),
          scan(1, 5, 0, 1, 0),
          scan(1, 63, 0, 0, 2),
          scan(0, 0, 2, 1, 0, 1, 2),
          scan(6, 63, 0, 2, 0),
          scan(1, 63, 0, 3, 1),
          scan(6, 63, 2, 1, 0),
          scan(1, 63, 3, 2, 1),
          scan(0, 0, 1, 0, 0, 1, 2),
          scan(1, 63, 1, 0, 0),
          scan(1, 63, 2, 1, 1),
          scan(1, 63, 1, 0, 1));

  /** One scan of whole blocks. */
  public static final List<Scan> SEQUENTIAL = List.of(scan(0, 63, 0, 0, 0, 1, 2));

  /** Three components, the first one twice as wide and high. */
  public static ArithmeticStream of(boolean progressive, int width, int height, int restarts) {
    Frame frame =
        new Frame(
            progressive ? 0xCA : 0xC9,
            8,
            height,
            width,
            List.of(
                new FrameComponent(0, 2, 2, 0),
                new FrameComponent(1, 1, 1, 0),
                new FrameComponent(2, 1, 1, 0)));
    return new ArithmeticStream(frame, progressive ? PROGRESSION : SEQUENTIAL, restarts, List.of());
  }

  /** A gray image with a scan for every bit of every coefficient. */
  public static ArithmeticStream bitByBit(int width, int height, int lowestFirst) {
    List<Scan> scans = new ArrayList<>();
    for (int k = 0; k < 64; k++) {
      scans.add(scan(k, k, 0, lowestFirst, 0));
      for (int low = lowestFirst - 1; low >= 0; low--) {
        scans.add(scan(k, k, low + 1, low, 0));
      }
    }
    Frame frame = new Frame(0xCA, 8, height, width, List.of(new FrameComponent(0, 1, 1, 0)));
    return new ArithmeticStream(frame, scans, 0, List.of());
  }

  ArithmeticStream with(Conditioning... entries) {
    return new ArithmeticStream(frame, scans, restartInterval, List.of(entries));
  }

  static Scan scan(int start, int end, int high, int low, int... components) {
    List<Scan.ScanComponent> parts =
        IntStream.of(components)
            .mapToObj(id -> new Scan.ScanComponent(id, Math.min(id, 1), Math.min(id, 1)))
            .toList();
    return new Scan(parts, start, end, high, low);
  }

  FrameLayout layout() {
    return FrameLayout.of(frame);
  }

  /** No coefficients yet. */
  CoefficientRows[] blank() {
    return layout().components().stream()
        .map(c -> new CoefficientRows(c.paddedBlocksPerRow(), c.paddedBlockRows()))
        .toArray(CoefficientRows[]::new);
  }

  /** Coefficients as in a picture: the higher the frequency, the smaller. */
  CoefficientRows[] random(long seed) {
    Random random = new Random(seed);
    CoefficientRows[] all = blank();
    for (int i = 0; i < all.length; i++) {
      FrameLayout.Component c = layout().components().get(i);
      for (int row = 0; row < c.blockRows(); row++) {
        for (int block = 0; block < c.blocksPerRow(); block++) {
          fill(random, all[i].coefficients(row), BlockGroup.index(block));
        }
      }
    }
    return all;
  }

  private static void fill(Random random, short[] values, int at) {
    int last = random.nextInt(64);
    values[at] = (short) (random.nextInt(500) - 250);
    for (int k = 1; k <= last; k++) {
      int size = random.nextInt(Math.max(1, 12 - k / 4));
      int value = random.nextInt(1 << size) * (random.nextBoolean() ? 1 : -1);
      values[at + BlockGroup.BLOCKS * k] = (short) (random.nextInt(3) == 0 ? value : 0);
    }
  }

  /** The stream of the given coefficients. */
  byte[] encode(CoefficientRows[] coefficients) {
    SegmentWriter out = new SegmentWriter();
    out.marker(Marker.SOI);
    QuantTable.ofNatural(0, IntStream.generate(() -> 2).limit(64).toArray()).writeTo(out);
    frame.writeTo(out);
    conditioning.forEach(entry -> entry.writeTo(out));
    if (restartInterval > 0) {
      out.segment(Marker.DRI, body -> body.u16(restartInterval));
    }
    boolean progressive = frame.isProgressive();
    for (Scan scan : scans) {
      scan.writeTo(out);
      ScanLayout order = order(scan);
      new ArithmeticScanEncoder(
              scan, order, progressive, frame.isDifferential(), restartInterval, conditioning)
          .write(coefficients, out);
    }
    out.marker(Marker.EOI);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      out.writeTo(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private ScanLayout order(Scan scan) {
    try {
      return layout().scan(scan, 0);
    } catch (JpegException e) {
      throw new AssertionError(e);
    }
  }

  /** A stream of coefficients drawn by lot. */
  public byte[] encode(long seed) {
    return encode(random(seed));
  }
}
