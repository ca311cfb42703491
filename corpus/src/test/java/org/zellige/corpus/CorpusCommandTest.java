package org.zellige.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusCommandTest {
  @TempDir Path temp;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void listNamesScenesAndSets() {
    assertThat(run("list")).isZero();
    for (Scene scene : Scenes.all()) {
      assertThat(out.toString(StandardCharsets.UTF_8)).contains(scene.name(), scene.description());
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("kodak", "24 files", "CC0-1.0");
    assertThat(err.size()).isZero();
  }

  @Test
  void renderWritesPngFilesOfTheScene() throws Exception {
    Path folder = temp.resolve("new");
    assertThat(run("render", "zone-plate", "text", "--size", "40x30", "--out", folder.toString()))
        .isZero();
    var written = ImageIO.read(folder.resolve("zone-plate.png").toFile());
    var rendered = Scenes.ZONE_PLATE.render(40, 30);
    assertThat(written.getRGB(0, 0, 40, 30, null, 0, 40))
        .isEqualTo(rendered.getRGB(0, 0, 40, 30, null, 0, 40));
    assertThat(folder.resolve("text.png")).exists();
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
  }

  @Test
  void renderAllWritesEveryScene() throws Exception {
    assertThat(run("render", "all", "--out", temp.toString(), "--size", "3x2")).isZero();
    try (var files = Files.list(temp)) {
      assertThat(files).hasSize(Scenes.all().size());
    }
  }

  @Test
  void renderExamplesWritesThoseOfTheReadme() throws Exception {
    assertThat(run("render", "examples", "--out", temp.toString(), "--size", "6x4")).isZero();
    assertThat(Examples.write(temp.resolve("again"), 6, 4))
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "landscape.png", "still-life.png", "night.png", "text.png", "saturated-edges.png")
        .allSatisfy(name -> assertThat(temp.resolve(name)).exists());
  }

  @Test
  void renderIntoAFileFails() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "in the way");
    assertThat(run("render", "text", "--size", "8x8", "--out", file.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("corpus: text: ");
  }

  @Test
  void helpIsNoMistake() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "frobnicate",
        "list kodak",
        "list --size 3x3",
        "render --size 8x8 --out DIR",
        "render text --out DIR",
        "render text --size 8x8",
        "render text --size 8 --out DIR",
        "render text --size 0x8 --out DIR",
        "render text --size 99999x99999 --out DIR",
        "render no-such-scene --size 8x8 --out DIR",
        "render text --colour --size 8x8 --out DIR",
        "render text --size 8x8 --out",
        "fetch --out DIR",
        "fetch kodak",
        "fetch no-such-set --out DIR",
        "fetch kodak --size 8x8 --out DIR",
      })
  void wrongUsageIsExplained(String line) {
    String words = line.replace("DIR", temp.resolve("untouched").toString());
    assertThat(run(words.isEmpty() ? new String[0] : words.split(" "))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("corpus: ").contains("Usage:");
    assertThat(temp.resolve("untouched")).doesNotExist();
  }

  private int run(String... args) {
    return new CorpusCommand(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(args);
  }
}
