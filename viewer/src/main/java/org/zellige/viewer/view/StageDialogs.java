package org.zellige.viewer.view;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputDialog;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** Dialogs of a stage. */
public final class StageDialogs implements Dialogs {
  private final Stage stage;

  /** The folder of the last file. */
  private Optional<Path> folder = Optional.empty();

  /** Dialogs above a stage. */
  public StageDialogs(Stage stage) {
    this.stage = stage;
  }

  @Override
  public List<Path> open() {
    FileChooser chooser = chooser("Open one image, or two to compare");
    List<File> files = chooser.showOpenMultipleDialog(stage);
    List<Path> paths = files == null ? List.of() : files.stream().map(File::toPath).toList();
    paths.stream().findFirst().ifPresent(file -> folder = Optional.ofNullable(file.getParent()));
    return paths;
  }

  /** The dialogs of all desktops ask by themselves before a file is replaced. */
  @Override
  public Optional<Path> save(String name) {
    FileChooser chooser = chooser("Export the result");
    chooser.setInitialFileName(name);
    Optional<Path> file = Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    file.ifPresent(chosen -> folder = Optional.ofNullable(chosen.getParent()));
    return file;
  }

  @Override
  public Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    folder.filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
    return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    folder.filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  @Override
  public Optional<String> word(String question, String proposal) {
    TextInputDialog dialog = new TextInputDialog(proposal);
    dialog.initOwner(stage);
    dialog.setHeaderText(question);
    return dialog.showAndWait().map(String::strip).filter(word -> !word.isEmpty());
  }

  @Override
  public void tell(String title, String text) {
    Alert alert = new Alert(Alert.AlertType.INFORMATION, "", ButtonType.CLOSE);
    alert.initOwner(stage);
    alert.setHeaderText(title);
    Label label = new Label(text);
    label.getStyleClass().add("keys");
    alert.getDialogPane().setContent(label);
    alert.showAndWait();
  }
}
