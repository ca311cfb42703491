package org.zellige.pipeline.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zellige.JpegColorSpace;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.JpegException;
import org.zellige.JpegTransform;
import org.zellige.Limits;
import org.zellige.LosslessTransform;
import org.zellige.LosslessTransform.Edges;
import org.zellige.Orientation;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.PlainEncoder;
import org.zellige.Plane;
import org.zellige.Planes;
import org.zellige.Region;
import org.zellige.Subsampling;
import org.zellige.pipeline.decode.StoredCoefficients;

/**
 * The coefficients of a turned image are those that jpegtran makes. Runs where it is installed; the
 * variable JPEGTRAN may name another one, such as one that reads 12 bits.
 */
class JpegtranAgreementTest {
  private static final Map<Orientation, List<String>> SWITCHES =
      Map.of(
          Orientation.NORMAL, List.of(),
          Orientation.FLIP_HORIZONTAL, List.of("-flip", "horizontal"),
          Orientation.FLIP_VERTICAL, List.of("-flip", "vertical"),
          Orientation.ROTATE_90, List.of("-rotate", "90"),
          Orientation.ROTATE_180, List.of("-rotate", "180"),
          Orientation.ROTATE_270, List.of("-rotate", "270"),
          Orientation.TRANSPOSE, List.of("-transpose"),
          Orientation.TRANSVERSE, List.of("-transverse"));

  @TempDir private Path scratch;
  private Path program;

  @BeforeEach
  void needsTheProgram() {
    Optional<Path> found = find();
    assumeThat(found).isPresent();
    program = found.get();
  }

