package org.zellige.benchmarks.kernel;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.zellige.BaseTables;
import org.zellige.JpegEncoder;
import org.zellige.Limits;
import org.zellige.benchmarks.image.Scene;
import org.zellige.entropy.scan.ScriptEffort;
import org.zellige.pipeline.decode.StoredCoefficients;
import org.zellige.pipeline.encode.CoefficientEncoder;
import org.zellige.pipeline.plan.EntropySettings;
import org.zellige.pipeline.plan.HuffmanFit;
import org.zellige.transform.Kernels;
import org.zellige.transform.KernelsSelection;

/**
 * Entropy coding of given coefficients of a 4:2:0 scene, Huffman tables made for it included. An
 * operation is a pixel, so operations per microsecond are megapixels per second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(ScanCoding.WIDTH * ScanCoding.HEIGHT)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
public class ScanCoding {
  static final int WIDTH = 1920;
  static final int HEIGHT = 1080;

  /** On the IJG scale. */
  @Param({"75", "85"})
  public int quality;

  private final Kernels kernels = KernelsSelection.select(KernelsSelection.FASTEST);

  private StoredCoefficients image;

  /** Encodes the scene and reads its coefficients back. */
  @Setup
  public void prepare() throws IOException {
    byte[] jpeg =
        JpegEncoder.builder()
            .effort(1)
            .tables(BaseTables.IJG)
            .quality(quality)
            .build()
            .encode(Scene.LANDSCAPE.render(WIDTH, HEIGHT));
    image = StoredCoefficients.of(jpeg, Limits.DEFAULT);
  }

  @Benchmark
  public long sequential() throws IOException {
    return code(EntropySettings.SEQUENTIAL);
  }

  @Benchmark
  public long progressive() throws IOException {
    return code(EntropySettings.PROGRESSIVE);
  }

  @Benchmark
  public long progressiveChoice() throws IOException {
    return code(EntropySettings.PROGRESSIVE.withScripts(ScriptEffort.CHOICE));
  }

  @Benchmark
  public long progressiveSearch() throws IOException {
    return code(EntropySettings.PROGRESSIVE.withScripts(ScriptEffort.SEARCH));
  }

  @Benchmark
  public long arithmeticSequential() throws IOException {
    return code(arithmetic(false, ScriptEffort.FIXED));
  }

  @Benchmark
  public long arithmeticProgressive() throws IOException {
    return code(arithmetic(true, ScriptEffort.FIXED));
  }

  @Benchmark
  public long arithmeticProgressiveSearch() throws IOException {
    return code(arithmetic(true, ScriptEffort.SEARCH));
  }

  private static EntropySettings arithmetic(boolean progressive, ScriptEffort scripts) {
    return new EntropySettings(progressive, true, scripts, HuffmanFit.IMAGE, false, 0);
  }

  private long code(EntropySettings settings) throws IOException {
    return new CoefficientEncoder(image.frame(), image.coefficients(), settings, kernels).size();
  }
}
