package org.zellige.benchmarks.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
import org.zellige.BaseTables;
import org.zellige.JpegColorSpace;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.JpegException;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.benchmarks.image.Scene;
import org.zellige.color.ComponentRow;
import org.zellige.color.InkModel;
import org.zellige.color.Inks;
import org.zellige.color.OffsetInks;
import org.zellige.color.PixelWriter;
import org.zellige.color.icc.IccProfile;
import org.zellige.transform.KernelsSelection;

/**
 * From four inks to RGB: the conversion of rows alone, and the decoding of a whole file with and
 * without it. An operation is a pixel, so operations per microsecond are megapixels per second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(InkStages.WIDTH * InkStages.HEIGHT)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xmx2g", "--add-modules=jdk.incubator.vector"})
public class InkStages {
  static final int WIDTH = 1920;
  static final int HEIGHT = 1080;

  /** On the IJG scale. */
  private static final int QUALITY = 85;

  /** File with the ICC profile of the inks; if empty, those for images without a profile. */
  @Param("")
  public String profile;

  private final byte[][] row = new byte[4][WIDTH];
  private byte[] inks;
  private byte[] file;
  private Pixels rgb;
  private Pixels raw;
  private PixelWriter writer;

  /** Separates a scene into inks, with the gray part of the colours printed in black. */
  @Setup
  public void prepare() throws IOException {
    int[] scene = Scene.LANDSCAPE.render(WIDTH, HEIGHT).ints();
    inks = new byte[4 * scene.length];
    for (int i = 0; i < scene.length; i++) {
      int p = ~scene[i];
      int black = Math.min(p >> 16 & 0xFF, Math.min(p >> 8 & 0xFF, p & 0xFF)) / 2;
      inks[4 * i] = (byte) ((p >> 16) - black);
      inks[4 * i + 1] = (byte) ((p >> 8) - black);
      inks[4 * i + 2] = (byte) (p - black);
      inks[4 * i + 3] = (byte) black;
    }
    JpegEncoder.Builder encoder =
        JpegEncoder.builder().effort(1).tables(BaseTables.IJG).quality(QUALITY);
    InkModel model = new OffsetInks();
    if (!profile.isEmpty()) {
      byte[] bytes = Files.readAllBytes(Path.of(profile));
      encoder.iccProfile(bytes);
      model = IccProfile.parse(bytes).inkModel();
    }
    file = encoder.build().encode(Pixels.of(PixelFormat.CMYK, inks, 0, 4 * WIDTH, WIDTH, HEIGHT));
    rgb = Pixels.allocate(PixelFormat.INT_RGB, WIDTH, HEIGHT);
    raw = Pixels.allocate(PixelFormat.CMYK, WIDTH, HEIGHT);
    List<Row> rows = Arrays.stream(row).map(Row::new).toList();
    writer =
        new PixelWriter(
            JpegColorSpace.CMYK,
            new Inks(false, model),
            rows,
            0,
            rgb.format(),
            WIDTH,
            KernelsSelection.select(KernelsSelection.FASTEST));
  }

  private record Row(byte[] samples) implements ComponentRow<byte[]> {
    @Override
    public int offset() {
      return 0;
    }
  }

  /** Rows of components to pixels; the nodes of the grid are there already. */
  @Benchmark
  public Pixels convert() {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0, i = 4 * y * WIDTH; x < WIDTH; x++, i += 4) {
        row[0][x] = inks[i];
        row[1][x] = inks[i + 1];
        row[2][x] = inks[i + 2];
        row[3][x] = inks[i + 3];
      }
      writer.write(rgb, y);
    }
    return rgb;
  }

  /** A file of four components, all of full size, to RGB; the nodes are computed each time. */
  @Benchmark
  public Object decodeToRgb() throws JpegException {
    return JpegDecoder.builder().build().decode(file, rgb);
  }

  /** The same file to its inks. */
  @Benchmark
  public Object decodeToInks() throws JpegException {
    return JpegDecoder.builder().build().decode(file, raw);
  }
}
