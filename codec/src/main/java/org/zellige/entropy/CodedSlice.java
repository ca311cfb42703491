package org.zellige.entropy;

/**
 * Bits that were coded for themselves and belong in the middle of a scan, where they need not begin
 * with a byte. Without stuffed zeros.
 *
 * @param bytes the first ones, eight at a time
 * @param length bytes that count
 * @param rest the bits after them, right-aligned; what stands above has no meaning
 * @param restBits how many those are, 0…64
 */
public record CodedSlice(byte[] bytes, int length, long rest, int restBits) {
  /** What a writer holds, which may be used again. */
  public static CodedSlice take(BitWriter writer) {
    byte[] bytes = new byte[writer.position];
    int length = StuffedBytes.copy(writer.buffer, 0, writer.position, bytes, 0);
    CodedSlice slice = new CodedSlice(bytes, length, writer.accumulator, Long.SIZE - writer.free);
    writer.clear();
    return slice;
  }

  /** Appends all to a scan. */
  public void appendTo(BitWriter scan) {
    scan.append(bytes, length);
    int high = Math.max(0, restBits - Integer.SIZE);
    int low = restBits - high;
    scan.put(rest >>> low & ((1L << high) - 1), high);
    scan.put(rest & ((1L << low) - 1), low);
  }
}
