package org.zellige.entropy.arithmetic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.zellige.JpegException;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.segment.Frame;
import org.zellige.segment.FrameComponent;
import org.zellige.segment.Marker;
import org.zellige.segment.Scan;
import org.zellige.segment.SegmentWriter;

/**
 * A lossless stream of one frame.
 *
 * @param scans which components together, with predictor and point transform
 * @param restartRows MCU rows in a restart interval; 0 for none
 */
public record LosslessStream(Frame frame, List<Scan> scans, int restartRows) {
  public static final int HUFFMAN = 0xC3;
  public static final int ARITHMETIC = 0xCB;

  /**
   * All components in one scan.
   *
   * @param marker of the frame
   * @param sampling factors of each component, as in 0x21
   */
  public static LosslessStream of(
      int marker, int precision, int width, int height, int predictor, int low, int... sampling) {
    List<FrameComponent> components = new ArrayList<>();
    List<Scan.ScanComponent> parts = new ArrayList<>();
    for (int i = 0; i < sampling.length; i++) {
      components.add(new FrameComponent(i + 1, sampling[i] >> 4, sampling[i] & 15, 0));
      parts.add(new Scan.ScanComponent(i + 1, i % 2, 0));
    }
    Frame frame = new Frame(marker, precision, height, width, components);
    return new LosslessStream(frame, List.of(new Scan(parts, predictor, 0, 0, low)), 0);
  }

  /** The same with a scan for each component, the last one first. */
  public LosslessStream apart() {
    Scan all = scans.get(0);
    List<Scan> single = new ArrayList<>();
    for (Scan.ScanComponent c : all.components()) {
      single.add(0, new Scan(List.of(c), all.spectralStart(), 0, 0, all.approximationLow()));
    }
    return new LosslessStream(frame, single, restartRows);
  }

  public LosslessStream withRestarts(int rows) {
    return new LosslessStream(frame, scans, rows);
  }

  FrameLayout layout() {
    return FrameLayout.of(frame);
  }

  /** Samples drawn by lot, by component: slopes with noise, and ends of the range. */
  public short[][] random(long seed) {
    Random random = new Random(seed);
    int low = scans.get(0).approximationLow();
    int maximum = (1 << frame.precision()) - 1;
    short[][] planes = new short[frame.components().size()][];
    for (int i = 0; i < planes.length; i++) {
      FrameLayout.Component c = layout().components().get(i);
      planes[i] = new short[c.width() * c.height()];
      for (int n = 0; n < planes[i].length; n++) {
        int slope = (n % c.width() * (i + 2) + n / c.width() * 3) * maximum / 200;
        int noise = random.nextInt(1 + maximum / 16);
        int sample =
            switch (random.nextInt(12)) {
              case 0 -> 0;
              case 1 -> maximum;
              case 2 -> maximum / 2 + 1;
              default -> slope + noise & maximum;
            };
        planes[i][n] = (short) (sample >> low << low);
      }
    }
    return planes;
  }

  /** The whole stream. */
  public byte[] encode(short[][] planes) {
    SegmentWriter out = new SegmentWriter();
    out.marker(Marker.SOI);
    writeTo(out, planes);
    out.marker(Marker.EOI);
    return toBytes(out);
  }

  /** What was written so far. */
  public static byte[] toBytes(SegmentWriter out) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      out.writeTo(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  /** Frame and scans, with the tables they need. */
  public void writeTo(SegmentWriter out, short[][] planes) {
    LosslessScanEncoder.tables().forEach(table -> table.writeTo(out));
    frame.writeTo(out);
    for (Scan scan : scans) {
      ScanLayout order = order(scan);
      out.segment(Marker.DRI, body -> body.u16(restartRows * order.mcusPerRow()));
      scan.writeTo(out);
      new LosslessScanEncoder(this, scan, order, planes).write(out);
    }
  }

  private ScanLayout order(Scan scan) {
    try {
      return layout().scan(scan, 0);
    } catch (JpegException e) {
      throw new AssertionError(e);
    }
  }
}
