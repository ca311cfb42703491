package org.zellige.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.batch.TestImages;
import org.zellige.batch.command.CommandRunner.Outcome;
import org.zellige.batch.report.JsonReport;

/**
 * A folder of everything: good images, broken ones, other files, names that lie, a loop of links.
 * The property {@code zellige.corpus} names a folder of images to take instead of a few of our own;
 * a file {@code reference.tsv} in it says which of them libjpeg-turbo decodes.
 */
class MixedFolderTest {
  private static final int FILES = 500;
  private static final int LIARS = 12;

  @TempDir private Path folder;
  private final Map<Path, byte[]> inputs = new TreeMap<>();
  private Path tree;
  private Path out;

  private void put(String name, byte[] content) throws IOException {
    Path file = tree.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    inputs.put(file, content);
  }

  private void fill() throws IOException {
    tree = Files.createDirectories(folder.resolve("all"));
    out = folder.resolve("out");
    String corpus = System.getProperty("zellige.corpus");
    if (corpus == null) {
      putOwn();
    } else {
      putSome(Path.of(corpus));
    }
    for (int i = 0; i < LIARS; i++) {
      put("liars/text" + i + ".jpg", ("no image " + i).getBytes(StandardCharsets.UTF_8));
    }
    put("liars/empty.jpeg", new byte[0]);
    put("notes/readme.txt", "hello".getBytes(StandardCharsets.UTF_8));
    put("notes/movie.mp4", new byte[5000]);
    Files.createSymbolicLink(tree.resolve("notes/loop"), tree);
    Files.createSymbolicLink(tree.resolve("liars/nowhere.jpg"), Path.of("missing.jpg"));
  }

  private void putOwn() throws IOException {
    byte[] jpeg = TestImages.jpeg(JpegEncoder.builder().quality(95));
    put("a.jpg", jpeg);
    put("b/progressive.jpg", TestImages.jpeg(JpegEncoder.builder().quality(90).progressive(true)));
    put("b/arithmetic.jpg", TestImages.jpeg(JpegEncoder.builder().quality(90).arithmetic(true)));
    put("b/lossless.jpg", TestImages.jpeg(JpegEncoder.builder().lossless(true)));
    put("b/twelve.jpg", TestImages.jpeg(JpegEncoder.builder().precision(12)));
    put("c/deep/picture.png", TestImages.png());
    put("c/deep/picture.jpg", jpeg);
    put("c/deep/picture.jpeg", jpeg);
    put("c/disguised.jpg", TestImages.file(TestImages.picture(), "gif"));
    put("c/image-without-extension", jpeg);
    put("d/torn.jpg", Arrays.copyOf(jpeg, jpeg.length * 3 / 4));
    put("d/head.jpg", Arrays.copyOf(jpeg, 40));
  }

  /** As many as make 500, spread over all of a corpus. */
  private void putSome(Path corpus) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(corpus)) {
      all =
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.toString().endsWith(".tsv"))
              .filter(file -> !file.startsWith(corpus.resolve("fuzz")))
              .sorted()
              .toList();
    }
    int wanted = FILES - LIARS - 3;
    for (int i = 0; i < wanted; i++) {
      Path file = all.get((int) ((long) i * all.size() / wanted));
      put(corpus.relativize(file).toString(), Files.readAllBytes(file));
    }
  }

  /** Which files of the tree libjpeg-turbo decodes without a word, as far as that is known. */
  private Set<Path> sound() throws IOException {
    Set<Path> sound = new HashSet<>();
    String corpus = System.getProperty("zellige.corpus");
    if (corpus != null) {
      for (String line : Files.readAllLines(Path.of(corpus, "reference.tsv"))) {
        String[] fields = line.split("\t");
        if (fields.length > 1 && fields[1].equals("ok")) {
          sound.add(tree.resolve(fields[0]));
        }
      }
      sound.retainAll(inputs.keySet());
    } else {
      for (String name : List.of("a.jpg", "b/lossless.jpg", "b/twelve.jpg", "c/disguised.jpg")) {
        sound.add(tree.resolve(name));
      }
    }
    return sound;
  }

  @Test
  void whatIsAnImageIsDeliveredAndNothingElseTouched() throws IOException {
    fill();
    Path report = folder.resolve("report.json");
    Outcome outcome =
        CommandRunner.run(
            "compress", "-r", tree, "--out-dir", out, "-q", 75, "-j", 2, "--report", report);

    assertThat(outcome.status()).isEqualTo(ExitStatus.FAILED);
    for (Map.Entry<Path, byte[]> input : inputs.entrySet()) {
      assertThat(input.getKey()).hasBinaryContent(input.getValue());
    }
    String json = Files.readString(report);
    assertSchema(json);
    JsonNode root = new ObjectMapper().readTree(json);
    Map<String, String> status = new HashMap<>();
    long inBytes = 0;
    long outBytes = 0;
    Set<Path> outputs = new HashSet<>();
    for (JsonNode file : root.get("files")) {
      String name = file.get("input").asText();
      status.put(name, file.get("status").asText());
      if (file.get("status").asText().equals("done")) {
        Path output = Path.of(file.get("output").asText());
        outputs.add(output);
        inBytes += Files.size(Path.of(name));
        outBytes += Files.size(output);
        assertThat(Files.size(output)).isEqualTo(file.get("outputBytes").asLong());
        assertThat(file.get("outputBytes").asLong())
            .as(name)
            .isLessThanOrEqualTo(
                file.get("format").asText().equals("JPEG")
                    ? file.get("inputBytes").asLong()
                    : Long.MAX_VALUE);
        JpegDecoder.inspect(output);
      } else if (file.get("status").asText().equals("failed")) {
        assertThat(file.get("error").get("reason").asText()).isNotBlank();
      }
    }
    try (Stream<Path> files = Files.walk(out)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactlyInAnyOrderElementsOf(outputs);
    }
    JsonNode totals = root.get("totals");
    assertThat(totals.get("inputBytes").asLong()).isEqualTo(inBytes);
    assertThat(totals.get("outputBytes").asLong()).isEqualTo(outBytes);
    assertThat(totals.get("delivered").asInt()).isEqualTo(outputs.size());
    assertThat(totals.get("files").asInt()).isEqualTo(inputs.size() + 1);

    for (Path file : sound()) {
      assertThat(status.get(file.toString())).as("%s", file).isEqualTo("done");
    }
    for (int i = 0; i < LIARS; i++) {
      assertThat(status.get(tree.resolve("liars/text" + i + ".jpg").toString()))
          .isEqualTo("failed");
    }
    for (String bad : List.of("liars/empty.jpeg", "liars/nowhere.jpg")) {
      assertThat(status.get(tree.resolve(bad).toString())).isEqualTo("failed");
    }
    assertThat(status.get(tree.resolve("notes/readme.txt").toString())).isEqualTo("skipped");
    assertThat(status.get(tree.resolve("notes/movie.mp4").toString())).isEqualTo("skipped");
    System.getLogger("org.zellige").log(System.Logger.Level.INFO, "{0}", totals);
  }

  private static void assertSchema(String json) throws IOException {
    try (InputStream in = JsonReport.class.getResourceAsStream("batch-report-1.schema.json")) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(in, InputFormat.JSON)
                  .validate(json, InputFormat.JSON))
          .isEmpty();
    }
  }
}
