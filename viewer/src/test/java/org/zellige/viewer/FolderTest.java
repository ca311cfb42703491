package org.zellige.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.zellige.corpus.Examples;
import org.zellige.corpus.Scenes;
import org.zellige.viewer.model.EncodingSettings;

/** Settings applied to a folder. */
class FolderTest extends WindowTest {
  @TempDir Path folder;

  @Start
  void start(Stage stage) {
    begin(stage);
  }

  @Test
  void aFolderIsCompressedIntoAnother(FxRobot robot) throws Exception {
    Path from = Files.createDirectories(folder.resolve("from"));
    Examples.write(Scenes.STILL_LIFE, from, 120, 80);
    Examples.write(Scenes.NIGHT, from.resolve("inner"), 120, 80);
    Files.writeString(from.resolve("notes.txt"), "no image");
    Path to = folder.resolve("to");
    open(TestImages.photo(100, 80));
    fx(() -> session.a().settings().set(EncodingSettings.DEFAULT.edit().quality(30).done()));
    answers.folders.addAll(List.of(from, to));
    robot.clickOn("#compare-view").push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
    await(() -> window.folders().progress().get().isEmpty());
    assertThat(to.resolve("still-life.jpg")).isNotEmptyFile();
    assertThat(to.resolve("inner/night.jpg")).isNotEmptyFile();
    assertThat(text(robot, "#notice-text")).contains("2 done");
    assertThat(Files.list(from)).hasSize(3);
  }

  /** All its images would have been passed over, as those of the other folder are. */
  @Test
  void aFolderIsNotCompressedIntoItself(FxRobot robot) throws Exception {
    Path from = Files.createDirectories(folder.resolve("from"));
    Examples.write(Scenes.NIGHT, from, 120, 80);
    fx(() -> window.folders().start(from, from.resolve("."), EncodingSettings.DEFAULT));
    assertThat(text(robot, "#notice-title")).isEqualTo("One folder twice");
    assertThat(window.folders().progress().get()).isEmpty();
  }

  @Test
  void aJobIsCancelled(FxRobot robot) throws Exception {
    Path from = Files.createDirectories(folder.resolve("from"));
    Path one = Examples.write(Scenes.STILL_LIFE, from, 300, 200);
    for (int i = 0; i < 40; i++) {
      Files.copy(one, from.resolve(i + ".png"));
    }
    Path to = folder.resolve("to");
    fx(() -> {
      window.folders().start(from, to, EncodingSettings.DEFAULT.edit().effort(9).done());
      window.folders().cancel();
    });
    await(() -> window.folders().progress().get().isEmpty());
    assertThat(text(robot, "#notice-title")).isIn("Cancelled", "Some files failed");
    try (var files = Files.exists(to) ? Files.list(to) : Stream.<Path>empty()) {
      assertThat(files.count()).isLessThan(41);
    }
  }
}
