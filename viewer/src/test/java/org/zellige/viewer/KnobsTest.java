package org.zellige.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.zellige.JpegDecoder;
import org.zellige.Limits;
import org.zellige.StoredBlocks;
import org.zellige.Target;
import org.zellige.viewer.block.BlockReport;
import org.zellige.viewer.model.CompareMode;
import org.zellige.viewer.model.EncodingSettings;
import org.zellige.viewer.model.Result;

/** Settings, the curve, the block inspector, the clipboard and export. */
class KnobsTest extends WindowTest {
  @TempDir Path folder;

  @Start
  void start(Stage stage) {
    begin(stage);
  }

  private EncodingSettings settings() {
    return session.a().settings().get();
  }

  @Test
  void theResultFollowsTheSlider(FxRobot robot) {
    open(TestImages.photo(300, 200));
    long before = result().bytes();
    Slider slider = find(robot, "#quality", Slider.class);
    fx(() -> slider.setValue(30));
    assertThat(settings().quality()).isEqualTo(30);
    assertThat(result().bytes()).isLessThan(before);
    assertThat(find(robot, "#command", TextField.class).getText())
        .isEqualTo("zellige compress -q 30 still-life.png");

    robot.clickOn("#compare-view").push(KeyCode.CLOSE_BRACKET).push(KeyCode.CLOSE_BRACKET);
    assertThat(settings().quality()).isEqualTo(32);
    assertThat(slider.getValue()).isEqualTo(32);
  }

  @Test
  void aTargetIsChosenAndReached(FxRobot robot) {
    open(TestImages.photo(300, 200));
    robot.clickOn("#aim-bytes");
    robot.doubleClickOn("#bytes-field").push(KeyCode.SHORTCUT, KeyCode.A).write("6k\n");
    assertThat(settings().target()).isEqualTo(Optional.of(Target.bytes(6000)));
    Result result = result();
    assertThat(result.bytes()).isLessThanOrEqualTo(6000);
    assertThat(text(robot, "#aim-note")).startsWith("It took quality");

    robot.doubleClickOn("#bytes-field").push(KeyCode.SHORTCUT, KeyCode.A).write("lots\n");
    assertThat(settings().target()).isEqualTo(Optional.of(Target.bytes(6000)));
    assertThat(find(robot, "#bytes-field", Node.class).getPseudoClassStates())
        .anyMatch(state -> state.getPseudoClassName().equals("invalid"));
    robot.clickOn("#aim-quality");
    assertThat(settings().target()).isEmpty();
  }

  @Test
  void settingsExcludeWhatTheCodecRefuses(FxRobot robot) {
    open(TestImages.photo(100, 100));
    fx(() -> choose(robot, "#process", "Baseline"));
    assertThat(settings().process()).isPresent();
    fx(() -> find(robot, "#arithmetic", javafx.scene.control.CheckBox.class).setSelected(true));
    assertThat(settings().arithmetic()).isTrue();
    assertThat(settings().process()).isEmpty();
    fx(() -> choose(robot, "#process", "Baseline"));
    assertThat(settings().arithmetic()).isFalse();
  }

  private static <T> void choose(FxRobot robot, String id, String label) {
    @SuppressWarnings("unchecked")
    ChoiceBox<T> box = (ChoiceBox<T>) robot.lookup(id).queryAs(ChoiceBox.class);
    box.getItems().stream().filter(item -> item.toString().equals(label)).forEach(box::setValue);
  }

  @Test
  void aPointOfTheCurveIsGoneTo(FxRobot robot) {
    open(TestImages.photo(160, 120));
    fx(() -> window.view().select("curve"));
    await(() -> window.curves().progress().get() >= 1);
    robot.clickOn("#curve-point-35");
    assertThat(settings().quality()).isEqualTo(35);
    assertThat(result().quality().orElseThrow()).isEqualTo(35);
  }

