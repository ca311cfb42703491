package org.zellige.entropy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** The encoder of binary decisions (T.81 D.1), bit by bit: slow, but easy to follow. */
final class ArithmeticWriter {
  private final List<Integer> bits = new ArrayList<>();

  /** The low end of the interval, its 16 bits after those written. */
  private int low;

  private int interval = 0x10000;

  void encode(byte[] bins, int at, int decision) {
    int bin = bins[at] & 0xFF;
    int entry = ArithmeticStates.TRANSITIONS[bin];
    int lps = entry >>> 16;
    int mps = interval - lps;
    boolean lessProbable = decision != bin >> 7;
    // The less probable symbol has the upper part, unless that is the larger one.
    boolean upper = lessProbable == (mps >= lps);
    if (upper) {
      low += mps;
    }
    interval = upper ? lps : mps;
    if (interval < 0x8000) {
      bins[at] = (byte) (lessProbable ? entry >> 8 : entry);
    }
    carry();
    while (interval < 0x8000) {
      bits.add(low >> 15);
      low = low << 1 & 0xFFFF;
      interval <<= 1;
    }
  }

  private void carry() {
    if (low > 0xFFFF) {
      low &= 0xFFFF;
      int i = bits.size() - 1;
      while (bits.get(i) == 1) {
        bits.set(i--, 0);
      }
      bits.set(i, 1);
    }
  }

  /** The data so far, zero bytes at the end left out, and stuffed. */
  byte[] finish() {
    for (int bit = 15; bit >= 0; bit--) {
      bits.add(low >> bit & 1);
    }
    while (bits.size() % 8 != 0) {
      bits.add(0);
    }
    int end = bits.lastIndexOf(1) / 8 + 1;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < end; i++) {
      int value = 0;
      for (int bit : bits.subList(8 * i, 8 * i + 8)) {
        value = value << 1 | bit;
      }
      out.write(value);
      if (value == 0xFF) {
        out.write(0);
      }
    }
    return out.toByteArray();
  }
}
