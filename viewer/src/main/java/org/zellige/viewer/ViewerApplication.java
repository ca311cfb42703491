package org.zellige.viewer;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The viewer: joins model and views to a window. */
public final class ViewerApplication extends Application {
  /** Size of a new window, in logical pixels. */
  private static final int WIDTH = 960;

  private static final int HEIGHT = 640;

  /** Starts the viewer; returns when its window is closed. */
  public static void main(String[] arguments) {
    launch(ViewerApplication.class, arguments);
  }

  @Override
  public void start(Stage stage) {
    ViewerModel model = new ViewerModel(preferred());
    model.appearance().subscribe(chosen -> setUserAgentStylesheet(chosen.stylesheet()));

    Scene scene = new Scene(new MainView(model), WIDTH, HEIGHT);
    scene.getStylesheets().add(ViewerApplication.class.getResource("viewer.css").toExternalForm());
    stage.setTitle("Zellige");
    stage.setScene(scene);
    stage.show();
  }

  /** What the desktop is set to. */
  private static Appearance preferred() {
    return Platform.getPreferences().getColorScheme() == ColorScheme.DARK
        ? Appearance.DARK
        : Appearance.LIGHT;
  }
}
