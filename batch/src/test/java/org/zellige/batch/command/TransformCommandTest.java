package org.zellige.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.Orientation;
import org.zellige.Pixels;
import org.zellige.batch.TestImages;
import org.zellige.batch.command.CommandRunner.Outcome;

class TransformCommandTest {
  /** Exif that says: to be turned by 90 degrees. */
  private static final byte[] TURNED = {
    'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0,
    0, 0, 0, 0, 0
  };

  @TempDir private Path folder;
  private Path photo;
  private Path out;

  @BeforeEach
  void writePicture() throws IOException {
    photo = folder.resolve("photo.jpg");
    out = folder.resolve("out.jpg");
    write(64, 32);
  }

  private void write(int width, int height) throws IOException {
    BufferedImage image = TestImages.picture(width, height, BufferedImage.TYPE_INT_RGB);
    int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
    Files.write(
        photo,
        TestImages.plainEncoder()
            .segment(0xE1, TURNED)
            .build()
            .encode(Pixels.ofIntRgb(rgb, width, height)));
  }

  private static Outcome transform(Object... arguments) {
    return CommandRunner.run(Stream.concat(Stream.of("transform"), Stream.of(arguments)).toArray());
  }

  private static int[] pixels(Path jpeg) throws IOException {
    return JpegDecoder.builder().build().decode(jpeg).pixels().ints();
  }

  @Test
  void everyTurnAndItsReverse() throws IOException {
    int[] before = pixels(photo);
    Path back = folder.resolve("back.jpg");
    for (List<String> turns :
        List.of(
            List.of("--rotate", "90", "--rotate", "270"),
            List.of("--rotate", "180", "--rotate", "180"),
            List.of("--flip", "h", "--flip", "h"),
            List.of("--flip", "vertical", "--flip", "v"))) {
      assertThat(transform(turns.get(0), turns.get(1), "--force", photo, "-o", out).status())
          .isZero();
      assertThat(pixels(out)).isNotEqualTo(before);
      assertThat(transform(turns.get(2), turns.get(3), "--force", out, "-o", back).status())
          .isZero();
      assertThat(pixels(back)).isEqualTo(before);
    }
    for (String turn : List.of("--transpose", "--transverse")) {
      assertThat(transform(turn, "--force", photo, "-o", out).status()).isZero();
      assertThat(transform(turn, "--force", out, "-o", back).status()).isZero();
      assertThat(pixels(back)).isEqualTo(before);
    }
  }

  @Test
  void autoTurnsUprightInPlace() throws IOException {
    Outcome outcome = transform("--auto", "--in-place", photo);
    assertThat(outcome.status()).isZero();
    assertThat(outcome.messages()).contains("32 × 64 pixels");
    JpegInfo info = JpegDecoder.inspect(photo);
    assertThat(info.width()).isEqualTo(32);
    assertThat(info.orientation()).isEqualTo(Orientation.NORMAL);
    byte[] upright = Files.readAllBytes(photo);
    assertThat(transform("--auto", "--in-place", photo).messages())
        .contains("unchanged (there is nothing to change)");
    assertThat(photo).hasBinaryContent(upright);
  }

  @Test
  void edgesAreToldOfCutOffOrRefused() throws IOException {
    write(70, 40);
    assertThat(transform("--rotate", 180, photo, "-o", out).messages())
        .contains("warning: 6 columns and 8 rows at the edge could not be turned");
    assertThat(JpegDecoder.inspect(out).width()).isEqualTo(70);
    assertThat(transform("--rotate", 180, "--trim", "--force", photo, "-o", out).status()).isZero();
    assertThat(JpegDecoder.inspect(out).width()).isEqualTo(64);
    Outcome perfect = transform("--rotate", 180, "--perfect", "--force", photo, "-o", out);
    assertThat(perfect.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(perfect.messages()).contains("6 columns and 8 rows cannot be turned without loss");
    assertThat(JpegDecoder.inspect(out).width()).isEqualTo(64);
  }

  @Test
  void cropsAndDropsColour() throws IOException {
    assertThat(transform("--crop", "16x16+32+16", "--grayscale", photo, "-o", out).status())
        .isZero();
    JpegInfo info = JpegDecoder.inspect(out);
    assertThat(info.width()).isEqualTo(16);
    assertThat(info.height()).isEqualTo(16);
    assertThat(info.components()).hasSize(1);
    assertThat(transform("--crop", "16x16+64+0", "--force", photo, "-o", out).messages())
        .contains("the crop begins outside the image of 64 × 32");
  }

  @Test
  void wrongUsage() {
    for (List<Object> arguments :
        List.<List<Object>>of(
            List.of(photo, "-o", out),
            List.of("--rotate", 45, photo, "-o", out),
            List.of("--flip", "x", photo, "-o", out),
            List.of("--rotate", 90, "--auto", photo, "-o", out),
            List.of("--rotate", 90, "--trim", "--perfect", photo, "-o", out),
            List.of("--rotate", 90, photo))) {
      assertThat(transform(arguments.toArray()).status())
          .as("%s", arguments)
          .isEqualTo(ExitStatus.WRONG_USAGE);
    }
    assertThat(out).doesNotExist();
  }

  @Test
  void worksOnAStream() throws IOException {
    Outcome outcome =
        CommandRunner.runWith(Files.readAllBytes(photo), "transform", "--rotate", "90", "-");
    assertThat(outcome.status()).isZero();
    assertThat(JpegDecoder.inspect(outcome.data()).width()).isEqualTo(32);
  }
}