  private static Optional<Path> find() {
    Map<String, String> environment = System.getenv();
    if (environment.containsKey("JPEGTRAN")) {
      return Optional.of(Path.of(environment.get("JPEGTRAN")));
    }
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "jpegtran"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A smooth image with grain, so that blocks differ and many coefficients are not zero. */
  private static Pixels image(PixelFormat format, int width, int height) {
    Random random = new Random(31L * width + height);
    Pixels pixels = Pixels.allocate(format, width, height);
    for (int i = 0; i < pixels.bytes().length; i++) {
      pixels.bytes()[i] = (byte) (128 + 90 * Math.sin(0.13 * i) + random.nextInt(30));
    }
    return pixels;
  }

  @ParameterizedTest
  @EnumSource
  void allSizesAndTurns(Subsampling subsampling) throws Exception {
    JpegEncoder encoder = PlainEncoder.builder().quality(80).subsampling(subsampling).build();
    for (int size = 1; size <= 33; size++) {
      int other = (size * 13) % 33 + 1;
      byte[] jpeg = encoder.encode(image(PixelFormat.RGB, size, other));
      for (Orientation turn : Orientation.values()) {
        assertAgreement(jpeg, LosslessTransform.builder().turn(turn), SWITCHES.get(turn));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void edgesAreTrimmedOrRefused(Subsampling subsampling) throws Exception {
    JpegEncoder encoder = PlainEncoder.builder().quality(80).subsampling(subsampling).build();
    for (int size : new int[] {1, 8, 15, 16, 17, 32, 40, 48}) {
      byte[] jpeg = encoder.encode(image(PixelFormat.RGB, size, 80 - size));
      for (Orientation turn : Orientation.values()) {
        LosslessTransform.Builder options = LosslessTransform.builder().turn(turn);
        assertAgreement(jpeg, options.edges(Edges.TRIM), with(turn, "-trim"));
        assertAgreement(jpeg, options.edges(Edges.PERFECT), with(turn, "-perfect"));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"S444", "S420", "S440", "S411"})
  void crops(Subsampling subsampling) throws Exception {
    byte[] jpeg =
        PlainEncoder.builder()
            .quality(80)
            .subsampling(subsampling)
            .build()
            .encode(image(PixelFormat.RGB, 75, 61));
    for (Region region :
        List.of(
            new Region(0, 0, 20, 30),
            new Region(17, 9, 20, 30),
            new Region(32, 32, 29, 29),
            new Region(3, 40, 50, 10))) {
      for (Orientation turn : Orientation.values()) {
        String crop =
            "%dx%d+%d+%d".formatted(region.width(), region.height(), region.x(), region.y());
        LosslessTransform.Builder options = LosslessTransform.builder().turn(turn).crop(region);
        assertAgreement(jpeg, options, with(turn, "-crop", crop));
        assertAgreement(jpeg, options.edges(Edges.TRIM), with(turn, "-trim", "-crop", crop));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void grayscale(Subsampling subsampling) throws Exception {
    JpegEncoder encoder = PlainEncoder.builder().subsampling(subsampling).build();
    for (int size = 5; size < 50; size += 9) {
      byte[] jpeg = encoder.encode(image(PixelFormat.RGB, size, 61 - size));
      for (Orientation turn : Orientation.values()) {
        LosslessTransform.Builder options = LosslessTransform.builder().turn(turn).grayscale(true);
        assertAgreement(jpeg, options, with(turn, "-grayscale"));
        assertAgreement(jpeg, options.edges(Edges.TRIM), with(turn, "-grayscale", "-trim"));
      }
    }
  }

  @Test
  void otherKindsOfFiles() throws Exception {
    Pixels photo = image(PixelFormat.RGB, 53, 38);
    for (JpegEncoder.Builder kind :
        List.of(
            JpegEncoder.builder().progressive(true),
            JpegEncoder.builder().arithmetic(true),
            JpegEncoder.builder().restartInterval(2),
            JpegEncoder.builder().colorSpace(JpegColorSpace.RGB),
            JpegEncoder.builder().colorSpace(JpegColorSpace.GRAY))) {
      assertAllTurnsAgree(kind.build().encode(photo));
    }
    assertAllTurnsAgree(JpegEncoder.builder().build().encode(image(PixelFormat.CMYK, 53, 38)));
  }

  @Test
  void twelveBits() throws Exception {
    byte[] jpeg =
        JpegEncoder.builder().precision(12).build().encode(image(PixelFormat.RGB, 53, 38));
    assumeThat(run(jpeg, List.of()).complaint()).doesNotContainIgnoringCase("precision");
    assertAllTurnsAgree(jpeg);
  }

  /** Factors that no subsampling of ours has, ratios that are no whole number among them. */
  @Test
  void oddFactors() throws Exception {
    int[][] factors = {
      {2, 2, 1, 2, 2, 1}, {3, 1, 1, 1, 1, 1}, {1, 2, 1, 1, 1, 1}, {1, 3, 1, 1, 1, 2},
      {3, 2, 2, 1, 1, 1}, {2, 2, 2, 2, 1, 1}, {4, 2, 1, 1, 1, 1}, {1, 1, 2, 2, 1, 1}
    };
    for (int[] f : factors) {
      for (int size : new int[] {13, 32, 45}) {
        assertAllTurnsAgree(PlainEncoder.builder().build().encode(planes(f, size, 60 - size)));
      }
    }
    for (int[] lone : new int[][] {{2, 2}, {1, 2}, {4, 1}}) {
      Plane plane = plane(1, lone[0], lone[1], 45, 33);
      byte[] jpeg =
          PlainEncoder.builder().build().encode(new Planes(JpegColorSpace.GRAY, List.of(plane)));
      // Only what is not turned keeps factors without meaning.
      for (Orientation turn : EnumSet.complementOf(EnumSet.of(Orientation.NORMAL))) {
        assertAgreement(jpeg, LosslessTransform.builder().turn(turn), SWITCHES.get(turn));
      }
    }
  }

  private static Planes planes(int[] factors, int width, int height) {
    int maxH = Math.max(factors[0], Math.max(factors[2], factors[4]));
    int maxV = Math.max(factors[1], Math.max(factors[3], factors[5]));
    List<Plane> planes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int h = factors[2 * i];
      int v = factors[2 * i + 1];
      planes.add(plane(i + 1, h, v, (width * h + maxH - 1) / maxH, (height * v + maxV - 1) / maxV));
    }
    return new Planes(JpegColorSpace.YCBCR, planes);
  }

  private static Plane plane(int id, int horizontal, int vertical, int width, int height) {
    byte[] bytes = image(PixelFormat.GRAY, width, height).bytes();
    short[] samples = new short[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      samples[i] = (short) (bytes[i] & 0xFF);
    }
    return new Plane(id, horizontal, vertical, 8, width, height, samples);
  }

  private void assertAllTurnsAgree(byte[] jpeg) throws Exception {
    for (Orientation turn : Orientation.values()) {
      LosslessTransform.Builder options = LosslessTransform.builder().turn(turn);
      assertAgreement(jpeg, options, SWITCHES.get(turn));
      assertAgreement(jpeg, options.edges(Edges.TRIM), with(turn, "-trim"));
    }
  }

  private static List<String> with(Orientation turn, String... further) {
    List<String> all = new ArrayList<>(SWITCHES.get(turn));
    all.addAll(Arrays.asList(further));
    return all;
  }

  private void assertAgreement(
      byte[] jpeg, LosslessTransform.Builder options, List<String> switches) throws Exception {
    Result theirs = run(jpeg, switches);
    if (theirs.status() != 0) {
      assertThat(theirs.complaint()).contains("transformation is not perfect");
      assertThatThrownBy(() -> JpegTransform.transform(jpeg, options.build()))
          .as("%s", switches)
          .isInstanceOf(JpegException.class);
      return;
    }
    byte[] ours = JpegTransform.transform(jpeg, options.build()).jpeg();
    StoredCoefficients a = StoredCoefficients.of(ours, Limits.DEFAULT);
    StoredCoefficients b = StoredCoefficients.of(theirs.file(), Limits.DEFAULT);
    String what = switches + " of " + JpegDecoder.inspect(jpeg).components();
    assertThat(a.frame().width()).as(what).isEqualTo(b.frame().width());
    assertThat(a.frame().height()).as(what).isEqualTo(b.frame().height());
    assertThat(a.frame().components()).as(what).isEqualTo(b.frame().components());
    assertThat(a.sameAs(b)).as(what).isTrue();
  }

  private record Result(int status, byte[] file, String complaint) {}

  private Result run(byte[] jpeg, List<String> switches) throws IOException, InterruptedException {
    Path in = Files.write(scratch.resolve("in"), jpeg);
    Path out = scratch.resolve("out");
    Path messages = scratch.resolve("messages");
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(switches);
    Process process =
        new ProcessBuilder(command)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(messages.toFile())
            .start();
    int status = process.waitFor();
    return new Result(status, Files.readAllBytes(out), Files.readString(messages));
  }
}
