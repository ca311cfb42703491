package org.zellige.benchmarks.metrics;

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
import org.zellige.BaseTables;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.Subsampling;
import org.zellige.benchmarks.image.ImageSize;
import org.zellige.benchmarks.image.Scene;

/** Scores a JPEG against its original on one thread, in images per second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-Xmx4g",
      "--add-modules=jdk.incubator.vector",
      "--enable-native-access=ALL-UNNAMED"
    })
public class MetricSpeed {
  /** On the IJG scale, of the JPEG. */
  private static final int QUALITY = 75;

  /** What scores. */
  @Param public MetricContender contender;

  /** Pixels across × down. */
  @Param({"768x512", "4000x3000"})
  public String size;

  private Scoring scoring;

  /** Makes the images. */
  @Setup
  public void open() throws IOException {
    ImageSize pixels = ImageSize.parse(size);
    Pixels original = Scene.LANDSCAPE.render(pixels.width(), pixels.height());
    byte[] jpeg =
        JpegEncoder.builder()
            .effort(1)
            .tables(BaseTables.IJG)
            .quality(QUALITY)
            .subsampling(Subsampling.S420)
            .build()
            .encode(original);
    Pixels distorted =
        JpegDecoder.builder().format(PixelFormat.INT_RGB).build().decode(jpeg).pixels();
    scoring = contender.open(original, distorted);
  }

  @TearDown
  public void close() {
    scoring.close();
  }

  /** Prepares the original and scores. */
  @Benchmark
  public double whole() {
    return scoring.whole();
  }

  /** Scores against an original that is prepared. */
  @Benchmark
  public double prepared() {
    return scoring.prepared();
  }
}
