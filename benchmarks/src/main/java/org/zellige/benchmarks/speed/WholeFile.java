package org.zellige.benchmarks.speed;

import java.io.IOException;
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
import org.zellige.Subsampling;
import org.zellige.benchmarks.image.ImageSize;
import org.zellige.benchmarks.image.Scene;

/** Encodes and decodes a whole image, in images per second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 1500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {
      "-Xmx4g",
      "--add-modules=jdk.incubator.vector",
      "--enable-native-access=ALL-UNNAMED"
    })
public class WholeFile {
  /** Who does the work. */
  @Param public Contender contender;

  /** Which generated image. */
  @Param("LANDSCAPE")
  public Scene scene;

  /** Pixels across × down. */
  @Param({"1920x1080", "4000x3000"})
  public String size;

  /** Chroma subsampling. */
  @Param({"S420", "S444"})
  public Subsampling subsampling;

  /** On the IJG scale, 1…100. */
  @Param("85")
  public int quality;

  /** Whether files are progressive, with Huffman tables made for them. */
  @Param("false")
  public boolean progressive;

  /** Threads that Zellige's own API may take, the measuring one among them; others take one. */
  @Param("1")
  public int threads;

  private Codec codec;

  /** Makes the image and the file, and refuses a codec that does not do the job asked for. */
  @Setup
  public void open() throws IOException {
    contender.selectKernels();
    ImageSize pixels = ImageSize.parse(size);
    Task task =
        Task.prepare(
            scene.render(pixels.width(), pixels.height()),
            subsampling,
            quality,
            progressive,
            threads);
    codec = contender.open(task);
    task.check(codec);
  }

  @TearDown
  public void close() {
    codec.close();
  }

  @Benchmark
  public int encode() throws IOException {
    return codec.encode();
  }

  @Benchmark
  public Object decode() throws IOException {
    return codec.decode();
  }
}
