package org.zellige.entropy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.zellige.JpegException;
import org.zellige.transform.CoefficientRows;

/**
 * A stretch of the data of a sequential scan, decoded from its first bit as if an MCU began there.
 * Nothing of that need be right; but where one of the places at which an MCU was taken to begin
 * turns out to be right, so is all that follows, but for the DC coefficients, which lack what those
 * before them add up to.
 */
public final class Stretch {
  /** Bytes of the most that an MCU can take: 10 blocks of 64 codes and magnitudes, 32 bits each. */
  static final int LARGEST_MCU = 10 * 64 * 4;

  /** Where it starts in the stream. */
  private final int from;

  /** Where the next one starts. */
  private final int to;

  /** Bytes without stuffed zeros: its own, and those of the following that an MCU may need. */
  private byte[] data = {};

  /** Number of its own bytes among them. */
  private int ownBytes;

  private int bytes;

  /** Number of the first bit of each MCU found. */
  private int[] starts = new int[256];

  private int mcus;

  /** Bit after the last of the MCUs. */
  private long end;

  private final BitSet unknownCodes = new BitSet();
  private final List<CoefficientRows[]> pages = new ArrayList<>();
  private int[] predictions = {};

  /**
   * @param from index of its first byte in the stream, not a stuffed zero
   * @param to index of the next stretch's first byte
   */
  Stretch(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Takes the data in and decodes them.
   *
   * @param stream the bytes of the stream
   * @param scanEnd index after the scan's data
   */
  void decode(byte[] stream, int scanEnd, StretchDecoding decoding) {
    int most = Math.min(scanEnd, Math.addExact(to, 2 * LARGEST_MCU));
    data = new byte[most - from + BitReader.PADDING];
    ownBytes = StuffedBytes.copy(stream, from, to, data, 0);
    bytes = StuffedBytes.copy(stream, to, most, data, ownBytes);
    BitReader reader = new BitReader(data, bytes, 0);
    SequentialBlocks decoder = decoding.blocks(reader, () -> unknownCodes.set(mcus));
    McuBlocks places = decoding.places();
    int perPage = decoding.mcusPerPage();
    try {
      for (long bit = 0; bit < ownBits() && mcus < decoding.mostMcus(); bit = reader.bit()) {
        if (mcus % perPage == 0) {
          CoefficientRows[] page = decoding.page();
          pages.add(page);
          places.enterRow(page, new int[page.length]);
        }
        if (mcus == starts.length) {
          starts = Arrays.copyOf(starts, 2 * mcus);
        }
        starts[mcus] = (int) bit;
        decoder.decodeMcu(places, mcus % perPage);
        mcus++;
      }
    } catch (JpegException e) {
      throw new AssertionError(e); // unknown codes are taken down
    }
    end = reader.bit();
    predictions = decoder.predictions();
  }

  /** A reader that starts at a bit of the stretch. */
  BitReader reader(long bit) {
    return new BitReader(data, bytes, bit);
  }

  /** Number of bits that are its own. */
  long ownBits() {
    return 8L * ownBytes;
  }

  /** Number of bits that there are. */
  long bits() {
    return 8L * bytes;
  }

  /** Number of MCUs found. */
  int mcus() {
    return mcus;
  }

  /** Number of the first bit of an MCU found. */
  int start(int mcu) {
    return starts[mcu];
  }

  /** Number of the bit after the last MCU. */
  long end() {
    return end;
  }

  /** Coefficients, as many MCUs to a page as {@link StretchDecoding} says. */
  List<CoefficientRows[]> pages() {
    return pages;
  }

  /** The DC coefficients after which the last MCU ends, by place in the scan, wrong as all are. */
  int[] predictions() {
    return predictions;
  }

  /** Whether a code that no table holds was met in an MCU. */
  boolean hasUnknownCode(int firstMcu, int endMcu) {
    int next = unknownCodes.nextSetBit(firstMcu);
    return next >= 0 && next < endMcu;
  }
}
