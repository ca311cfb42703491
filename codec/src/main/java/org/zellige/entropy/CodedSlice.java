package org.zellige.entropy;

import java.util.Arrays;

/**
 * Bits that were coded for themselves and belong in the middle of a scan, where they need not begin
 * with a byte.
 *
 * @param bytes whole ones
 * @param rest the bits after them, right-aligned; what stands above has no meaning
 * @param restBits how many those are, 0…7
 */
public record CodedSlice(byte[] bytes, long rest, int restBits) {
  /** What a writer holds, which may be used again. */
  public static CodedSlice take(BitWriter writer) {
    byte[] bytes = Arrays.copyOf(writer.buffer, writer.position);
    CodedSlice slice = new CodedSlice(bytes, writer.accumulator, writer.held);
    writer.clear();
    return slice;
  }

  /** Appends all to a scan. */
  public void appendTo(BitWriter scan) {
    scan.append(bytes);
    scan.put(rest & ((1L << restBits) - 1), restBits);
  }
}
