package org.zellige.entropy.arithmetic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.zellige.entropy.bits.BitWriter;
import org.zellige.entropy.scan.ComponentBlocks;
import org.zellige.entropy.scan.ImageBlocks;
import org.zellige.entropy.scan.McuWalker;
import org.zellige.entropy.scan.ScanCoder;
import org.zellige.entropy.scan.ScriptScan;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.segment.Conditioning;
import org.zellige.segment.ConditioningTable;
import org.zellige.segment.Frame;
import org.zellige.segment.FrameComponent;
import org.zellige.segment.Marker;
import org.zellige.segment.QuantTable;
import org.zellige.segment.Scan;
import org.zellige.segment.SegmentWriter;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.ScalarKernels;
import org.zellige.work.Workers;

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

  public ArithmeticStream with(Conditioning... entries) {
    return new ArithmeticStream(frame, scans, restartInterval, List.of(entries));
  }

  public static Scan scan(int start, int end, int high, int low, int... components) {
    List<Scan.ScanComponent> parts =
        IntStream.of(components)
            .mapToObj(id -> new Scan.ScanComponent(id, Math.min(id, 1), Math.min(id, 1)))
            .toList();
    return new Scan(parts, start, end, high, low);
  }

  public FrameLayout layout() {
    return FrameLayout.of(frame);
  }

  /** No coefficients yet. */
  public CoefficientRows[] blank() {
    return layout().components().stream()
        .map(c -> new CoefficientRows(c.paddedBlocksPerRow(), c.paddedBlockRows()))
        .toArray(CoefficientRows[]::new);
  }

  /**
   * Coefficients as in a picture: the higher the frequency, the smaller. In a differential frame DC
   * has no bits for refinement.
   */
  public CoefficientRows[] random(long seed) {
    Random random = new Random(seed);
    CoefficientRows[] all = blank();
    for (int i = 0; i < all.length; i++) {
      FrameLayout.Component c = layout().components().get(i);
      for (int row = 0; row < c.blockRows(); row++) {
        for (int block = 0; block < c.blocksPerRow(); block++) {
          short[] values = all[i].coefficients(row);
          int at = BlockGroup.index(block);
          fill(random, values, at);
          if (frame.isDifferential()) {
            values[at] &= ~3;
          }
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

  /** The stream of the given coefficients, as far as their blocks lie inside the image. */
  public byte[] encode(CoefficientRows[] coefficients) {
    SegmentWriter out = new SegmentWriter();
    out.marker(Marker.SOI);
    QuantTable.ofNatural(0, IntStream.generate(() -> 2).limit(64).toArray()).writeTo(out);
    frame.writeTo(out);
    conditioning.forEach(entry -> entry.writeTo(out));
    if (restartInterval > 0) {
      out.segment(Marker.DRI, body -> body.u16(restartInterval));
    }
    ImageBlocks image = blocks(coefficients);
    for (Scan scan : scans) {
      scan.writeTo(out);
      out.bytes(data(scan, image));
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

  private byte[] data(Scan scan, ImageBlocks image) {
    ScriptScan parts = scriptScan(scan);
    ArithmeticStatistics statistics =
        new ArithmeticStatistics(scan, ConditioningTable.of(conditioning));
    BitWriter bits = new BitWriter();
    image.prepareMasks(List.of(parts), Workers.CALLER);
    ScanCoder coder = ArithmeticScanEncoder.of(parts, image, statistics, bits);
    for (int row = 0; row < image.rows(parts); row++) {
      coder.row(row);
    }
    coder.finish();
    bits.align();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      bits.drain(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  /** Components have their indices as identifiers. */
  private static ScriptScan scriptScan(Scan scan) {
    return new ScriptScan(
        scan.components().stream().map(Scan.ScanComponent::id).toList(),
        scan.spectralStart(),
        scan.spectralEnd(),
        scan.approximationHigh(),
        scan.approximationLow());
  }

  private ImageBlocks blocks(CoefficientRows[] coefficients) {
    List<ComponentBlocks> components = new ArrayList<>();
    for (FrameLayout.Component c : layout().components()) {
      CoefficientRows rows = copy(c, coefficients[components.size()]);
      components.add(
          new ComponentBlocks(
              c.horizontal(),
              c.vertical(),
              c.blocksPerRow(),
              c.blockRows(),
              rows,
              new ScalarKernels()));
    }
    ImageBlocks image =
        new ImageBlocks(components, layout().mcusPerRow(), layout().mcuRows(), restartInterval);
    if (frame.isDifferential()) {
      ScriptScan all = scriptScan(scans.get(0));
      McuWalker walker = image.walker(all);
      DifferentialSums sums = new DifferentialSums();
      for (int row = 0; row < image.rows(all); row++) {
        walker.walk(row, sums);
      }
    }
    return image;
  }

  /** A copy with masks. */
  private static CoefficientRows copy(FrameLayout.Component layout, CoefficientRows from) {
    CoefficientRows to = new CoefficientRows(layout.blocksPerRow(), layout.blockRows());
    for (int row = 0; row < layout.blockRows(); row++) {
      short[] values = to.coefficients(row);
      System.arraycopy(from.readCoefficients(row), 0, values, 0, values.length);
      for (int block = 0; block < layout.blocksPerRow(); block++) {
        for (int k = 0; k < 64; k++) {
          if (values[BlockGroup.index(block) + BlockGroup.BLOCKS * k] != 0) {
            to.masks(row)[block] |= 1L << k;
          }
        }
      }
    }
    return to;
  }

  /** A stream of coefficients drawn by lot. */
  public byte[] encode(long seed) {
    return encode(random(seed));
  }
}