  @Test
  void theInspectorShowsWhatTheCodecStores(FxRobot robot) throws Exception {
    open(TestImages.photo(200, 160));
    fx(() -> {
      session.comparison().mode().set(CompareMode.FLICKER);
      window.view().select("block");
    });
    robot.clickOn("#compare-view");
    await(() -> session.inspection().report().get().isPresent());
    BlockReport report = session.inspection().report().get().orElseThrow();
    byte[] jpeg = result().jpeg().orElseThrow();
    StoredBlocks luma = JpegDecoder.coefficients(jpeg, Limits.DEFAULT).get(0);
    int at = luma.index(report.address().column(), report.address().row());
    String shown = find(robot, "#matrix-stored", Node.class).getAccessibleText();
    StringBuilder expected = new StringBuilder("Stored multiples:");
    for (int n = 0; n < 64; n++) {
      expected.append(n % 8 == 0 ? "; " : " ").append(luma.values()[at + n]);
    }
    assertThat(shown).isEqualTo(expected.toString());
    String steps = find(robot, "#matrix-steps", Node.class).getAccessibleText();
    assertThat(steps).startsWith("Steps:; " + luma.steps()[0] + " " + luma.steps()[1]);

    robot.clickOn("#component-1");
    await(() -> session.inspection().report().get().orElseThrow().name().equals("Cb"));
    int column = session.inspection().report().get().orElseThrow().address().column();
    robot.clickOn("#compare-view");
    fx(() -> session.inspection().move(1, 0));
    await(() -> session.inspection().report().get().orElseThrow().address().column() == column + 1);
  }

  /** Blocks and coefficients were for the mouse alone. */
  @Test
  void theInspectorIsReachedByKeys(FxRobot robot) {
    open(TestImages.photo(300, 250));
    fx(() -> window.view().select("block"));
    fx(() -> session.viewport().zoom(8, 150, 125));
    robot.clickOn("#toggle-loupe").push(KeyCode.ALT, KeyCode.RIGHT);
    await(() -> session.inspection().report().get().isPresent());
    int column = session.inspection().report().get().orElseThrow().address().column();
    assertThat(column).isBetween(17, 19);
    for (int i = 0; i < 3; i++) {
      robot.push(KeyCode.ALT, KeyCode.RIGHT);
    }
    await(() -> session.inspection().report().get().orElseThrow().address().column() == column + 3);
    assertThat(
            session.visible().get().orElseThrow().meets(session.inspection().area().orElseThrow()))
        .isTrue();

    fx(() -> find(robot, "#matrix-stored", Node.class).requestFocus());
    robot.push(KeyCode.RIGHT).push(KeyCode.DOWN);
    assertThat(session.inspection().coefficient().get()).isEqualTo(10);
    assertThat(text(robot, "#coefficient-sentence")).startsWith("Coefficient 2, 1:");
  }

  @Test
  void theSideWhoseSettingsAreTurnedIsChosenByKeys(FxRobot robot) {
    open(TestImages.photo(100, 80));
    fx(() -> session.hasB().set(true));
    assertThat(session.active().get()).isSameAs(session.b());
    fx(() -> find(robot, "#figures-a", Node.class).requestFocus());
    robot.push(KeyCode.ENTER);
    assertThat(session.active().get()).isSameAs(session.a());
  }

  @Test
  void aCommandGoesThroughTheClipboardAndBack(FxRobot robot) {
    open(TestImages.photo(100, 80));
    EncodingSettings wanted =
        EncodingSettings.DEFAULT.edit().quality(63).effort(7).grayscale(true).done();
    fx(() -> session.a().settings().set(wanted));
    robot.clickOn("#compare-view").push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
    String[] copied = new String[1];
    fx(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertThat(copied[0]).isEqualTo("zellige compress -q 63 --effort 7 --grayscale still-life.png");
    fx(() -> session.a().settings().set(EncodingSettings.DEFAULT));
    robot.push(KeyCode.SHORTCUT, KeyCode.V);
    assertThat(settings()).isEqualTo(wanted);

    fx(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString("rm -rf /");
      Clipboard.getSystemClipboard().setContent(content);
    });
    robot.push(KeyCode.SHORTCUT, KeyCode.V);
    assertThat(text(robot, "#notice-text")).contains("no command such as");
    assertThat(settings()).isEqualTo(wanted);
    assertThat(session.document().get().orElseThrow().name()).isEqualTo("still-life.png");
  }

