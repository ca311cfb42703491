package org.zellige.batch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.batch.TestImages;
import org.zellige.batch.command.CommandRunner.Outcome;
import org.zellige.metric.Psnr;

class CompareCommandTest {
  @TempDir private Path folder;
  private Path original;
  private Path good;
  private Path bad;

  @BeforeEach
  void writePictures() throws IOException {
    original = Files.write(folder.resolve("original.png"), TestImages.png());
    good = Files.write(folder.resolve("good.jpg"), jpeg(95));
    bad = Files.write(folder.resolve("bad.jpg"), jpeg(10));
  }

  private static byte[] jpeg(int quality) {
    return TestImages.jpeg(TestImages.plainEncoder().quality(quality));
  }

  private static Outcome compare(Object... arguments) {
    return CommandRunner.run(Stream.concat(Stream.of("compare"), Stream.of(arguments)).toArray());
  }

  private Path picture(String name, int width, int height) throws IOException {
    BufferedImage image = TestImages.picture(width, height, BufferedImage.TYPE_INT_RGB);
    return Files.write(folder.resolve(name), TestImages.file(image, "png"));
  }

  private static String[] cells(String line) {
    return line.split(" +");
  }

  @Test
  void printsATableWithARowForEachFile() throws IOException {
    Outcome outcome = compare(original, good, bad);
    assertThat(outcome).extracting(Outcome::status, Outcome::messages).containsExactly(0, "");
    String[] lines = outcome.text().split("\n");
    assertThat(lines).hasSize(3);
    assertThat(Arrays.stream(lines).map(String::length)).containsOnly(lines[0].length());
    assertThat(cells(lines[0]))
        .containsExactly(
            "file",
            "bytes",
            "ssimulacra2",
            "butteraugli-3",
            "butteraugli-max",
            "psnr",
            "ssim",
            "ms-ssim");
    String[] better = cells(lines[1]);
    String[] worse = cells(lines[2]);
    assertThat(better).startsWith(good.toString(), String.valueOf(Files.size(good)));
    assertThat(worse).startsWith(bad.toString(), String.valueOf(Files.size(bad)));
    for (int column : new int[] {2, 5, 6, 7}) {
      assertThat(Double.parseDouble(better[column]))
          .isGreaterThan(Double.parseDouble(worse[column]));
    }
    for (int column : new int[] {3, 4}) {
      assertThat(Double.parseDouble(better[column])).isLessThan(Double.parseDouble(worse[column]));
    }
    Pixels a = Pixels.ofIntRgb(TestImages.picture().getRGB(0, 0, 40, 30, null, 0, 40), 40, 30);
    Pixels b = JpegDecoder.builder().build().decode(Files.readAllBytes(bad)).pixels();
    assertThat(Double.parseDouble(worse[5])).isCloseTo(Psnr.luma(a, b), within(0.0006));
  }

  @ParameterizedTest
  @CsvSource({
    "ssimulacra2, ssimulacra2",
    "butteraugli, butteraugli-3 butteraugli-max",
    "psnr, psnr",
    "ssim, ssim",
    "ms-ssim, ms-ssim",
    "'ms-ssim,psnr', psnr ms-ssim"
  })
  void measuresWhatIsAskedFor(String metric, String columns) {
    Outcome outcome = compare("--metric", metric, original, good);
    assertThat(outcome.status()).isZero();
    String[] heading = cells(outcome.text().lines().findFirst().orElseThrow());
    assertThat(String.join(" ", Arrays.copyOfRange(heading, 2, heading.length))).isEqualTo(columns);
  }

  @Test
  void equalImagesAreAsGoodAsCanBe() {
    Outcome table = compare("--metric", "all", original, original);
    assertThat(cells(table.text().split("\n")[1]))
        .endsWith("100.00", "0.0000", "0.0000", "inf", "1.00000", "1.00000");
    Outcome json = compare("--json", original, original);
    assertThat(json.text())
        .contains("\"ssimulacra2\": 100.0,")
        .contains("\"butteraugli-3\": 0.0,")
        .contains("\"butteraugli-max\": 0.0,")
        .contains("\"psnr\": \"Infinity\",")
        .contains("\"ssim\": 1.0,")
        .contains("\"ms-ssim\": 1.0\n");
  }

