package org.zellige.entropy.arithmetic;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * The probability estimation of arithmetic coding (T.81 D.1.5): a state machine of 113 states, each
 * with the size of the less probable symbol's interval and the states that follow.
 *
 * <p>A statistics bin is a byte: the state, and in its top bit which decision is the more probable
 * one. A bin starts as 0.
 */
public final class ArithmeticStates {
  /**
   * T.81 table D.3, four bytes a state: Qe; the state after the less probable symbol, with the top
   * bit set if the sense of the bin switches; the state after the more probable symbol.
   */
  private static final String TABLE =
      "5a1d810125860e0211141003080b120403d8140501da170600e51907006f1c08"
          + "00361e09001a210a000d230b0006090c00030a0d00010c0d5a7f8f0f3f252410"
          + "2cf22611207c271217b9281311822a140cef2b1509a12d16072f2e17055c3018"
          + "040631190303331a0240341b01b1361c0144381d00f5391e00b73b1f008a3c20"
          + "00683e21004e3f22003b2023002c21095ae1a525484c40263a0d41272ef14328"
          + "261f44291f33452a19a8462b1518482c1177492d0e744a2e0bfb4b2f09f84d30"
          + "08614e3107064f3205cd303304de3234040f32350363333602d43437025c3538"
          + "01f8363901a4373a0160383b0125393c00f63a3d00cb3b3e00ab3d3f008f3d20"
          + "5b12c1414d045042412c514337d852442fe85345293c5446237956471edf5748"
          + "1aa95749174e484a1424484b119c4a4c0f6b4a4d0d514b4e0bb64d4f0a404d30"
          + "5832d0514d1c5852438e59533bdd5a5434ee5b552eae5c56299a5d5725165647"
          + "5570d8594ca95f5a44d9605b3e22615c3824635d32b4635e2e175d5656a8df60"
          + "4f46656147e5666241cf67633c3d6864375e635d523169664c0f6a6746396b68"
          + "415e67635627e96a50e76c6b4b856d6755976e6d504f6f6b5a10ee6f5522706d"
          + "59ebf06f";

  /**
   * A state of its own that never changes, of probability one half: for decisions that are as good
   * as random, signs above all (T.851 10.3; what T.81 calls a fixed estimate).
   */
  public static final byte EVEN = 113;

  private static final int EVEN_ENTRY = 0x5a1d << 16 | EVEN << 8 | EVEN;

  /**
   * By bin: Qe in the high half; the bin after the less probable symbol in bits 8…15, after the
   * more probable one in bits 0…7.
   */
  static final int[] TRANSITIONS = transitions();

  private ArithmeticStates() {}

  private static int[] transitions() {
    ByteBuffer table = ByteBuffer.wrap(HexFormat.of().parseHex(TABLE));
    int[] entries = new int[256];
    for (int state = 0; state <= EVEN; state++) {
      int entry = state == EVEN ? EVEN_ENTRY : table.getInt();
      entries[state] = entry;
      entries[state | 0x80] = entry ^ 0x8080;
    }
    return entries;
  }
}
