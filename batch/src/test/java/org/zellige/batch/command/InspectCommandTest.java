package org.zellige.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zellige.BaseTables;
import org.zellige.Density;
import org.zellige.JpegEncoder;
import org.zellige.batch.TestImages;
import org.zellige.batch.command.CommandRunner.Outcome;

class InspectCommandTest {
  @TempDir private Path folder;

  private static JpegEncoder.Builder encoder() {
    return JpegEncoder.builder()
        .quality(85)
        .restartInterval(2)
        .density(new Density(Density.Unit.PER_INCH, 300, 300))
        .comment("one\u001b[31m\ntwo")
        .segment(0xE1, "Exif\0\0II".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void tellsEverythingInWords() throws IOException {
    byte[] jpeg = TestImages.jpeg(encoder());
    Path file = Files.write(folder.resolve("photo.jpg"), jpeg);
    Outcome outcome = CommandRunner.run("inspect", file);
    assertThat(outcome).extracting(Outcome::status, Outcome::messages).containsExactly(0, "");
    assertThat(outcome.text())
        .startsWith(
            file + ": 40 x 30 pixels, YCBCR 4:2:0, 8 bits, baseline, " + jpeg.length + " bytes\n")
        .contains("quality         85 (exactly the IJG tables)")
        .contains("density         300 x 300 per inch")
        .contains("restart         every 2 MCUs")
        .contains("comment         one?[31m\n")
        .contains("      5     3     3     5     7    12    15    18\n")
        .containsPattern("APP1 +FFE1 +\\d+ +12  Exif")
        .containsPattern("1 +1,2,3 +0..63 +0..0 +\\d+ +\\d+");
  }

  @Test
  void tellsEverythingAsJson() throws IOException {
    Path file = Files.write(folder.resolve("photo.jpg"), TestImages.jpeg(encoder()));
    Path missing = folder.resolve("missing.jpg");
    Outcome outcome = CommandRunner.run("inspect", "--json", file, missing);
    assertThat(outcome.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(outcome.messages()).hasLineCount(1);
    assertThat(outcome.text())
        .contains("\"width\": 40")
        .contains("\"subsampling\": \"4:2:0\"")
        .contains("\"quality\": 85")
        .contains("\"qualityExact\": true")
        .contains("\"steps\": [5, 3, 3, 5, 7, 12, 15, 18,")
        .contains("\"comments\": [\"one\\u001b[31m\\ntwo\"]")
        .contains("\"content\": \"Exif\"")
        .contains("\"adobeTransform\": null")
        .contains("\"reason\": \"no such file or folder\"");
  }

  @Test
  void readsStdin() {
    byte[] jpeg = TestImages.jpeg(JpegEncoder.builder().tables(BaseTables.FLAT));
    Outcome outcome = CommandRunner.runWith(jpeg, "inspect", "-");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.text()).startsWith("stdin: 40 x 30").contains("quality         about ");
  }

  @Test
  void saysWhatIsNoJpegAndGoesOn() throws IOException {
    Path png = Files.write(folder.resolve("photo.png"), TestImages.png());
    Path empty = Files.createFile(folder.resolve("empty.jpg"));
    Path file = Files.write(folder.resolve("photo.jpg"), TestImages.jpeg());
    Outcome outcome = CommandRunner.run("inspect", png, empty, file);
    assertThat(outcome.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(outcome.messages())
        .contains(png + ": byte 0: ")
        .contains(empty + ": byte 0: the file is empty")
        .hasLineCount(2);
    assertThat(outcome.text()).contains("40 x 30");
  }
}
