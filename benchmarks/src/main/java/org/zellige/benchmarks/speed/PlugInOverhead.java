package org.zellige.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.zellige.PixelFormat;
import org.zellige.Subsampling;
import org.zellige.benchmarks.image.ImageSize;
import org.zellige.benchmarks.image.Scene;

/**
 * What ImageIO costs above the codec's own API: the same file, the same layout of pixels, a
 * destination of its own for each read or one for all. With {@code -prof gc} also in memory.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {
      "-Xmx4g",
      "--add-modules=jdk.incubator.vector",
      "--enable-native-access=ALL-UNNAMED"
    })
public class PlugInOverhead {
  /** A way to the codec. */
  public enum Way {
    API,
    IMAGEIO
  }

  /** Which one. */
  @Param public Way way;

  /** How pixels lie. */
  @Param({"INT_RGB", "BGR"})
  public PixelFormat format;

  /** Pixels across × down. */
  @Param({"320x240", "1920x1080", "4000x3000"})
  public String size;

  /** Where files are. */
  @Param public ReadWritePath.Medium medium;

  private Path folder;
  private ReadWritePath path;

  /** Makes image and file. */
  @Setup
  public void open() throws IOException {
    ImageSize pixels = ImageSize.parse(size);
    Task task =
        Task.prepare(Scene.LANDSCAPE.render(pixels.width(), pixels.height()), Subsampling.S420, 85);
    folder = Files.createTempDirectory("plug-in-overhead");
    path =
        way == Way.API
            ? new DirectPath(task, format, medium, folder)
            : new PlugInPath(task, format, medium, folder);
  }

  /** Removes the files. */
  @TearDown
  public void close() throws IOException {
    for (String name : List.of("source.jpg", "target.jpg")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
  }

  @Benchmark
  public Object read() throws IOException {
    return path.read();
  }

  @Benchmark
  public Object readInto() throws IOException {
    return path.readInto();
  }

  @Benchmark
  public long write() throws IOException {
    return path.write();
  }
}