  @Test
  void oneDocumentOfJsonTellsAll() throws IOException {
    Path missing = folder.resolve("missing.jpg");
    Outcome outcome =
        compare("--json", "--metric=psnr", "--min-psnr=45", original, good, bad, missing);
    assertThat(outcome.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(outcome.text().replaceAll("\"psnr\": \\d+\\.\\d+", "\"psnr\": N"))
        .isEqualTo(
            """
            {
              "reference": {
                "file": "%s",
                "format": "PNG",
                "bytes": %d,
                "width": 40,
                "height": 30,
                "warnings": []
              },
              "distorted": [
                {
                  "file": "%s",
                  "format": "JPEG",
                  "bytes": %d,
                  "scores": {
                    "psnr": N
                  },
                  "misses": [],
                  "warnings": []
                },
                {
                  "file": "%s",
                  "format": "JPEG",
                  "bytes": %d,
                  "scores": {
                    "psnr": N
                  },
                  "misses": ["psnr"],
                  "warnings": []
                },
                {
                  "file": "%s",
                  "error": {
                    "reason": "no such file or folder",
                    "refused": false
                  }
                }
              ]
            }
            """
                .formatted(
                    original,
                    Files.size(original),
                    good,
                    Files.size(good),
                    bad,
                    Files.size(bad),
                    missing));
  }

  @ParameterizedTest
  @CsvSource({
    "--min-ssimulacra2=50, ssimulacra2",
    "--max-butteraugli=2.5, butteraugli-3",
    "--max-butteraugli-max=4, butteraugli-max",
    "--min-psnr=45, psnr",
    "--min-ssim=0.95, ssim",
    "--min-ms-ssim=0.98, ms-ssim"
  })
  void aMissedThresholdIsAFailure(String option, String score) {
    Outcome met = compare("--metric=ssim", option, original, good);
    assertThat(met).extracting(Outcome::status, Outcome::messages).containsExactly(0, "");
    Outcome missed = compare("--metric=ssim", option, original, good, bad);
    assertThat(missed.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(missed.messages())
        .startsWith("zellige: " + bad + ": " + score + " ")
        .contains(score.startsWith("butter") ? " is over " : " is under ")
        .hasLineCount(1);
    assertThat(missed.text()).hasLineCount(3).contains(score);
  }

  @Test
  void everyMissedThresholdIsTold() {
    Outcome outcome = compare("--min-psnr=90", "--min-ssim=1", original, good, bad);
    assertThat(outcome.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(outcome.messages()).hasLineCount(4);
  }

  @Test
  void drawsAMapWithALegend() throws IOException {
    Path map = folder.resolve("maps/map.png");
    assertThat(compare("--map", map, original, bad).status()).isZero();
    BufferedImage drawn = ImageIO.read(map.toFile());
    assertThat(drawn.getWidth()).isGreaterThan(40);
    assertThat(drawn.getHeight()).isGreaterThanOrEqualTo(30);
    assertThat(drawn.getRGB(0, 0, 40, 30, null, 0, 40)).doesNotContain(0xFFFFFFFF);

    assertThat(compare("--map", map, original, bad).messages()).contains("exists already");
    assertThat(compare("--map", map, original, bad).status()).isEqualTo(ExitStatus.FAILED);
    byte[] ssimulacra2 = Files.readAllBytes(map);
    assertThat(compare("--map", map, "--force", "--metric=psnr", original, bad).status()).isZero();
    byte[] psnr = Files.readAllBytes(map);
    assertThat(psnr).isNotEqualTo(ssimulacra2);
    Outcome other =
        compare("--map", map, "--force", "--metric=psnr", "--map-metric=ssim", original, bad);
    assertThat(other.text()).contains("psnr", " ssim");
    assertThat(Files.readAllBytes(map)).isNotEqualTo(psnr);
    compare("--map", map, "--force", "--metric=ssimulacra2", original, bad);
    assertThat(Files.readAllBytes(map)).isEqualTo(ssimulacra2);
    compare("--map", map, "--force", "--metric=ssimulacra2", "--map-max=0.01", original, bad);
    assertThat(Files.readAllBytes(map)).isNotEqualTo(ssimulacra2);
  }

  @Test
  void otherSizesFailAndTheRestIsScored() throws IOException {
    Path turned = picture("turned.png", 30, 40);
    Outcome outcome = compare(original, turned, good);
    assertThat(outcome.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(outcome.messages())
        .isEqualTo("zellige: " + turned + ": 30 × 40 pixels, but the reference has 40 × 30\n");
    assertThat(outcome.text()).hasLineCount(2).contains(good.toString());
  }

  @ParameterizedTest
  @CsvSource({"7, 8", "8, 7", "1, 1"})
  void imagesOfFewPixelsFail(int width, int height) throws IOException {
    Path tiny = picture("tiny.png", width, height);
    Outcome outcome = compare(tiny, tiny);
    assertThat(outcome.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(outcome.messages())
        .isEqualTo(
            "zellige: %s: %d × %d pixels are too few to compare; it takes 8 × 8\n"
                .formatted(tiny, width, height));
    assertThat(outcome.text()).isEmpty();
  }

  @Test
  void eightByEightPixelsAreEnough() throws IOException {
    Path small = picture("small.png", 8, 8);
    Path map = folder.resolve("map.png");
    assertThat(compare("--map", map, small, small).status()).isZero();
    assertThat(map).exists();
  }

  @Test
  void unreadableFilesFail() throws IOException {
    Path text = Files.writeString(folder.resolve("text.png"), "no image");
    Outcome distorted = compare(original, text, good);
    assertThat(distorted.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(distorted.messages()).contains(text + ": byte 0: no known image").hasLineCount(1);
    assertThat(distorted.text()).hasLineCount(2);

    Outcome reference = compare("--json", folder.resolve("missing"), good);
    assertThat(reference.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(reference.messages()).contains("no such file or folder").hasLineCount(1);
    assertThat(reference.text())
        .contains("\"reason\": \"no such file or folder\"")
        .contains("\"distorted\": []");
  }

  @Test
  void whatALimitRefusesIsStatusThree() throws IOException {
    Path huge = Files.writeString(folder.resolve("huge.ppm"), "P6 60000 60000 255\n");
    assertThat(compare(original, huge, good).status()).isEqualTo(ExitStatus.REFUSED);
    assertThat(compare(huge, good).status()).isEqualTo(ExitStatus.REFUSED);
    assertThat(compare("--min-psnr=99", original, huge, good).status())
        .isEqualTo(ExitStatus.FAILED);
  }

  @Test
  void damageIsWarnedOf() throws IOException {
    byte[] whole = jpeg(95);
    Files.write(good, Arrays.copyOf(whole, whole.length - whole.length / 8));
    Outcome outcome = compare(original, good);
    assertThat(outcome.status()).isZero();
    assertThat(outcome.messages()).startsWith("zellige: " + good + ": warning: ");
    assertThat(compare("--quiet", original, good).messages()).isEmpty();
  }

  @Test
  void profilesOtherThanSrgbAreWarnedOf() throws IOException {
    byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    Files.write(bad, TestImages.jpeg(JpegEncoder.builder().iccProfile(linear)));
    assertThat(compare(original, good, bad).messages())
        .isEqualTo(
            "zellige: "
                + bad
                + ": warning: its colour profile is not applied: it is taken for sRGB\n");
    assertThat(compare(bad, good).messages()).contains("colour profile").hasLineCount(1);
    byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    Files.write(good, TestImages.jpeg(JpegEncoder.builder().iccProfile(srgb)));
    assertThat(compare(original, good).messages()).isEmpty();
  }

  @Test
  void readsTheStandardInputOnce() throws IOException {
    byte[] png = Files.readAllBytes(original);
    assertThat(CommandRunner.runWith(png, "compare", "-", good).text()).hasLineCount(2);
    assertThat(CommandRunner.runWith(png, "compare", good, "-").text()).contains("stdin");
    assertThat(compare("-", "-").status()).isEqualTo(ExitStatus.WRONG_USAGE);
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() throws IOException {
    Path image = picture("image.png", 300, 200);
    Path spoilt = folder.resolve("spoilt.jpg");
    Pixels pixels = Pixels.allocate(PixelFormat.INT_RGB, 300, 200);
    Files.write(spoilt, JpegEncoder.builder().build().encode(pixels));
    assertThat(compare("--json", "-j1", image, spoilt).text())
        .isEqualTo(compare("--json", "--jobs=3", image, spoilt).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--metric=vmaf a",
        "--metric= a",
        "--min-psnr=NaN a",
        "--min-psnr=high a",
        "--map=x.jpg a",
        "--map=- a",
        "--map=x.png a b",
        "--map=x.png --map-max=0 a",
        "--map=x.png --map-metric=all a",
        "--map-metric=psnr a",
        "--map-max=1 a",
        "--jobs=0 a"
      })
  void wrongUsageIsStatusTwo(String arguments) {
    Object[] words = arguments.isEmpty() ? new Object[0] : arguments.split(" ");
    Outcome outcome = compare(Stream.concat(Stream.of(original), Stream.of(words)).toArray());
    assertThat(outcome.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(outcome.text()).isEmpty();
    assertThat(outcome.messages()).startsWith("zellige: ");
  }
}
