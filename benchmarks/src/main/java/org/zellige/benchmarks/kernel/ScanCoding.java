package org.zellige.benchmarks.kernel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
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
import org.zellige.JpegEncoder;
import org.zellige.Limits;
import org.zellige.benchmarks.image.Scene;
import org.zellige.entropy.BitWriter;
import org.zellige.entropy.McuWalker;
import org.zellige.entropy.ScanBlocks;
import org.zellige.entropy.ScanStatistics;
import org.zellige.entropy.ScriptEffort;
import org.zellige.entropy.SequentialCoder;
import org.zellige.pipeline.CoefficientEncoder;
import org.zellige.pipeline.EntropySettings;
import org.zellige.pipeline.FrameLayout;
import org.zellige.pipeline.StoredCoefficients;
import org.zellige.segment.Scan;

/**
 * Huffman coding of given coefficients of a 4:2:0 scene, tables made for it included. An operation
 * is a pixel, so operations per microsecond are megapixels per second.
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

  private StoredCoefficients image;
  private FrameLayout layout;
  private Scan scan;

  /** Encodes the scene and reads its coefficients back. */
  @Setup
  public void prepare() throws IOException {
    byte[] jpeg =
        JpegEncoder.builder()
            .quality(quality)
            .build()
            .encode(Scene.LANDSCAPE.render(WIDTH, HEIGHT));
    image = StoredCoefficients.of(jpeg, Limits.DEFAULT);
    layout = FrameLayout.of(image.frame());
    scan =
        new Scan(
            List.of(
                new Scan.ScanComponent(1, 0, 0),
                new Scan.ScanComponent(2, 1, 1),
                new Scan.ScanComponent(3, 1, 1)),
            0,
            63,
            0,
            0);
  }

  /** The coder of single scans, which visits the coefficients twice. */
  @Benchmark
  public long twoVisits() throws IOException {
    ScanStatistics statistics = new ScanStatistics(scan);
    McuWalker counting = walker();
    for (int row = 0; row < layout.mcuRows(); row++) {
      statistics.add(counting, row);
    }
    BitWriter bits = new BitWriter();
    SequentialCoder coder = new SequentialCoder(scan, statistics.tables(), bits);
    McuWalker coding = walker();
    for (int row = 0; row < layout.mcuRows(); row++) {
      coder.write(coding, row);
      bits.drainIfLarge(OutputStream.nullOutputStream());
    }
    return statistics.tables().size();
  }

  private McuWalker walker() {
    List<ScanBlocks> blocks = new ArrayList<>();
    for (int i = 0; i < layout.components().size(); i++) {
      FrameLayout.Component c = layout.components().get(i);
      blocks.add(
          new ScanBlocks(
              c.horizontal(),
              c.vertical(),
              c.blocksPerRow(),
              c.blockRows(),
              image.coefficients().get(i)));
    }
    return new McuWalker(blocks, layout.mcusPerRow(), 0);
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

  private long code(EntropySettings settings) throws IOException {
    return new CoefficientEncoder(image.frame(), image.coefficients(), settings).size();
  }
}
