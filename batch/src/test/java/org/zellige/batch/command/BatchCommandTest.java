package org.zellige.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
import org.zellige.JpegEncoder;
import org.zellige.JpegInfo;
import org.zellige.JpegProcess;
import org.zellige.Thumbnail;
import org.zellige.batch.TestImages;
import org.zellige.batch.command.CommandRunner.Outcome;

/** Many files by one command, and what becomes of those that are there. */
class BatchCommandTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir private Path folder;
  private Path tree;
  private byte[] large;

  @BeforeEach
  void makeTree() throws IOException {
    large = TestImages.jpeg(TestImages.plainEncoder().quality(95));
    tree = folder.resolve("photos");
    Files.createDirectories(tree.resolve("sub/deep"));
    Files.write(tree.resolve("a.jpg"), large);
    Files.write(tree.resolve("sub/b.jpg"), large);
    Files.write(tree.resolve("sub/deep/c.png"), TestImages.png());
    Files.writeString(tree.resolve("sub/notes.txt"), "hello");
  }

  private static Outcome run(Object... arguments) {
    return CommandRunner.run(arguments);
  }

  private List<String> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void theTreeIsKept() throws IOException {
    Path out = folder.resolve("small");
    Outcome outcome = run("compress", "-r", tree, "--out-dir", out, "-q", 50, "-j", 3);
    assertThat(outcome.status()).isZero();
    assertThat(files(out)).containsExactly("a.jpg", "sub/b.jpg", "sub/deep/c.jpg");
    assertThat(files(tree)).hasSize(4);
    assertThat(outcome.messages())
        .contains("4 files: 3 delivered (0 unchanged), 0 failed, 1 passed over; ");
    assertThat(tree.resolve("a.jpg")).hasBinaryContent(large);
  }

  @Test
  void theFolderOfTheOutputsIsNoInput() throws IOException {
    Path out = tree.resolve("small");
    assertThat(run("compress", "-r", tree, "--out-dir", out, "-q", 50).status()).isZero();
    assertThat(run("compress", "-r", tree, "--out-dir", out, "-q", 50, "--force").status())
        .isZero();
    assertThat(files(out)).containsExactly("a.jpg", "sub/b.jpg", "sub/deep/c.jpg");
  }

  @Test
  void inPlaceReplacesJpegsAloneAndKeepsDates() throws IOException {
    Path jpeg = tree.resolve("sub/b.jpg");
    Files.setLastModifiedTime(jpeg, LONG_AGO);
    Outcome outcome = run("compress", "-r", tree, "--in-place", "-q", 50, "--backup");
    assertThat(outcome.status()).isZero();
    assertThat(files(tree))
        .containsExactly(
            "a.jpg",
            "a.jpg.orig",
            "sub/b.jpg",
            "sub/b.jpg.orig",
            "sub/deep/c.png",
            "sub/notes.txt");
    assertThat(Files.size(jpeg)).isLessThan(large.length);
    assertThat(Files.getLastModifiedTime(jpeg)).isEqualTo(LONG_AGO);
    assertThat(tree.resolve("sub/b.jpg.orig")).hasBinaryContent(large);
    assertThat(tree.resolve("sub/deep/c.png")).hasBinaryContent(TestImages.png());
    assertThat(run("compress", tree.resolve("sub/deep/c.png"), "--in-place").status())
        .isEqualTo(ExitStatus.FAILED);
  }

  @Test
  void theSecondRunChangesNothing() throws IOException {
    run("compress", "-r", tree, "--in-place", "-q", 60);
    byte[] once = Files.readAllBytes(tree.resolve("a.jpg"));
    Outcome again = run("compress", "-r", tree, "--in-place", "-q", 60);
    assertThat(again.status()).isZero();
    assertThat(again.messages()).contains("(2 unchanged)");
    assertThat(tree.resolve("a.jpg")).hasBinaryContent(once);
  }

  @Test
  void qualityIsNotRaisedByDecodingAndEncoding() throws IOException {
    byte[] coarse = TestImages.jpeg(TestImages.plainEncoder().quality(40));
    Path file = Files.write(folder.resolve("coarse.jpg"), coarse);
    Path out = folder.resolve("out.jpg");
    Outcome outcome = run("compress", "--reencode", "--tables", "ijg", "-q", 60, file, "-o", out);
    assertThat(outcome.messages())
        .contains("unchanged (its quality of 40 is not above the 60 asked for");
    assertThat(out).hasBinaryContent(coarse);
    Path finer = Files.write(folder.resolve("finer.jpg"), large);
    assertThat(
            run("compress", "--reencode", "--tables", "ijg", "-q", 60, "--force", finer, "-o", out)
                .messages())
        .doesNotContain("unchanged");
    assertThat(Files.size(out)).isLessThan(large.length);
  }

  /** The thumbnail of a file made gray stayed in colour. */
  @Test
  void thumbnailsLoseTheirColourWithTheImage() throws IOException {
    byte[] thumbnail = TestImages.jpeg(TestImages.plainEncoder().quality(50));
    Path file = Files.write(folder.resolve("a.jpg"), withThumbnail(large, thumbnail));
    assertThat(grayOf(file)).isFalse();
    Path out = folder.resolve("out.jpg");
    for (String how : List.of("--effort=1", "--effort=5", "--reencode")) {
      run("compress", how, "--grayscale", "-q", 60, "--force", file, "-o", out);
      JpegInfo info = JpegDecoder.inspect(out);
      assertThat(info.components()).hasSize(1);
      assertThat(info.thumbnails()).hasSize(1);
      assertThat(grayOf(out)).as(how).isTrue();
    }
  }

  private static boolean grayOf(Path file) throws IOException {
    byte[] jpeg = Files.readAllBytes(file);
    Thumbnail thumbnail = JpegDecoder.inspect(jpeg).thumbnails().get(0);
    byte[] small =
        Arrays.copyOfRange(
            jpeg, (int) thumbnail.offset(), (int) thumbnail.offset() + (int) thumbnail.length());
    return JpegDecoder.inspect(small).components().size() == 1;
  }

  /** Exif 2.32 with a thumbnail and nothing else, behind SOI. */
  private static byte[] withThumbnail(byte[] jpeg, byte[] thumbnail) {
    int head = 4 + 6;
    int tiff = 8 + 6 + 2 + 3 * 12 + 4;
    ByteBuffer out = ByteBuffer.allocate(jpeg.length + head + tiff + thumbnail.length);
    out.put(jpeg, 0, 2).putShort((short) 0xFFE1);
    out.putShort((short) (2 + 6 + tiff + thumbnail.length));
    out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    out.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
    out.putShort((short) 0).putInt(14);
    out.putShort((short) 3);
    out.putShort((short) 0x0103).putShort((short) 3).putInt(1).putInt(6 << 16);
    out.putShort((short) 0x0201).putShort((short) 4).putInt(1).putInt(tiff);
    out.putShort((short) 0x0202).putShort((short) 4).putInt(1).putInt(thumbnail.length);
    out.putInt(0).put(thumbnail).put(jpeg, 2, jpeg.length - 2);
    return out.array();
  }

  @Test
  void hasteQuantisesCoefficientsToo() throws IOException {
    Path file = Files.write(folder.resolve("finer.jpg"), large);
    Path out = folder.resolve("out.jpg");
    Outcome outcome = run("compress", "--effort", 1, "-q", 60, "--json", file, "-o", out);
    assertThat(outcome.text()).contains("\"outcome\": \"requantized\"");
    assertThat(Files.size(out)).isLessThan(large.length);
    assertThat(JpegDecoder.inspect(out).process()).isEqualTo(JpegProcess.BASELINE);
  }

  @Test
  void whatSavesTooLittleStaysAndIsDelivered() throws IOException {
    Path out = folder.resolve("out");
    Outcome outcome =
        run("compress", "-q", 90, "--min-saving", 99, tree.resolve("a.jpg"), "--out-dir", out);
    assertThat(outcome.messages()).contains("unchanged").contains("would be saved");
    assertThat(out.resolve("a.jpg")).hasBinaryContent(large);
  }

  @Test
  void metadataThatAreNotToStayGoEvenThen() throws IOException {
    Path file =
        Files.write(
            folder.resolve("a.jpg"),
            TestImages.jpeg(TestImages.plainEncoder().quality(50).comment("secret")));
    Path out = folder.resolve("out.jpg");
    for (int effort : new int[] {1, 5}) {
      Outcome outcome =
          run(
              "compress",
              "--effort",
              effort,
              "-q",
              95,
              "--keep",
              "none",
              "--force",
              file,
              "-o",
              out);
      assertThat(outcome.status()).isZero();
      assertThat(JpegDecoder.inspect(out).comments()).isEmpty();
    }
  }

  @Test
  void marksAreHonoured() throws IOException {
    Path a = tree.resolve("a.jpg");
    for (Object how : List.of("--requantize", "--reencode")) {
      Files.write(a, large);
      assertThat(run("compress", how, "--mark", "-q", 70, "--in-place", a).status()).isZero();
      byte[] marked = Files.readAllBytes(a);
      assertThat(JpegDecoder.inspect(a).comments()).containsExactly("Compressed by zellige");
      Outcome later = run("compress", "-q", 10, "--in-place", a);
      assertThat(later.messages()).contains("a comment says that it was compressed before");
      assertThat(a).hasBinaryContent(marked);
      run("compress", "-q", 10, "--ignore-marks", "--in-place", a);
      assertThat(Files.size(a)).isLessThan(marked.length);
    }
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    Outcome outcome = run("compress", "-r", tree, "--in-place", "-q", 10, "--dry-run");
    assertThat(outcome.messages()).contains("2 delivered");
    assertThat(tree.resolve("a.jpg")).hasBinaryContent(large);
    assertThat(run("compress", "-r", tree, "--out-dir", folder.resolve("x"), "--dry-run").status())
        .isZero();
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void listsOfFilesMayComeFromTheStandardInput() throws IOException {
    Path out = folder.resolve("out");
    byte[] list =
        (tree.resolve("a.jpg") + "\0" + tree.resolve("sub/deep/c.png") + "\0")
            .getBytes(StandardCharsets.UTF_8);
    Outcome outcome =
        CommandRunner.runWith(list, "compress", "--files-from", "-", "--out-dir", out);
    assertThat(outcome.status()).isZero();
    assertThat(files(out)).containsExactly("a.jpg", "c.jpg");
    Path file = Files.writeString(folder.resolve("list"), tree.resolve("sub/b.jpg") + "\n");
    assertThat(run("optimize", "--files-from", file, "--out-dir", out).status()).isZero();
    assertThat(files(out)).contains("b.jpg");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void readOnlyFilesStayUnlessForced() throws IOException {
    Path file = tree.resolve("a.jpg");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    Outcome outcome = run("compress", "-q", 20, "--in-place", file);
    assertThat(outcome.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(outcome.messages()).contains("is read-only (--force replaces it)");
    assertThat(file).hasBinaryContent(large);
    assertThat(run("compress", "-q", 20, "--in-place", "--force", file).status()).isZero();
    assertThat(Files.size(file)).isLessThan(large.length);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("r--r--r--");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkStaysALink() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.jpg"), tree.resolve("a.jpg"));
    assertThat(run("compress", "-q", 20, "--in-place", link).status()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(Files.size(tree.resolve("a.jpg"))).isLessThan(large.length);
  }

  @Test
  void strictRefusesDamage() throws IOException {
    Path torn = Files.write(folder.resolve("torn.jpg"), Arrays.copyOf(large, large.length - 90));
    Path out = folder.resolve("out.jpg");
    Outcome strict = run("compress", "--strict", torn, "-o", out);
    assertThat(strict.status()).isEqualTo(ExitStatus.REFUSED);
    assertThat(strict.messages()).contains("damaged: ");
    assertThat(out).doesNotExist();
    assertThat(run("compress", "--reencode", torn, "-o", out).status()).isZero();
  }

  @Test
  void reportsAreWritten() throws IOException {
    Path json = folder.resolve("r.json");
    Path csv = folder.resolve("r.csv");
    Path html = folder.resolve("r.html");
    Outcome outcome =
        run(
            "compress",
            "-r",
            tree,
            "--out-dir",
            folder.resolve("o"),
            "-q",
            60,
            "--report",
            json,
            "--report",
            csv,
            "--report",
            html);
    assertThat(outcome.status()).isZero();
    assertThat(json).content().contains("\"ssimulacra2\"").contains("\"delivered\": 3");
    assertThat(csv).content().hasLineCount(5);
    assertThat(html).content().contains("data:image/jpeg").contains("worst place");
    assertThat(run("compress", "-r", tree, "--report", folder.resolve("r.xml")).status())
        .isEqualTo(ExitStatus.WRONG_USAGE);
  }

  @Test
  void noBarIsDrawnWhereNobodyWatches() {
    Outcome outcome = run("compress", "-r", tree, "--out-dir", folder.resolve("o"));
    assertThat(outcome.messages()).doesNotContain("\u001B").doesNotContain("\r");
  }

  @Test
  void wrongUsageTouchesNothing() throws IOException {
    for (List<Object> arguments :
        List.<List<Object>>of(
            List.of("compress"),
            List.of("compress", "-j", 0, tree.resolve("a.jpg")),
            List.of("compress", "--min-saving", 101, tree.resolve("a.jpg")),
            List.of("compress", "--in-place", "--suffix", "x", tree.resolve("a.jpg")),
            List.of("compress", "-r", "-o", folder.resolve("x.jpg"), tree),
            List.of("compress", "--include", "*.jpg", tree.resolve("a.jpg")),
            List.of("compress", "-", tree.resolve("a.jpg")),
            List.of("compress", "-", "--in-place"),
            List.of("optimize", "-r", tree))) {
      Outcome outcome = run(arguments.toArray());
      assertThat(outcome.status()).as("%s", arguments).isEqualTo(ExitStatus.WRONG_USAGE);
    }
    assertThat(files(folder)).hasSize(4);
  }

  @Test
  void orientationIsApplied() throws IOException {
    byte[] exif = {
      'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6,
      0, 0, 0, 0, 0, 0
    };
    // 40 × 30 pixels cannot be turned in whole MCUs, 32 × 16 can.
    byte[] odd = TestImages.jpeg(JpegEncoder.builder().quality(95).segment(0xE1, exif));
    Path file = Files.write(folder.resolve("turned.jpg"), odd);
    Path out = folder.resolve("out.jpg");
    for (Object how : List.of("--reencode", "--progressive")) {
      Outcome outcome = run("compress", how, "--auto-orient", "-q", 80, "--force", file, "-o", out);
      assertThat(outcome.status()).isZero();
      assertThat(JpegDecoder.inspect(out).width()).isEqualTo(30);
      assertThat(JpegDecoder.inspect(out).orientation().code()).isEqualTo(1);
    }
    Path cropped = folder.resolve("cropped.jpg");
    assertThat(run("transform", "--crop", "32x16+0+0", file, "-o", cropped).status()).isZero();
    assertThat(run("compress", "--auto-orient", "-q", 30, "--force", cropped, "-o", out).messages())
        .contains("source quality");
    assertThat(JpegDecoder.inspect(out).width()).isEqualTo(16);
    assertThat(JpegDecoder.inspect(out).orientation().code()).isEqualTo(1);
  }
}
