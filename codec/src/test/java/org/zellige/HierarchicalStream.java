package org.zellige;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.zellige.entropy.arithmetic.LosslessStream;
import org.zellige.entropy.bits.BitWriter;
import org.zellige.segment.Expansion;
import org.zellige.segment.Frame;
import org.zellige.segment.FrameComponent;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.Marker;
import org.zellige.segment.QuantTable;
import org.zellige.segment.Scan;
import org.zellige.segment.SegmentWriter;

/**
 * A hierarchical image of the tests.
 *
 * @param bytes the stream
 * @param planes the samples that it stands for, by component
 */
record HierarchicalStream(byte[] bytes, short[][] planes) {
  /** Lossless frames of half the size, of full width, and of full size. */
  static HierarchicalStream lossless(int precision, int width, int height) {
    int halfWidth = (width + 1) / 2;
    int halfHeight = (height + 1) / 2;
    LosslessStream full =
        LosslessStream.of(LosslessStream.HUFFMAN, precision, width, height, 4, 0, 0x11, 0x11);
    LosslessStream wide =
        LosslessStream.of(LosslessStream.HUFFMAN, precision, width, halfHeight, 4, 0, 0x11, 0x11);
    LosslessStream small =
        LosslessStream.of(
            LosslessStream.HUFFMAN, precision, halfWidth, halfHeight, 4, 0, 0x11, 0x11);
    short[][] first = small.random(1);
    short[][] second = wide.random(2);
    short[][] third = full.random(3);
    SegmentWriter out = start(full.frame());
    small.writeTo(out, first);
    new Expansion(true, false).writeTo(out);
    LosslessStream.of(0xC7, precision, width, halfHeight, 0, 0, 0x11, 0x11)
        .writeTo(out, difference(second, first, halfWidth, width, true));
    new Expansion(false, true).writeTo(out);
    LosslessStream.of(0xCF, precision, width, height, 0, 0, 0x11, 0x11)
        .writeTo(out, difference(third, second, width, width, false));
    return new HierarchicalStream(end(out), third);
  }

  /** Blocks that are flat, by a sequential or progressive frame and two differential ones. */
  static HierarchicalStream dct(boolean progressive) {
    int blocks = 6;
    int[] sums = new int[blocks];
    Random random = new Random(7);
    SegmentWriter out = start(flatFrame(progressive ? 0xC2 : 0xC1));
    // A step of 8 in front of a DC coefficient is a step of 1 in front of the block's samples.
    int[] steps = new int[64];
    Arrays.fill(steps, 8);
    QuantTable.ofNatural(0, steps).writeTo(out);
    byte[] twelveCodes = {0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    byte[] oneCode = {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    new HuffmanTable(false, 0, twelveCodes, new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
        .writeTo(out);
    new HuffmanTable(true, 0, oneCode, new byte[1]).writeTo(out);
    for (int level = 0; level < 3; level++) {
      boolean differential = level > 0;
      flatFrame((progressive ? 0xC2 : 0xC1) + (differential ? 4 : 0)).writeTo(out);
      int last = progressive ? 0 : 63;
      new Scan(List.of(new Scan.ScanComponent(1, 0, 0)), 0, last, 0, 0).writeTo(out);
      BitWriter bits = new BitWriter();
      int prediction = 0;
      for (int b = 0; b < blocks; b++) {
        int dc = random.nextInt(201) - 100;
        sums[b] += dc;
        putDc(bits, dc - prediction);
        prediction = differential ? 0 : dc;
        if (!progressive) {
          bits.put(0, 1); // end of block
        }
      }
      out.bytes(closed(bits));
    }
    short[] samples = new short[24 * 16];
    for (int i = 0; i < samples.length; i++) {
      int block = i / 24 / 8 * 3 + i % 24 / 8;
      samples[i] = (short) Math.max(0, Math.min(255, 128 + sums[block]));
    }
    return new HierarchicalStream(end(out), new short[][] {samples});
  }

  private static Frame flatFrame(int marker) {
    return new Frame(marker, 8, 16, 24, List.of(new FrameComponent(1, 1, 1, 0)));
  }

  private static void putDc(BitWriter bits, int value) {
    int size = 32 - Integer.numberOfLeadingZeros(Math.abs(value));
    bits.put(size, 4);
    if (size > 0) {
      bits.put((value < 0 ? value - 1 : value) & (1 << size) - 1, size);
    }
  }

  private static byte[] closed(BitWriter bits) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bits.marker(Marker.EOI);
    try {
      bits.drain(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return Arrays.copyOf(bytes.toByteArray(), bytes.size() - 2);
  }

  static SegmentWriter start(Frame image) {
    SegmentWriter out = new SegmentWriter();
    out.marker(Marker.SOI);
    new Frame(Marker.DHP, image.precision(), image.height(), image.width(), image.components())
        .writeTo(out);
    return out;
  }

  static byte[] end(SegmentWriter out) {
    out.marker(Marker.EOI);
    return LosslessStream.toBytes(out);
  }

  /** What is to be added to the smaller planes, made twice as wide or high, to give the larger. */
  private static short[][] difference(
      short[][] wanted, short[][] from, int fromWidth, int width, boolean horizontal) {
    short[][] differences = new short[wanted.length][];
    for (int i = 0; i < wanted.length; i++) {
      differences[i] = new short[wanted[i].length];
      for (int n = 0; n < wanted[i].length; n++) {
        int x = n % width;
        int y = n / width;
        int fromHeight = from[i].length / fromWidth;
        int a = from[i][horizontal ? y * fromWidth + x / 2 : y / 2 * fromWidth + x] & 0xFFFF;
        int nextX = horizontal ? Math.min(x / 2 + x % 2, fromWidth - 1) : x;
        int nextY = horizontal ? y : Math.min(y / 2 + y % 2, fromHeight - 1);
        int b = from[i][nextY * fromWidth + nextX] & 0xFFFF;
        differences[i][n] = (short) (wanted[i][n] - (a + b) / 2);
      }
    }
    return differences;
  }
}
