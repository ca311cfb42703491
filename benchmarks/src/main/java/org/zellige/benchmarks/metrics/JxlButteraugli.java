package org.zellige.benchmarks.metrics;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.zellige.Pixels;
import org.zellige.benchmarks.image.PnmImage;
import org.zellige.metric.Butteraugli;

/**
 * Butteraugli by libjxl 0.7, the only one whose library offers it, on the calling thread. Its
 * scores are some per cent from those of today's: constants have changed. Pixels lie in native
 * memory as RGB bytes; what is timed begins with them, as for Zellige.
 */
@SuppressWarnings("restricted") // the launchers grant native access
final class JxlButteraugli implements Scoring {
  /** Debian's libjxl0.7. */
  private static final String LIBRARY = "libjxl.so.0.7";

  /** JXL_TYPE_UINT8. */
  private static final int TYPE_UINT8 = 2;

  /** JxlPixelFormat: channels, data type, endianness, alignment of rows. */
  private static final MemoryLayout PIXEL_FORMAT =
      MemoryLayout.structLayout(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG);

  private final Arena arena = Arena.ofConfined();
  private final int width;
  private final int height;
  private final MemorySegment format;
  private final MemorySegment original;
  private final MemorySegment distorted;
  private final MemorySegment api;
  private final MethodHandle compute;
  private final MethodHandle maxDistance;
  private final MethodHandle destroyResult;
  private final MethodHandle destroyApi;

  private JxlButteraugli(SymbolLookup library, Pixels original, Pixels distorted) {
    this.width = original.width();
    this.height = original.height();
    this.original = rgb(original);
    this.distorted = rgb(distorted);
    format = arena.allocate(PIXEL_FORMAT);
    format.set(JAVA_INT, 0, 3);
    format.set(JAVA_INT, JAVA_INT.byteSize(), TYPE_UINT8);
    compute =
        function(
            library,
            "JxlButteraugliCompute",
            FunctionDescriptor.of(
                ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS,
                JAVA_LONG));
    maxDistance =
        function(
            library,
            "JxlButteraugliResultGetMaxDistance",
            FunctionDescriptor.of(JAVA_FLOAT, ADDRESS));
    destroyResult =
        function(library, "JxlButteraugliResultDestroy", FunctionDescriptor.ofVoid(ADDRESS));
    destroyApi = function(library, "JxlButteraugliApiDestroy", FunctionDescriptor.ofVoid(ADDRESS));
    MethodHandle create =
        function(library, "JxlButteraugliApiCreate", FunctionDescriptor.of(ADDRESS, ADDRESS));
    MethodHandle setNits =
        function(
            library,
            "JxlButteraugliApiSetIntensityTarget",
            FunctionDescriptor.ofVoid(ADDRESS, JAVA_FLOAT));
    try {
      api = (MemorySegment) create.invokeExact(MemorySegment.NULL);
      setNits.invokeExact(api, (float) Butteraugli.SDR_NITS);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  private static MethodHandle function(
      SymbolLookup library, String name, FunctionDescriptor signature) {
    return Linker.nativeLinker()
        .downcallHandle(
            library.find(name).orElseThrow(() -> new UnsatisfiedLinkError(name)), signature);
  }

  private MemorySegment rgb(Pixels pixels) {
    return arena.allocateFrom(JAVA_BYTE, PnmImage.of(pixels).pixels().bytes());
  }

  /** Whether this machine has the library. */
  static boolean isThere() {
    return library().isPresent();
  }

  /**
   * Sets it up.
   *
   * @throws IllegalStateException if the library is not there
   */
  static JxlButteraugli open(Pixels original, Pixels distorted) {
    SymbolLookup library =
        library().orElseThrow(() -> new IllegalStateException(LIBRARY + " not found"));
    return new JxlButteraugli(library, original, distorted);
  }

  private static Optional<SymbolLookup> library() {
    try {
      return Optional.of(SymbolLookup.libraryLookup(LIBRARY, Arena.global()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public double whole() {
    try {
      MemorySegment result =
          (MemorySegment)
              compute.invokeExact(
                  api,
                  width,
                  height,
                  format,
                  original,
                  original.byteSize(),
                  format,
                  distorted,
                  distorted.byteSize());
      float score = (float) maxDistance.invokeExact(result);
      destroyResult.invokeExact(result);
      return score;
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  @Override
  public double prepared() {
    throw new UnsupportedOperationException("libjxl's interface prepares no original");
  }

  @Override
  public void close() {
    try {
      destroyApi.invokeExact(api);
    } catch (Throwable e) {
      throw broken(e);
    }
    arena.close();
  }

  /** A call that never reached the library: a fault of this class. */
  private static IllegalStateException broken(Throwable e) {
    return new IllegalStateException("call of libjxl failed", e);
  }
}
