package org.zellige.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.zellige.JpegEncoder;
import org.zellige.Pixels;
import org.zellige.corpus.Examples;
import org.zellige.corpus.Scenes;
import org.zellige.viewer.model.CompareMode;
import org.zellige.viewer.model.DocumentReader;

/** Starting, opening, looking and the theme. */
class ViewerWindowTest extends WindowTest {
  @TempDir Path folder;

  @Start
  void start(Stage stage) {
    begin(stage);
  }

  private Path file(String name, byte[] content) throws Exception {
    return Files.write(folder.resolve(name), content);
  }

  @Test
  void anEmptyWindowSaysWhatToDo(FxRobot robot) {
    assertThat(stage.getTitle()).isEqualTo("Zellige");
    assertThat(text(robot, "#empty-title")).contains("Drop an image");
    assertThat(robot.lookup("#example-night").tryQuery()).isPresent();
    assertThat(find(robot, "#compare-view", Node.class).isVisible()).isFalse();
  }

  @Test
  void anExampleIsOpenedByAClick(FxRobot robot) {
    robot.clickOn("#example-still-life");
    await(() -> session.document().get().isPresent());
    assertThat(stage.getTitle()).isEqualTo("still-life.png – Zellige");
    assertThat(text(robot, "#status-size")).isEqualTo("1536 × 1024 pixels, in memory");
    assertThat(result().bytes()).isBetween(50_000L, 400_000L);
  }

  @Test
  void aFileIsOpenedAndRemembered(FxRobot robot) throws Exception {
    Path png = Examples.write(Scenes.LANDSCAPE, folder, 200, 120);
    answers.open = List.of(png);
    robot.push(KeyCode.SHORTCUT, KeyCode.O);
    await(() -> session.document().get().isPresent());
    assertThat(session.document().get().orElseThrow().format()).isEqualTo("PNG");
    assertThat(memory.recent()).containsExactly(png.toAbsolutePath());
    result();
    assertThat(text(robot, "#figures-a-bytes")).endsWith("kB");
    assertThat(text(robot, "#figures-a-ratio")).endsWith("% of the file");
    await(() -> session.a().scores().get().ssimulacra2().isPresent());
    assertThat(text(robot, "#figures-a-word")).isIn("medium", "good", "high", "very high");
  }

  @Test
  void twoFilesAreComparedWithoutCompressing(FxRobot robot) throws Exception {
    var original = TestImages.photo(200, 120);
    Path png = Examples.write(Scenes.STILL_LIFE, folder, 200, 120);
    byte[] jpeg = JpegEncoder.builder().quality(30).build().encode(original.pixels());
    window.open(List.of(png, file("other.jpg", jpeg)));
    await(() -> session.a().file().get());
    assertThat(session.a().result().get().orElseThrow().bytes()).isEqualTo(jpeg.length);
    await(() -> session.a().scores().get().psnr().isPresent());
    assertThat(find(robot, "#file-note", Node.class).isVisible()).isTrue();
    robot.clickOn("#resume");
    assertThat(session.a().file().get()).isFalse();
    assertThat(result().settings()).isPresent();
    assertThat(find(robot, "#file-note", Node.class).isVisible()).isFalse();

    fx(() -> compare(original.pixels()));
    assertThat(find(robot, "#file-note", Node.class).isVisible()).isTrue();
    robot.clickOn("#compare-view").push(KeyCode.ESCAPE);
    assertThat(result().settings()).isPresent();
  }

