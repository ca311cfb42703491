package org.zellige.entropy.arithmetic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.zellige.JpegException;
import org.zellige.entropy.bits.BitWriter;
import org.zellige.entropy.scan.CodedScans;
import org.zellige.entropy.scan.ComponentBlocks;
import org.zellige.entropy.scan.ImageBlocks;
import org.zellige.entropy.scan.McuWalker;
import org.zellige.entropy.scan.ScanCoder;
import org.zellige.entropy.scan.ScanScript;
import org.zellige.entropy.scan.ScanScripts;
import org.zellige.entropy.scan.ScriptEffort;
import org.zellige.entropy.scan.ScriptScan;
import org.zellige.segment.ConditioningTable;
import org.zellige.segment.Scan;
import org.zellige.segment.SegmentWriter;
import org.zellige.work.Relay;
import org.zellige.work.Workers;

/**
 * The scans of an image, arithmetic-coded with the conditioning that needs no segment. Statistics
 * adapt as coding goes on: there is nothing to know beforehand, and nothing is kept.
 */
public final class ArithmeticScans implements CodedScans {
  /** The largest difference between two DC coefficients that has a code. */
  private static final int MAX_DIFFERENCE = 0x8000;

  private final ImageBlocks image;
  private final ScanScript script;

  /** By component. */
  private final int[] slots;

  private final Workers workers;

  private ArithmeticScans(ImageBlocks image, ScanScript script, int[] slots, Workers workers)
      throws JpegException {
    for (ComponentBlocks component : image.components()) {
      // All AC coefficients of 16 bits have codes.
      if (component.dcSpan() > MAX_DIFFERENCE) {
        throw new JpegException("DC coefficients too far apart for any code", -1);
      }
    }
    this.image = image;
    this.script = script;
    this.slots = slots;
    this.workers = workers;
  }

  /**
   * Codes an image sequentially.
   *
   * @param slots 0…3 by component: those of the same slot share their statistics
   * @throws JpegException if a difference of DC coefficients is too large for any code
   */
  public static ArithmeticScans sequential(ImageBlocks image, int[] slots, Workers workers)
      throws JpegException {
    ScanScript script = ScanScripts.sequential(image.blocksPerMcu());
    return new ArithmeticScans(image, script, slots.clone(), workers);
  }

  /**
   * Codes an image progressively, with a script made for it.
   *
   * @throws JpegException if a difference of DC coefficients is too large for any code
   */
  public static ArithmeticScans progressive(ImageBlocks image, ScriptEffort effort, Workers workers)
      throws IOException {
    int[] own = new int[image.components().size()];
    for (int component = 0; component < own.length; component++) {
      own[component] = component & 3; // a scan has four neighbours at most
    }
    ScanScript script = new ArithmeticScripts(image, workers).script(effort);
    return new ArithmeticScans(image, script, own, workers);
  }

  /**
   * The coder of a sequential scan whose rows come one by one.
   *
   * @param walker visits its blocks
   */
  public static ScanCoder sequential(Scan scan, McuWalker walker, BitWriter bits) {
    return new ArithmeticMcuEncoder.Sequential(
        new ArithmeticWriter(bits), statistics(scan), walker);
  }

  private static ArithmeticStatistics statistics(Scan scan) {
    return new ArithmeticStatistics(scan, new ConditioningTable());
  }

  @Override
  public void writeTo(OutputStream out, int[] ids) throws IOException {
    List<ScriptScan> scans = script.scans();
    image.prepareMasks(scans, workers);
    try (Relay<ByteArrayOutputStream> relay =
        Relay.atOnce(
            workers,
            ByteArrayOutputStream::new,
            scans.size(),
            (place, i) -> {
              place.reset();
              write(image, scans.get(i), header(scans.get(i), ids), place);
            })) {
      for (int i = 0; i < scans.size(); i++) {
        relay.next().writeTo(out);
      }
    }
  }

  private Scan header(ScriptScan scan, int[] ids) {
    int[] used = scan.components().stream().mapToInt(c -> slots[c]).toArray();
    int[] unused = new int[used.length];
    return scan.header(ids, scan.hasDc() ? used : unused, scan.hasAc() ? used : unused);
  }

  /** Writes a scan of an image whose masks are there. */
  static void write(ImageBlocks image, ScriptScan scan, Scan header, OutputStream out)
      throws IOException {
    SegmentWriter segment = new SegmentWriter();
    header.writeTo(segment);
    segment.writeTo(out);
    BitWriter bits = new BitWriter();
    ScanCoder coder = ArithmeticScanEncoder.of(scan, image, statistics(header), bits);
    int rows = image.rows(scan);
    for (int row = 0; row < rows; row++) {
      coder.row(row);
      bits.drainIfLarge(out);
    }
    coder.finish();
    bits.align();
    bits.drain(out);
  }
}