  /** As browsers copy it: with its address as text. */
  @Test
  void anImageIsPastedEvenIfThereIsTextBesideIt(FxRobot robot) {
    fx(() -> {
      WritableImage image = new WritableImage(30, 20);
      image.getPixelWriter().setColor(7, 5, Color.RED);
      ClipboardContent content = new ClipboardContent();
      content.putImage(image);
      content.putString("https://example.org/photo.png");
      Clipboard.getSystemClipboard().setContent(content);
    });
    robot.push(KeyCode.SHORTCUT, KeyCode.V);
    await(() -> session.document().get().isPresent());
    assertThat(session.document().get().orElseThrow().width()).isEqualTo(30);
    assertThat(session.document().get().orElseThrow().picture().at(7, 5)).isEqualTo(0xFFFF0000);
  }

  @Test
  void theResultIsCopiedAsAnImage(FxRobot robot) {
    open(TestImages.photo(100, 80));
    robot.clickOn("#compare-view").push(KeyCode.SHORTCUT, KeyCode.C);
    await(() -> session.notices().latest().get().isPresent());
    int[] copied = new int[1];
    fx(() ->
        copied[0] = Clipboard.getSystemClipboard().getImage().getPixelReader().getArgb(31, 17));
    assertThat(copied[0]).isEqualTo(result().picture().at(31, 17));
  }

  @Test
  void exportNeverReplacesUnasked(FxRobot robot) throws Exception {
    open(TestImages.photo(100, 80));
    Path file = folder.resolve("out.jpg");
    answers.save = Optional.of(file);
    robot.clickOn("#compare-view").push(KeyCode.SHORTCUT, KeyCode.S);
    await(() -> session.notices().latest().get().isPresent());
    assertThat(answers.questions).containsExactly("save still-life.jpg");
    assertThat(Files.readAllBytes(file)).isEqualTo(result().jpeg().orElseThrow());

    Files.writeString(file, "precious");
    robot.push(KeyCode.SHORTCUT, KeyCode.S);
    assertThat(answers.questions).hasSize(2);
    assertThat(Files.readString(file)).isEqualTo("precious");

    answers.replace = true;
    fx(() -> session.notices().dismiss());
    robot.push(KeyCode.SHORTCUT, KeyCode.S);
    await(() -> session.notices().latest().get().isPresent());
    assertThat(Files.readAllBytes(file)).isEqualTo(result().jpeg().orElseThrow());
  }

  @Test
  void scansArePlayedBack(FxRobot robot) {
    open(TestImages.photo(300, 200));
    int scans = result().info().orElseThrow().scans().size();
    assertThat(scans).isGreaterThan(2);
    TreeView<?> tree = find(robot, "#file-tree", TreeView.class);
    fx(() -> window.view().select("file"));
    assertThat(tree.getRoot().getChildren()).hasSize(2);
    fx(() -> find(robot, "#scan", Slider.class).setValue(1));
    await(() -> session.scans().frame().get().isPresent());
    assertThat(session.scans().frame().get().orElseThrow().scans()).isEqualTo(1);
    assertThat(text(robot, "#scan-name")).startsWith("1 of " + scans + " scans");
    fx(() -> find(robot, "#scan", Slider.class).setValue(scans));
    assertThat(session.scans().frame().get()).isEmpty();
  }

  @Test
  void presetsAreKept(FxRobot robot) {
    open(TestImages.photo(100, 80));
    EncodingSettings mine = EncodingSettings.DEFAULT.edit().quality(41).done();
    fx(() -> session.a().settings().set(mine));
    answers.word = Optional.of("Mine");
    robot.clickOn("#settings-menu").clickOn("#keep-preset");
    assertThat(memory.presets()).hasSize(1);
    assertThat(memory.presets().get(0).settings()).isEqualTo(mine);
    robot.clickOn("#settings-menu").clickOn("#reset");
    assertThat(settings()).isEqualTo(EncodingSettings.DEFAULT);
  }
}
