package org.zellige.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.JpegProcess;
import org.zellige.batch.TestImages;
import org.zellige.batch.command.CommandRunner.Outcome;

class OptimizeCommandTest {
  @TempDir private Path folder;
  private Path photo;
  private byte[] before;

  @BeforeEach
  void writePicture() throws IOException {
    before = TestImages.jpeg();
    photo = Files.write(folder.resolve("photo.JPG"), before);
  }

  private static Outcome optimize(Object... arguments) {
    return CommandRunner.run(Stream.concat(Stream.of("optimize"), Stream.of(arguments)).toArray());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static int[] pixels(byte[] jpeg) throws IOException {
    return JpegDecoder.builder().build().decode(jpeg).pixels().ints();
  }

  @Test
  void replacesFilesInPlace() throws IOException {
    Outcome outcome = optimize("--in-place", photo);
    assertThat(outcome.status()).isEqualTo(ExitStatus.DONE);
    assertThat(outcome.data()).isEmpty();
    assertThat(outcome.messages())
        .matches("\\Q" + photo + " -> " + photo + "\\E: .*B -> .*B \\(\\d+\\.\\d %\\), \\d+ ms\\R");
    byte[] after = Files.readAllBytes(photo);
    assertThat(after).hasSizeLessThan(before.length);
    assertThat(pixels(after)).isEqualTo(pixels(before));
    assertThat(names()).containsExactly("photo.JPG");
  }

  @Test
  void leavesAloneWhatCannotBeBettered() throws IOException {
    optimize("--in-place", photo);
    FileTime written = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(photo, written);
    Outcome again = optimize("--in-place", photo);
    assertThat(again.status()).isZero();
    assertThat(again.messages()).contains("unchanged (no smaller coding was found)");
    assertThat(Files.getLastModifiedTime(photo)).isEqualTo(written);
  }

  @Test
  void codesArithmeticallyIfAsked() throws IOException {
    assertThat(optimize("--arithmetic", "--suffix", "-small", photo).status()).isZero();
    assertThat(optimize("--suffix", "-plain", photo).status()).isZero();
    byte[] arithmetic = Files.readAllBytes(folder.resolve("photo-small.JPG"));
    byte[] huffman = Files.readAllBytes(folder.resolve("photo-plain.JPG"));
    assertThat(arithmetic).hasSizeLessThan(huffman.length);
    assertThat(JpegDecoder.inspect(arithmetic).process().toString()).contains("arithmetic");
    assertThat(JpegDecoder.inspect(huffman).process().toString()).doesNotContain("arithmetic");
    assertThat(pixels(arithmetic)).isEqualTo(pixels(before));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void keepsPermissions() throws IOException {
    Files.setPosixFilePermissions(photo, PosixFilePermissions.fromString("rw-r-----"));
    optimize("--in-place", photo);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(photo)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void writesElsewhereWithTheNameKept() throws IOException {
    assertThat(optimize("--suffix", "-small", photo).status()).isZero();
    assertThat(optimize("--out-dir", folder.resolve("out"), photo).status()).isZero();
    assertThat(names()).containsExactly("out", "photo-small.JPG", "photo.JPG");
    assertThat(folder.resolve("out/photo.JPG"))
        .hasBinaryContent(Files.readAllBytes(folder.resolve("photo-small.JPG")));
    assertThat(photo).hasBinaryContent(before);
    assertThat(optimize("--suffix", "-small", photo).status()).isEqualTo(ExitStatus.FAILED);
  }

  @Test
  void aPlaceIsDemanded() {
    assertThat(optimize(photo).status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(optimize("--in-place", "--suffix", "x", photo).status())
        .isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(optimize("--effort", 0, "--in-place", photo).status())
        .isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(optimize("--keep", "exif,smell", "--in-place", photo).status())
        .isEqualTo(ExitStatus.WRONG_USAGE);
  }

  @Test
  void passesEveryOptionOn() throws IOException {
    optimize("--coding", "progressive", "--keep", "none", "--in-place", photo);
    JpegInfo info = JpegDecoder.inspect(photo);
    assertThat(info.process()).isEqualTo(JpegProcess.PROGRESSIVE);
    assertThat(info.segments()).extracting(JpegInfo.Segment::name).doesNotContain("COM", "APP1");
  }

  @Test
  void copiesDamagedFilesUnlessAsked() throws IOException {
    byte[] torn = Arrays.copyOf(before, before.length * 3 / 4);
    Files.write(photo, torn);
    Outcome outcome = optimize("--suffix", "-1", "--json", photo);
    assertThat(outcome.status()).isZero();
    assertThat(outcome.text()).contains("\"outcome\": \"kept\"").contains("damaged");
    assertThat(folder.resolve("photo-1.JPG")).hasBinaryContent(torn);
    assertThat(optimize("--suffix", "-2", "--accept-damage", photo).status()).isZero();
    assertThat(Files.size(folder.resolve("photo-2.JPG"))).isLessThan(torn.length);
  }

  @Test
  void whatIsNoJpegFails() throws IOException {
    Path png = Files.write(folder.resolve("a.jpg"), TestImages.png());
    Outcome outcome = optimize("--in-place", png, photo);
    assertThat(outcome.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(outcome.messages()).contains("zellige: " + png + ": byte 0: not a JPEG: a PNG");
    assertThat(png).hasBinaryContent(TestImages.png());
    assertThat(Files.size(photo)).isLessThan(before.length);
  }
}
