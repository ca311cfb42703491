package org.zellige.batch.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.JpegColorSpace;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.Reconstruction;
import org.zellige.batch.TestImages;
import org.zellige.batch.command.CommandRunner.Outcome;

class DecodeCommandTest {
  @TempDir private Path folder;
  private Path jpg;

  @BeforeEach
  void writePicture() throws IOException {
    jpg = Files.write(folder.resolve("photo.jpg"), TestImages.jpeg());
  }

  private static Outcome decode(Object... arguments) {
    return CommandRunner.run(Stream.concat(Stream.of("decode"), Stream.of(arguments)).toArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "ppm", "bmp", "tif", "tiff", "PNG"})
  void writesTheSamePixelsInEveryFormat(String extension) throws IOException {
    Path out = folder.resolve("out." + extension);
    Outcome outcome = decode(jpg, "-o", out);
    assertThat(outcome).extracting(Outcome::status, Outcome::messages).containsExactly(0, "");
    assertThat(outcome.data()).isEmpty();
    BufferedImage image = ImageIO.read(out.toFile());
    Pixels pixels = JpegDecoder.builder().build().decode(jpg).pixels();
    for (int y = 0; y < 30; y++) {
      for (int x = 0; x < 40; x++) {
        assertThat(image.getRGB(x, y)).isEqualTo(pixels.ints()[pixels.rowOffset(y) + x]);
      }
    }
  }

  @Test
  void aProfileOfInksDoesNotGetIntoAnImageOfRgb() throws IOException {
    Pixels inks = Pixels.allocate(PixelFormat.CMYK, 8, 8);
    byte[] profile = "no profile at all, but it need not be one".getBytes(StandardCharsets.UTF_8);
    Files.write(jpg, JpegEncoder.builder().iccProfile(profile).build().encode(inks));
    Path out = folder.resolve("out.png");
    assertThat(decode(jpg, "-o", out).status()).isZero();
    assertThat(Files.readString(out, StandardCharsets.ISO_8859_1)).doesNotContain("iCCP");
    assertThat(ImageIO.read(out.toFile()).getRGB(4, 4)).isEqualTo(0xFFFFFFFF);
  }