  private void compare(Pixels pixels) {
    try {
      session.compareWith(DocumentReader.of("other.png", pixels));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void openingShowsThatItTakesItsTime(FxRobot robot) {
    Node bar = find(robot, "#opening", Node.class);
    assertThat(bar.isVisible()).isFalse();
    boolean[] seen = new boolean[1];
    fx(() -> {
      window.open(List.of(folder.resolve("missing.png")));
      seen[0] = bar.isVisible();
    });
    assertThat(seen[0]).isTrue();
    await(() -> session.notices().latest().get().isPresent());
    assertThat(bar.isVisible()).isFalse();
    robot.clickOn("#example-night");
    await(() -> session.document().get().isPresent() && !bar.isVisible());
  }

  @Test
  void whatCannotBeOpenedIsSaidInTheWindow(FxRobot robot) throws Exception {
    window.open(List.of(file("broken.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2, 3})));
    await(() -> session.notices().latest().get().isPresent());
    assertThat(text(robot, "#notice-title")).isEqualTo("This cannot be opened");
    assertThat(text(robot, "#notice-text")).contains("broken.jpg");
    robot.clickOn("#notice-dismiss");
    assertThat(session.notices().latest().get()).isEmpty();

    window.open(List.of(folder.resolve("missing.png")));
    await(() -> session.notices().latest().get().isPresent());
    assertThat(text(robot, "#notice-text")).contains("is not there");
  }

  @Test
  void modesAreChosenByButtonsAndKeys(FxRobot robot) {
    open(TestImages.photo(300, 200));
    for (CompareMode mode : CompareMode.values()) {
      robot.clickOn("#mode-" + mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      assertThat(session.comparison().mode().get()).isEqualTo(mode);
    }
    robot.clickOn("#compare-view").push(KeyCode.DIGIT1);
    assertThat(session.comparison().mode().get()).isEqualTo(CompareMode.SPLIT);
    robot.push(KeyCode.Z);
    assertThat(session.viewport().get().zoom()).isEqualTo(1);
    robot.push(KeyCode.F);
    assertThat(session.viewport().get().fitted()).isTrue();
    robot.press(KeyCode.SPACE);
    assertThat(session.comparison().flicker().get()).isTrue();
    robot.release(KeyCode.SPACE);
    assertThat(session.comparison().flicker().get()).isFalse();
    robot.push(KeyCode.B);
    assertThat(session.hasB().get()).isTrue();
  }

  @Test
  void theOriginalIsDrawnPixelByPixel(FxRobot robot) {
    var original = TestImages.photo(120, 90);
    open(original);
    fx(() -> {
      session.comparison().mode().set(CompareMode.SPLIT);
      session.comparison().split().set(1);
      session.comparison().grid().set(false);
      session.viewport().zoom(4, 60, 45);
    });
    var canvas = robot.lookup(".picture-canvas").queryAll().iterator().next();
    int[] shown = new int[1];
    int[] expected = new int[1];
    fx(() -> {
      var bounds = canvas.localToScene(canvas.getBoundsInLocal());
      PixelReader pixels = stage.getScene().snapshot(null).getPixelReader();
      // The middle of pixel 40, 30: the image's middle is the pane's.
      double x = bounds.getCenterX() + (40.5 - 60) * 4;
      double y = bounds.getCenterY() + (30.5 - 45) * 4;
      shown[0] = pixels.getArgb((int) x, (int) y);
      expected[0] = original.picture().at(40, 30);
    });
    assertThat(Integer.toHexString(shown[0])).isEqualTo(Integer.toHexString(expected[0]));
  }

  @Test
  void theThemeIsSwitchedAndRemembered(FxRobot robot) {
    robot.clickOn("#theme-menu").clickOn("#theme-dark");
    assertThat(Application.getUserAgentStylesheet()).contains("primer-dark");
    assertThat(memory.word("theme")).contains("Dark");
    double dark = backgroundBrightness(robot);
    robot.clickOn("#theme-menu").clickOn("#theme-light");
    assertThat(Application.getUserAgentStylesheet()).contains("primer-light");
    assertThat(backgroundBrightness(robot)).isGreaterThan(dark + 0.5);
    assertThat(item(robot, "theme-light").isSelected()).isTrue();
  }

  private static RadioMenuItem item(FxRobot robot, String id) {
    return find(robot, ".menu-bar", MenuBar.class).getMenus().stream()
        .flatMap(menu -> menu.getItems().stream())
        .filter(item -> id.equals(item.getId()))
        .map(RadioMenuItem.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Of a corner of the empty view, as drawn: 0…1. */
  private double backgroundBrightness(FxRobot robot) {
    double[] brightness = new double[1];
    robot.interact(() -> {
      PixelReader pixels = stage.getScene().snapshot(null).getPixelReader();
      int bottom = (int) stage.getScene().getHeight() - 5;
      brightness[0] = pixels.getColor(5, bottom).getBrightness();
    });
    return brightness[0];
  }

  @Test
  void everyControlHasANameForScreenReaders(FxRobot robot) {
    open(TestImages.photo(100, 100));
    for (String id : List.of("#quality", "#quality-field", "#effort", "#command", "#toggle-b")) {
      var node = find(robot, id, Node.class);
      assertThat(node.getAccessibleText()).as(id).isNotBlank();
    }
  }
}
