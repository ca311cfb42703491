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
import org.openjdk.jmh.annotations.Warmup;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.Pixels;
import org.zellige.Subsampling;
import org.zellige.benchmarks.image.ImageSize;
import org.zellige.benchmarks.image.Scene;
import org.zellige.transform.KernelsSelection;

/**
 * The first images of a program, one by one, by a JVM that has compiled nothing of the codec yet:
 * each iteration is an image, so what counts is what JMH prints of each, not their mean.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 40)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xmx4g", "--add-modules=jdk.incubator.vector"})
public class FirstImages {
  private static final int QUALITY = 85;

  /** Value of the property {@link KernelsSelection#PROPERTY}. */
  @Param({"auto", "fastest", "scalar"})
  public String kernels;

  /** Pixels across × down. */
  @Param({"1920x1080", "4000x3000"})
  public String size;

  private Pixels image;
  private byte[] file;

  /** Makes image and file by other code than the codec's. */
  @Setup
  public void open() throws IOException {
    System.setProperty(KernelsSelection.PROPERTY, kernels);
    ImageSize pixels = ImageSize.parse(size);
    image = Scene.LANDSCAPE.render(pixels.width(), pixels.height());
    file = ImageIoPlugin.JDK.write(image, Subsampling.S420, QUALITY, false);
  }

  /** A baseline file at 4:2:0. */
  @Benchmark
  public Object decode() throws IOException {
    return JpegDecoder.builder().build().decode(file);
  }

  /** What encoders do unless told otherwise. */
  @Benchmark
  public Object encode() throws IOException {
    return JpegEncoder.builder().quality(QUALITY).build().encode(image);
  }

  /** The least effort. */
  @Benchmark
  public Object encodeAtOnce() throws IOException {
    return JpegEncoder.builder().quality(QUALITY).effort(1).build().encode(image);
  }
}
