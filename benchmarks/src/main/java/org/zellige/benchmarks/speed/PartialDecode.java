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
import org.zellige.DecodedImage;
import org.zellige.JpegDecoder;
import org.zellige.Pixels;
import org.zellige.Scale;
import org.zellige.Subsampling;
import org.zellige.benchmarks.image.ImageSize;
import org.zellige.benchmarks.image.Scene;

/** Decodes all of a baseline file or part of it, on one thread, in milliseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 1500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xmx4g", "--add-modules=jdk.incubator.vector"})
public class PartialDecode {
  /** Pixels across and down of a region. */
  private static final int REGION = 512;

  /** What is decoded. Public because JMH reads parameters of this type. */
  public enum Part {
    ALL,
    HALF,
    QUARTER,
    EIGHTH,
    TOP_LEFT,
    CENTRE,
    BOTTOM_RIGHT;

    JpegDecoder decoder(ImageSize size) {
      JpegDecoder.Builder builder = JpegDecoder.builder();
      int right = size.width() - REGION;
      int bottom = size.height() - REGION;
      return (switch (this) {
            case ALL -> builder;
            case HALF -> builder.scale(Scale.of(4, 8));
            case QUARTER -> builder.scale(Scale.of(2, 8));
            case EIGHTH -> builder.scale(Scale.of(1, 8));
            case TOP_LEFT -> builder.region(0, 0, REGION, REGION);
            case CENTRE -> builder.region(right / 2, bottom / 2, REGION, REGION);
            case BOTTOM_RIGHT -> builder.region(right, bottom, REGION, REGION);
          })
          .build();
    }
  }

  /** What is decoded. */
  @Param public Part part;

  /** Pixels across × down. */
  @Param({"4000x3000", "7008x4672"})
  public String size;

  /** Chroma subsampling. */
  @Param({"S420", "S444"})
  public Subsampling subsampling;

  private byte[] file;
  private JpegDecoder decoder;

  /** Makes the file: of quality 85, as the JDK's writer makes it. */
  @Setup
  public void open() throws IOException {
    ImageSize pixels = ImageSize.parse(size);
    Pixels image = Scene.LANDSCAPE.render(pixels.width(), pixels.height());
    file = ImageIoPlugin.JDK.write(image, subsampling, 85, false);
    decoder = part.decoder(pixels);
  }

  @Benchmark
  public DecodedImage decode() throws IOException {
    return decoder.decode(file);
  }
}
