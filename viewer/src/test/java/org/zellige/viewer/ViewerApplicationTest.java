package org.zellige.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.image.PixelReader;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ViewerApplicationTest {
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    new ViewerApplication().start(stage);
  }

  @Test
  void opensAWindowThatSaysWhatIsMissing(FxRobot robot) {
    assertThat(stage.isShowing()).isTrue();
    assertThat(stage.getTitle()).isEqualTo("Zellige");
    assertThat(robot.lookup("#empty-title").queryAs(Label.class).getText()).contains("Drop a JPEG");
    assertThat(robot.lookup("#empty-note").queryAs(Label.class).getText()).contains("not work yet");
  }

  @Test
  void menuSwitchesTheTheme(FxRobot robot) {
    choose(robot, "#theme-dark");
    assertThat(Application.getUserAgentStylesheet()).contains("primer-dark");
    assertThat(item(robot, "theme-dark").isSelected()).isTrue();
    assertThat(item(robot, "theme-light").isSelected()).isFalse();
    double dark = backgroundBrightness(robot);

    choose(robot, "#theme-light");
    assertThat(Application.getUserAgentStylesheet()).contains("primer-light");
    assertThat(item(robot, "theme-light").isSelected()).isTrue();
    assertThat(backgroundBrightness(robot)).isGreaterThan(dark + 0.5);
  }

  @Test
  void viewStylesAreApplied(FxRobot robot) {
    EmptyView view = robot.lookup(".empty-view").queryAs(EmptyView.class);
    assertThat(view.getPadding().getLeft()).isEqualTo(32);
  }

  private static void choose(FxRobot robot, String item) {
    robot.clickOn("#theme-menu").clickOn(item);
  }

  private static RadioMenuItem item(FxRobot robot, String id) {
    return robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
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
}
