package org.zellige.entropy.decode;

import org.jspecify.annotations.Nullable;
import org.zellige.JpegException;
import org.zellige.entropy.bits.BitReader;
import org.zellige.entropy.huffman.UnknownCode;
import org.zellige.transform.BlockGroup;

/** Decodes the blocks of a sequential scan (T.81 F.2.2). */
public final class SequentialBlocks {
  private final BitReader reader;
  private final SequentialTables tables;
  private final DcPredictions predictions;
  private final UnknownCode unknown;

  /** Whether no more than the DC coefficients are wanted, by place in the scan. */
  private final boolean[] dcAlone;

  private final BlockDecoder decoder;

  /** Null until it is asked for. */
  private @Nullable BlockSkimmer skimmer;

  /** The DC coefficients of blocks that were passed over; empty until there are some. */
  private int[] dcs = {};

  /**
   * @param differential whether the frame is, so that no DC coefficient is predicted
   * @param unknown told of codes that no table has
   */
  public SequentialBlocks(
      BitReader reader, SequentialTables tables, boolean differential, UnknownCode unknown) {
    this.reader = reader;
    this.tables = tables;
    this.predictions = new DcPredictions(tables.dc.length, differential);
    this.unknown = unknown;
    this.dcAlone = new boolean[tables.dc.length];
    this.decoder = new BlockDecoder(reader, tables, predictions, unknown);
  }

  /**
   * Says up to which zig-zag position the coefficients of a component are wanted.
   *
   * @param component its place in the scan
   */
  public void keepUpTo(int component, int lastWanted) {
    dcAlone[component] = lastWanted == 0;
  }

  /** Sets every prediction to zero. */
  public void restart() {
    predictions.restart();
  }

  /** The last DC coefficient of each component of the scan; may be changed. */
  public int[] predictions() {
    return predictions.last;
  }

  /**
   * Decodes MCUs side by side, one at least, up to the first after which the data have ended.
   *
   * @return the one after the last
   */
  public int decodeMcus(McuBlocks blocks, int first, int end) throws JpegException {
    boolean alike = areAlike(blocks);
    if (alike && !isDcAlone(blocks, 0)) {
      return decoder.decodeMcus(blocks, first, end, null);
    }
    int mcu = first;
    do {
      if (alike) {
        mcu += decodeDc(blocks, mcu, end - mcu);
      } else {
        decodeMcu(blocks, mcu);
        mcu++;
      }
    } while (mcu < end && !reader.isOverrun());
    return mcu;
  }

  /**
   * The same, telling where each MCU ends.
   *
   * @param starts receives the number of the first bit after each MCU, at the index of the next one
   */
  public int decodeMcus(McuBlocks blocks, int first, int end, long[] starts) throws JpegException {
    if (areAlike(blocks) && !isDcAlone(blocks, 0)) {
      return decoder.decodeMcus(blocks, first, end, starts);
    }
    int mcu = first;
    do {
      decodeMcu(blocks, mcu);
      mcu++;
      starts[mcu] = reader.bit();
    } while (mcu < end && !reader.isOverrun());
    return mcu;
  }

  /** Decodes an MCU. */
  private void decodeMcu(McuBlocks blocks, int mcu) throws JpegException {
    int end;
    for (int first = 0; first < blocks.count; first = end) {
      end = endOfAlike(blocks, first);
      if (isDcAlone(blocks, first)) {
        pass(blocks, first, end);
        for (int i = first; i < end; i++) {
          putDc(blocks, i, mcu, dcs[i]);
        }
      } else {
        decoder.decodeBlocks(blocks, mcu, first, end);
      }
    }
  }

  /** Whether of a block of an MCU no more than the DC coefficient is wanted. */
  private boolean isDcAlone(McuBlocks blocks, int i) {
    return dcAlone[blocks.component[i]];
  }

  /** Whether that holds of all blocks of an MCU, or of none. */
  private boolean areAlike(McuBlocks blocks) {
    return endOfAlike(blocks, 0) == blocks.count;
  }

  /** The block of an MCU up to which that holds of all from one on, or of none. */
  private int endOfAlike(McuBlocks blocks, int first) {
    int end = first;
    do {
      end++;
    } while (end < blocks.count && isDcAlone(blocks, end) == isDcAlone(blocks, first));
    return end;
  }

  /**
   * Decodes the DC coefficients of some MCUs.
   *
   * @return how many
   */
  private int decodeDc(McuBlocks blocks, int first, int most) throws JpegException {
    int mcus = passSome(blocks, most);
    for (int i = 0; i < blocks.count; i++) {
      for (int n = 0; n < mcus; n++) {
        putDc(blocks, i, first + n, dcs[n * blocks.count + i]);
      }
    }
    return mcus;
  }

  private static void putDc(McuBlocks blocks, int i, int mcu, int dc) {
    int block = blocks.block(i, mcu);
    long[] masks = blocks.masks[i];
    masks[block] = putDc(dc, blocks.values[i], BlockGroup.index(block), masks[block]);
  }

  /** Passes over MCUs, as long as there are data; their blocks stay as they are. */
  public void skimMcus(McuBlocks blocks, int mcus) throws JpegException {
    int left = mcus;
    do {
      left -= passSome(blocks, left);
    } while (left > 0 && !reader.isOverrun());
  }

  /**
   * Passes over some MCUs, one at least, up to the first after which the data have ended.
   *
   * @return how many
   */
  private int passSome(McuBlocks blocks, int most) throws JpegException {
    int end = Math.min(most, McuBlocks.TOGETHER) * blocks.count;
    int passed = passBlocks(blocks, 0, end);
    int mcus = (passed + blocks.count - 1) / blocks.count;
    pass(blocks, passed, mcus * blocks.count);
    return mcus;
  }

  /** Passes over blocks, whether there are data or not. */
  private void pass(McuBlocks blocks, int first, int end) throws JpegException {
    int passed = first;
    while (passed < end) {
      passed = passBlocks(blocks, passed, end);
    }
  }

  /** See {@link BlockSkimmer#pass}. */
  private int passBlocks(McuBlocks blocks, int first, int end) throws JpegException {
    if (dcs.length == 0) {
      dcs = new int[blocks.component.length];
    }
    return skimmer().pass(blocks.component, first, end, dcs);
  }

  private BlockSkimmer skimmer() {
    BlockSkimmer made = skimmer;
    if (made == null) {
      made = new BlockSkimmer(reader, tables, predictions, unknown);
      skimmer = made;
    }
    return made;
  }

  /** Enters a DC coefficient; returns the mask with it. */
  static long putDc(int prediction, short[] values, int at, long before) {
    short dc = (short) prediction;
    values[at] = dc;
    // A second scan of the component, which T.81 forbids, writes over the first one, as in libjpeg.
    return dc == 0 ? before & ~1L : before | 1;
  }
}
