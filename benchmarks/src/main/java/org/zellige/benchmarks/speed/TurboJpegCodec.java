package org.zellige.benchmarks.speed;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.zellige.Pixels;

/**
 * libjpeg-turbo as a C program would use it: BGR bytes and files in native memory, buffers made
 * once, the library's default transforms. No copy to or from the Java heap is measured.
 */
final class TurboJpegCodec implements Codec {
  private final TurboJpeg library;
  private final Task task;
  private final int width;
  private final int height;
  private final Arena arena = Arena.ofConfined();
  private final MemorySegment compressor;
  private final MemorySegment decompressor;
  private final MemorySegment source;
  private final MemorySegment destination;
  private final MemorySegment file;
  private final MemorySegment encoded;
  private final MemorySegment encodedPointer;
  private final MemorySegment encodedSize;

  TurboJpegCodec(TurboJpeg library, Task task) {
    this.library = library;
    this.task = task;
    width = task.image().width();
    height = task.image().height();
    compressor = library.newCompressor();
    decompressor = library.newDecompressor();
    source = arena.allocateFrom(ValueLayout.JAVA_BYTE, bgr(task.image()));
    destination = arena.allocate(source.byteSize());
    file = arena.allocateFrom(ValueLayout.JAVA_BYTE, task.file());
    encoded = arena.allocate(library.maxFileSize(width, height));
    encodedPointer = arena.allocateFrom(ValueLayout.ADDRESS, encoded);
    encodedSize = arena.allocate(ValueLayout.JAVA_LONG);
  }

  private static byte[] bgr(Pixels rgb) {
    byte[] bgr = new byte[3 * rgb.width() * rgb.height()];
    int[] packed = rgb.ints();
    for (int y = 0, out = 0; y < rgb.height(); y++) {
      int row = rgb.rowOffset(y);
      for (int x = 0; x < rgb.width(); x++, out += 3) {
        bgr[out] = (byte) packed[row + x];
        bgr[out + 1] = (byte) (packed[row + x] >> 8);
        bgr[out + 2] = (byte) (packed[row + x] >> 16);
      }
    }
    return bgr;
  }

  @Override
  public int encode() throws IOException {
    encodedSize.set(ValueLayout.JAVA_LONG, 0, encoded.byteSize());
    library.compress(
        compressor,
        source,
        width,
        height,
        encodedPointer,
        encodedSize,
        task.subsampling(),
        task.quality(),
        task.progressive());
    return Math.toIntExact(encodedSize.get(ValueLayout.JAVA_LONG, 0));
  }

  @Override
  public Object decode() throws IOException {
    library.decompress(decompressor, file, destination, width, height);
    return destination;
  }

  @Override
  public byte[] encoded() {
    long size = encodedSize.get(ValueLayout.JAVA_LONG, 0);
    return encoded.asSlice(0, size).toArray(ValueLayout.JAVA_BYTE);
  }

  @Override
  public Pixels decoded() {
    return Pixels.ofBgr(destination.toArray(ValueLayout.JAVA_BYTE), width, height);
  }

  @Override
  public void close() {
    library.destroy(compressor);
    library.destroy(decompressor);
    arena.close();
  }
}
