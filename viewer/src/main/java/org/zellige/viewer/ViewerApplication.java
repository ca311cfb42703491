package org.zellige.viewer;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.zellige.batch.IncubatorModule;
import org.zellige.transform.KernelsSelection;
import org.zellige.viewer.model.Memory;

/** The viewer. */
public final class ViewerApplication extends Application {
  private final Memory memory;
  private List<Path> files = List.of();

  /** The viewer of this user. */
  public ViewerApplication() {
    this(Memory.ofUser());
  }

  ViewerApplication(Memory memory) {
    this.memory = memory;
  }

  /**
   * Starts the viewer; returns when its window is closed.
   *
   * @param arguments files to open: an image, or two to compare
   */
  public static void main(String[] arguments) {
    IncubatorModule.load();
    if (arguments.length == 0) {
      // Slow until they are compiled, which WarmUp has done before there is an image.
      KernelsSelection.prefer(KernelsSelection.FASTEST);
    }
    launch(ViewerApplication.class, arguments);
  }

  @Override
  public void init() {
    files = paths(getParameters().getUnnamed());
  }

  private static List<Path> paths(List<String> names) {
    List<Path> paths = new ArrayList<>();
    for (String name : names) {
      try {
        paths.add(Path.of(name));
      } catch (InvalidPathException e) {
        System.err.println("zellige view: " + e.getMessage());
      }
    }
    return paths;
  }

  @Override
  public void start(Stage stage) {
    boolean dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    ViewerWindow window = new ViewerWindow(stage, memory, dark);
    if (files.isEmpty()) {
      WarmUp.start();
    }
    window.open(files);
  }
}
