package org.zellige.entropy;

import java.util.List;
import org.zellige.segment.Conditioning;
import org.zellige.segment.Marker;
import org.zellige.segment.Scan;
import org.zellige.segment.SegmentWriter;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;

/** Writes arithmetic-coded scans of every kind (T.81 F.1.4, G.1.3), for tests of their decoder. */
final class ArithmeticScanEncoder {
  private final Scan scan;
  private final ScanLayout layout;
  private final boolean progressive;
  private final boolean differential;
  private final int restartInterval;
  private final int[] lower = new int[16];
  private final int[] upper = new int[16];
  private final int[] lowBand = new int[16];
  private byte[][] dcBins = new byte[16][64];
  private byte[][] acBins = new byte[16][256];
  private final byte[] even = {ArithmeticStates.EVEN};
  private int[] contexts = new int[4];
  private int[] predictions = new int[4];
  private ArithmeticWriter writer = new ArithmeticWriter();

  ArithmeticScanEncoder(
      Scan scan,
      ScanLayout layout,
      boolean progressive,
      boolean differential,
      int restartInterval,
      List<Conditioning> conditioning) {
    this.scan = scan;
    this.layout = layout;
    this.progressive = progressive;
    this.differential = differential;
    this.restartInterval = restartInterval;
    for (int slot = 0; slot < 16; slot++) {
      upper[slot] = 1;
      lowBand[slot] = 5;
    }
    for (Conditioning entry : conditioning) {
      if (entry.ac()) {
        lowBand[entry.slot()] = entry.value();
      } else {
        lower[entry.slot()] = entry.value() & 15;
        upper[entry.slot()] = entry.value() >> 4;
      }
    }
  }

  void write(CoefficientRows[] coefficients, SegmentWriter out) {
    int mcus = layout.mcusPerRow() * layout.mcuRows();
    for (int mcu = 0; mcu < mcus; mcu++) {
      if (restartInterval > 0 && mcu > 0 && mcu % restartInterval == 0) {
        out.bytes(writer.finish());
        out.marker(Marker.RST0 + (mcu / restartInterval - 1) % 8);
        writer = new ArithmeticWriter();
        dcBins = new byte[16][64];
        acBins = new byte[16][256];
        contexts = new int[4];
        predictions = new int[4];
      }
      for (int i = 0; i < layout.components().size(); i++) {
        ScanLayout.Component c = layout.components().get(i);
        for (int v = 0; v < c.vertical(); v++) {
          for (int h = 0; h < c.horizontal(); h++) {
            int row = mcu / layout.mcusPerRow() * c.vertical() + v;
            int block = mcu % layout.mcusPerRow() * c.horizontal() + h;
            block(i, coefficients[c.index()].coefficients(row), BlockGroup.index(block));
          }
        }
      }
    }
    out.bytes(writer.finish());
  }

  private void block(int component, short[] values, int at) {
    int low = scan.approximationLow();
    if (!progressive) {
      difference(component, values[at]);
      band(component, values, at, 1, 63, 0);
    } else if (scan.approximationHigh() == 0) {
      if (scan.spectralStart() == 0) {
        difference(component, values[at] >> low);
      } else {
        band(component, values, at, scan.spectralStart(), scan.spectralEnd(), low);
      }
    } else if (scan.spectralStart() == 0) {
      writer.encode(even, 0, values[at] >> low & 1);
    } else {
      refineBand(component, values, at);
    }
  }

  private void difference(int component, int value) {
    int slot = scan.components().get(component).dcTable();
    byte[] bins = dcBins[slot];
    int at = contexts[component];
    int difference = value - predictions[component];
    predictions[component] = differential ? 0 : value;
    if (difference == 0) {
      writer.encode(bins, at, 0);
      contexts[component] = 0;
      return;
    }
    writer.encode(bins, at, 1);
    int sign = difference < 0 ? 1 : 0;
    writer.encode(bins, at + 1, sign);
    at += 2 + sign;
    int magnitude = Math.abs(difference) - 1;
    int power = Integer.highestOneBit(magnitude);
    if (power != 0) {
      writer.encode(bins, at, 1);
      at = 20;
      for (int p = 1; p < power; p <<= 1) {
        writer.encode(bins, at++, 1);
      }
    }
    writer.encode(bins, at, 0);
    if (power < 1 << lower[slot] >> 1) {
      contexts[component] = 0;
    } else {
      contexts[component] = (power > 1 << upper[slot] >> 1 ? 12 : 4) + 4 * sign;
    }
    bits(bins, at + 14, magnitude, power);
  }

  private void band(int component, short[] values, int at, int start, int end, int low) {
    int slot = scan.components().get(component).acTable();
    byte[] bins = acBins[slot];
    int last = last(values, at, end, low);
    int k = start;
    for (; k <= last; k++) {
      int bin = 3 * (k - 1);
      writer.encode(bins, bin, 0);
      while (size(values, at, k, low) == 0) {
        writer.encode(bins, bin + 1, 0);
        bin += 3;
        k++;
      }
      writer.encode(bins, bin + 1, 1);
      writer.encode(even, 0, values[at + BlockGroup.BLOCKS * k] < 0 ? 1 : 0);
      bin += 2;
      int magnitude = size(values, at, k, low) - 1;
      int power = Integer.highestOneBit(magnitude);
      if (power != 0) {
        writer.encode(bins, bin, 1);
        if (power > 1) {
          writer.encode(bins, bin, 1);
          bin = k <= lowBand[slot] ? 189 : 217;
          for (int p = 2; p < power; p <<= 1) {
            writer.encode(bins, bin++, 1);
          }
        }
      }
      writer.encode(bins, bin, 0);
      bits(bins, bin + 14, magnitude, power);
    }
    if (k <= end) {
      writer.encode(bins, 3 * (k - 1), 1);
    }
  }

  private void refineBand(int component, short[] values, int at) {
    byte[] bins = acBins[scan.components().get(component).acTable()];
    int low = scan.approximationLow();
    int end = scan.spectralEnd();
    int last = last(values, at, end, low);
    int lastBefore = last(values, at, end, low + 1);
    int k = scan.spectralStart();
    for (; k <= last; k++) {
      int bin = 3 * (k - 1);
      if (k > lastBefore) {
        writer.encode(bins, bin, 0);
      }
      while (size(values, at, k, low) == 0) {
        writer.encode(bins, bin + 1, 0);
        bin += 3;
        k++;
      }
      int size = size(values, at, k, low);
      if (size > 1) {
        writer.encode(bins, bin + 2, size & 1);
      } else {
        writer.encode(bins, bin + 1, 1);
        writer.encode(even, 0, values[at + BlockGroup.BLOCKS * k] < 0 ? 1 : 0);
      }
    }
    if (k <= end) {
      writer.encode(bins, 3 * (k - 1), 1);
    }
  }

  private static int last(short[] values, int at, int end, int low) {
    int k = end;
    while (k > 0 && size(values, at, k, low) == 0) {
      k--;
    }
    return k;
  }

  private static int size(short[] values, int at, int k, int low) {
    return Math.abs(values[at + BlockGroup.BLOCKS * k]) >> low;
  }

  private void bits(byte[] bins, int at, int magnitude, int power) {
    for (int bit = power >> 1; bit > 0; bit >>= 1) {
      writer.encode(bins, at, (magnitude & bit) != 0 ? 1 : 0);
    }
  }
}
