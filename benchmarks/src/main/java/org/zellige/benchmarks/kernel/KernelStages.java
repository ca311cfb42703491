package org.zellige.benchmarks.kernel;

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
import org.zellige.transform.KernelsSelection;

/**
 * Each kernel over one block row of a photo-like image. An operation is a sample that the kernel
 * writes (for colour conversions: a pixel), so operations per microsecond are mega-samples per
 * second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(BlockRow.SAMPLES)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xmx1g", "--add-modules=jdk.incubator.vector"})
public class KernelStages {
  /** The property {@code org.zellige.kernels}. */
  @Param({"scalar", "vector"})
  public String kernels;

  private BlockRow row;

  /** Prepares the input of every stage and refuses kernels that do not give an image back. */
  @Setup
  public void prepare() {
    row = new BlockRow(KernelsSelection.select(kernels));
    row.check();
  }

  @Benchmark
  public float[] rgbToYcc() {
    return row.rgbToYcc();
  }

  @Benchmark
  public float[] rgbToHalvedYcc() {
    return row.rgbToHalvedYcc();
  }

  @Benchmark
  public short[] forwardDct() {
    return row.forwardDct();
  }

  /** Rate–distortion choice, with copies of what it changes. */
  @Benchmark
  public short[] thin() {
    return row.thin();
  }

  /** Which coefficients are significant after the next two point transforms. */
  @Benchmark
  public long[] significance() {
    return row.significance();
  }

  /** Each block filtered as overshoot filters it at first. */
  @Benchmark
  public float[] filterBlock() {
    return row.filterBlock();
  }

  /** Luma compensation, with copies of what it works on. */
  @Benchmark
  public float[] keepLuminance() {
    return row.keepLuminance();
  }

  @Benchmark
  public byte[] inverseDct() {
    return row.inverseDct();
  }

  @Benchmark
  public byte[] upsampleH2V2() {
    return row.upsampleH2V2();
  }

  @Benchmark
  public int[] yccToRgb() {
    return row.yccToRgb();
  }

  @Benchmark
  public byte[] yccToBgr() {
    return row.yccToBgr();
  }

  @Benchmark
  public byte[] packBgr() {
    return row.packBgr();
  }

  @Benchmark
  public int[] unpackBgr() {
    return row.unpackBgr();
  }
}
