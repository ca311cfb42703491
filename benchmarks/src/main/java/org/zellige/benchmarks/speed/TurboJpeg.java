package org.zellige.benchmarks.speed;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.zellige.Subsampling;

/**
 * The five functions of libturbojpeg's 2.x interface that the benchmarks call, on native memory.
 * For systems whose C {@code long} has 64 bits.
 */
@SuppressWarnings("restricted") // the launchers grant native access
final class TurboJpeg {
  /** Property that names another library file than {@link #LIBRARY}. */
  static final String LIBRARY_PROPERTY = "turbojpeg.library";

  /** Debian's libturbojpeg0. */
  private static final String LIBRARY = "libturbojpeg.so.0";

  /** TJPF_BGR: bytes blue, green, red. */
  private static final int PIXEL_FORMAT_BGR = 1;

  /** TJFLAG_NOREALLOC: the caller's buffer is large enough and stays. */
  private static final int FLAG_NO_REALLOC = 1024;

  /** TJFLAG_PROGRESSIVE: progressive files, with Huffman tables made for them. */
  private static final int FLAG_PROGRESSIVE = 16384;

  /** The library's messages are shorter than this (JMSG_LENGTH_MAX), in bytes. */
  private static final int MESSAGE_BYTES = 200;

  private final MethodHandle initCompress;
  private final MethodHandle initDecompress;
  private final MethodHandle destroy;
  private final MethodHandle errorMessage;
  private final MethodHandle bufferSize;
  private final MethodHandle compress;
  private final MethodHandle decompress;

  private TurboJpeg(SymbolLookup library) {
    initCompress = function(library, "tjInitCompress", ADDRESS);
    initDecompress = function(library, "tjInitDecompress", ADDRESS);
    destroy = function(library, "tjDestroy", JAVA_INT, ADDRESS);
    errorMessage = function(library, "tjGetErrorStr2", ADDRESS, ADDRESS);
    bufferSize = function(library, "tjBufSize", JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT);
    compress =
        function(
            library,
            "tjCompress2",
            JAVA_INT,
            ADDRESS,
            ADDRESS,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            ADDRESS,
            ADDRESS,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT);
    decompress =
        function(
            library,
            "tjDecompress2",
            JAVA_INT,
            ADDRESS,
            ADDRESS,
            JAVA_LONG,
            ADDRESS,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT);
  }

  private static MethodHandle function(
      SymbolLookup library, String name, MemoryLayout result, MemoryLayout... parameters) {
    return Linker.nativeLinker()
        .downcallHandle(
            library.find(name).orElseThrow(() -> new UnsatisfiedLinkError(name)),
            FunctionDescriptor.of(result, parameters));
  }

  /** The library, if this machine has it. */
  static Optional<TurboJpeg> load() {
    try {
      String name = System.getProperty(LIBRARY_PROPERTY, LIBRARY);
      return Optional.of(new TurboJpeg(SymbolLookup.libraryLookup(name, Arena.global())));
    } catch (IllegalArgumentException | UnsatisfiedLinkError e) {
      return Optional.empty();
    }
  }

  /** A new compressor, to be given back to {@link #destroy}. */
  MemorySegment newCompressor() {
    try {
      return (MemorySegment) initCompress.invokeExact();
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** A new decompressor, to be given back to {@link #destroy}. */
  MemorySegment newDecompressor() {
    try {
      return (MemorySegment) initDecompress.invokeExact();
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  void destroy(MemorySegment handle) {
    try {
      int _ = (int) destroy.invokeExact(handle);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** Bytes that a file of an image without subsampling can need at most. */
  long maxFileSize(int width, int height) {
    try {
      return (long) bufferSize.invokeExact(width, height, code(Subsampling.S444));
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /**
   * Compresses with the library's default settings.
   *
   * @param bgr pixels without gaps between rows
   * @param filePointer holds the address of the buffer for the file
   * @param fileSize holds the buffer's size; receives the file's
   */
  void compress(
      MemorySegment compressor,
      MemorySegment bgr,
      int width,
      int height,
      MemorySegment filePointer,
      MemorySegment fileSize,
      Subsampling subsampling,
      int quality,
      boolean progressive)
      throws IOException {
    int status;
    try {
      status =
          (int)
              compress.invokeExact(
                  compressor,
                  bgr,
                  width,
                  3 * width,
                  height,
                  PIXEL_FORMAT_BGR,
                  filePointer,
                  fileSize,
                  code(subsampling),
                  quality,
                  progressive ? FLAG_NO_REALLOC | FLAG_PROGRESSIVE : FLAG_NO_REALLOC);
    } catch (Throwable e) {
      throw broken(e);
    }
    check(status, compressor);
  }

  /**
   * Decompresses with the library's default settings.
   *
   * @param bgr receives the pixels without gaps between rows
   */
  void decompress(
      MemorySegment decompressor, MemorySegment file, MemorySegment bgr, int width, int height)
      throws IOException {
    int status;
    try {
      status =
          (int)
              decompress.invokeExact(
                  decompressor,
                  file,
                  file.byteSize(),
                  bgr,
                  width,
                  3 * width,
                  height,
                  PIXEL_FORMAT_BGR,
                  0);
    } catch (Throwable e) {
      throw broken(e);
    }
    check(status, decompressor);
  }

  private void check(int status, MemorySegment handle) throws IOException {
    if (status != 0) {
      String message;
      try {
        message =
            ((MemorySegment) errorMessage.invokeExact(handle))
                .reinterpret(MESSAGE_BYTES)
                .getString(0);
      } catch (Throwable e) {
        throw broken(e);
      }
      throw new IOException(message);
    }
  }

  /** The code of TJSAMP. */
  private static int code(Subsampling subsampling) {
    return switch (subsampling) {
      case S444 -> 0;
      case S422 -> 1;
      case S420 -> 2;
      case S440 -> 4;
      case S411 -> 5;
      case S410 -> throw new IllegalArgumentException("libturbojpeg cannot write 4:1:0");
    };
  }

  /** A call that never reached the library: a fault of this class. */
  private static IllegalStateException broken(Throwable e) {
    return new IllegalStateException("call of libturbojpeg failed", e);
  }
}