  @Test
  void writesGrayAsPgm() throws IOException {
    Files.write(jpg, TestImages.jpeg(JpegEncoder.builder().colorSpace(JpegColorSpace.GRAY)));
    Path out = folder.resolve("out.pgm");
    assertThat(decode(jpg, "-o", out).status()).isZero();
    assertThat(Files.readAllBytes(out)).hasSize("P5\n40 30\n255\n".length() + 1200);
    Files.delete(out);
    Files.write(jpg, TestImages.jpeg());
    Outcome color = decode(jpg, "-o", out);
    assertThat(color.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(Reconstruction.class)
  void reconstructsAsAsked(Reconstruction reconstruction) throws IOException {
    Path out = folder.resolve("out.png");
    String name = reconstruction.name().toLowerCase(Locale.ROOT);
    assertThat(decode(jpg, "-o", out, "--reconstruction", name).status()).isZero();
    Pixels pixels =
        JpegDecoder.builder().reconstruction(reconstruction).build().decode(jpg).pixels();
    assertThat(ImageIO.read(out.toFile()).getRGB(0, 0, 40, 30, null, 0, 40))
        .isEqualTo(pixels.ints());
  }

  @Test
  void anUnknownReconstructionIsWrongUsage() {
    Outcome outcome = decode(jpg, "-o", "-", "--reconstruction", "better");
    assertThat(outcome.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(outcome.messages()).contains("--reconstruction", "better");
  }

  @Test
  void readsStdinAndWritesStdout() {
    Outcome outcome = CommandRunner.runWith(TestImages.jpeg(), "decode", "-", "-o", "-");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.data()).hasSize("P6\n40 30\n255\n".length() + 3600);
    assertThat(new String(outcome.data(), 0, 9, StandardCharsets.US_ASCII))
        .isEqualTo("P6\n40 30\n");
  }

  @Test
  void showsWhatIsLeftOfADamagedFileUnlessStrict() throws IOException {
    byte[] whole = TestImages.jpeg();
    Files.write(jpg, Arrays.copyOf(whole, whole.length - whole.length / 8));
    Path out = folder.resolve("out.png");
    Outcome strict = decode("--strict", jpg, "-o", out);
    assertThat(strict.status()).isEqualTo(ExitStatus.REFUSED);
    assertThat(strict.messages())
        .matches("zellige: \\Q" + jpg + "\\E: byte \\d+: .*\\R")
        .hasLineCount(1);
    assertThat(out).doesNotExist();
    Outcome lenient = decode(jpg, "-o", out);
    assertThat(lenient.status()).isZero();
    assertThat(lenient.messages()).contains("warning: ");
    assertThat(out).exists();
    assertThat(decode("--quiet", "--force", jpg, "-o", out).messages()).isEmpty();
  }

  @Test
  void refusesToOverwriteUnlessForced() throws IOException {
    Path out = Files.writeString(folder.resolve("out.png"), "precious");
    assertThat(decode(jpg, "-o", out).status()).isEqualTo(ExitStatus.FAILED);
    assertThat(out).hasContent("precious");
    assertThat(decode(jpg, "--force", "-o", out).status()).isZero();
    assertThat(ImageIO.read(out.toFile()).getWidth()).isEqualTo(40);
  }

  @Test
  void saysWhatIsNoJpegAndWhere() throws IOException {
    Path png = Files.write(folder.resolve("photo.png"), TestImages.png());
    Path empty = Files.createFile(folder.resolve("empty.jpg"));
    Path out = folder.resolve("out.ppm");
    assertThat(decode(png, "-o", out).messages()).contains(png + ": byte 0: ").hasLineCount(1);
    assertThat(decode(empty, "-o", out).messages()).contains("the file is empty").hasLineCount(1);
    assertThat(decode(folder, "-o", out).messages()).contains("zellige: " + folder + ": ");
    assertThat(decode(png, "-o", out).status()).isEqualTo(ExitStatus.FAILED);
    assertThat(out).doesNotExist();
  }

  @Test
  void decodesARegionAtAScale() throws IOException {
    Path out = folder.resolve("out.png");
    assertThat(decode("--region", "20x10+8+4", "--scale", "1/2", jpg, "-o", out).status()).isZero();
    BufferedImage image = ImageIO.read(out.toFile());
    Pixels pixels =
        JpegDecoder.builder().region(8, 4, 20, 10).scale(1, 2).build().decode(jpg).pixels();
    assertThat(image.getWidth()).isEqualTo(10);
    assertThat(image.getHeight()).isEqualTo(5);
    assertThat(image.getRGB(9, 4)).isEqualTo(pixels.ints()[49]);
  }

  @Test
  void aRegionOutsideTheImageFails() {
    Outcome outcome = decode("--region", "5x5+40+0", jpg, "-o", folder.resolve("out.png"));
    assertThat(outcome.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(outcome.messages()).contains("outside the image of 40 × 30").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "tif", "ppm", "pnm"})
  void writesSixteenBitsIfAsked(String extension) throws IOException {
    Path out = folder.resolve("out." + extension);
    assertThat(decode("--depth", 16, jpg, "-o", out).status()).isZero();
    Pixels pixels = JpegDecoder.builder().build().decode(jpg).pixels();
    if (extension.startsWith("p") && !extension.equals("png")) {
      assertThat(Files.readAllBytes(out)).hasSize("P6\n40 30\n65535\n".length() + 7200);
      return;
    }
    BufferedImage image = ImageIO.read(out.toFile());
    assertThat(image.getColorModel().getComponentSize()).containsOnly(16);
    int[] sample = image.getRaster().getPixel(7, 9, (int[]) null);
    int rgb = pixels.ints()[pixels.rowOffset(9) + 7];
    assertThat(sample)
        .containsExactly((rgb >> 16 & 0xFF) * 257, (rgb >> 8 & 0xFF) * 257, (rgb & 0xFF) * 257);
  }

  @Test
  void filesOfTwelveBitsKeepThemWhereThereIsRoom() throws IOException {
    Path deep = folder.resolve("deep.jpg");
    try (InputStream in = DecodeCommandTest.class.getResourceAsStream("twelve-bits.jpg")) {
      Files.write(deep, Objects.requireNonNull(in).readAllBytes());
    }
    Path out = folder.resolve("out.png");
    assertThat(decode(deep, "-o", out))
        .extracting(Outcome::status, Outcome::messages)
        .containsExactly(0, "");
    assertThat(ImageIO.read(out.toFile()).getColorModel().getPixelSize()).isEqualTo(48);
    assertThat(decode("--depth", 8, "--force", deep, "-o", out).status()).isZero();
    assertThat(ImageIO.read(out.toFile()).getColorModel().getPixelSize()).isEqualTo(24);
    assertThat(decode(deep, "-o", folder.resolve("out.bmp")).status()).isZero();
    Outcome refused = decode("--depth", 16, "--force", deep, "-o", folder.resolve("out.bmp"));
    assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(refused.messages()).contains("16 bits per channel do not fit");
  }

  @Test
  void keepsInksInPam() throws IOException {
    byte[] ink = new byte[4 * 64];
    Arrays.fill(ink, (byte) 200);
    Files.write(
        jpg,
        JpegEncoder.builder()
            .quality(100)
            .build()
            .encode(Pixels.of(PixelFormat.CMYK, ink, 0, 32, 8, 8)));
    Path out = folder.resolve("out.pam");
    assertThat(decode("--cmyk", jpg, "-o", out).status()).isZero();
    String header = "P7\nWIDTH 8\nHEIGHT 8\nDEPTH 4\nMAXVAL 255\nTUPLTYPE CMYK\nENDHDR\n";
    byte[] file = Files.readAllBytes(out);
    assertThat(file).hasSize(header.length() + 256).startsWith(header.getBytes(US_ASCII));
    assertThat(file[header.length()]).isEqualTo((byte) 200);

    Outcome png = decode("--cmyk", jpg, "-o", folder.resolve("out.png"));
    assertThat(png.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(png.messages()).contains("use .pam");
    Files.write(jpg, TestImages.jpeg());
    assertThat(decode("--cmyk", "--force", jpg, "-o", out).messages()).contains("no CMYK samples");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--scale=1/3",
        "--scale=17/8",
        "--scale=x",
        "--scale=1/0",
        "--region=5x5",
        "--region=0x5+1+1",
        "--depth=12"
      })
  void viewsThatAreNoneAreWrongUsage(String option) {
    Outcome outcome = decode(option, jpg, "-o", folder.resolve("out.png"));
    assertThat(outcome.status()).isEqualTo(ExitStatus.WRONG_USAGE);
  }

  @Test
  void wrongUsageIsStatusTwo() {
    assertThat(decode(jpg).status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(decode("-o", "x.png").status()).isEqualTo(ExitStatus.WRONG_USAGE);
    Outcome unknown = decode(jpg, "-o", folder.resolve("out.xyz"));
    assertThat(unknown.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(unknown.messages()).contains("out.xyz");
  }
}
