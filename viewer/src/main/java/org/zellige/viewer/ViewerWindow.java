package org.zellige.viewer;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.zellige.Limits;
import org.zellige.viewer.curve.Curves;
import org.zellige.viewer.model.Document;
import org.zellige.viewer.model.EncodingSettings;
import org.zellige.viewer.model.FolderJob;
import org.zellige.viewer.model.Measuring;
import org.zellige.viewer.model.Memory;
import org.zellige.viewer.model.Session;
import org.zellige.viewer.view.Appearance;
import org.zellige.viewer.view.Dialogs;
import org.zellige.viewer.view.Exporter;
import org.zellige.viewer.view.MainView;
import org.zellige.viewer.view.MenuView;
import org.zellige.viewer.view.Opener;
import org.zellige.viewer.view.StageDialogs;
import org.zellige.viewer.view.Transfer;

/** A window with all that belongs to it, joined by hand. */
final class ViewerWindow {
  /** Size of a new window, in logical pixels. */
  private static final int WIDTH = 1280;

  private static final int HEIGHT = 860;

  private static final List<String> STYLES =
      List.of("window.css", "picture.css", "figures.css", "settings.css", "curve.css", "block.css");

  private final Stage stage;
  private final Memory memory;
  private final Session session;
  private final Curves curves;
  private final Opener opener;
  private final Exporter exporter;
  private final Transfer transfer;
  private final FolderJob folders;
  private final ObjectProperty<Appearance> appearance;
  private final MainView view;

  ViewerWindow(Stage stage, Memory memory, boolean dark) {
    this(stage, memory, dark, new StageDialogs(stage));
  }

  ViewerWindow(Stage stage, Memory memory, boolean dark, Dialogs dialogs) {
    this.stage = stage;
    this.memory = memory;
    EncodingSettings settings = memory.settings("last").orElse(EncodingSettings.DEFAULT);
    session = new Session(settings, Limits.DEFAULT, Measuring.affordable(), Platform::runLater);
    curves = new Curves(Limits.DEFAULT, Platform::runLater, session.notices());
    opener = new Opener(session, memory, Limits.DEFAULT, Platform::runLater);
    exporter = new Exporter(session, dialogs, Platform::runLater);
    folders = new FolderJob(Limits.DEFAULT, Platform::runLater, session.notices());
    transfer = new Transfer(session, opener, Platform::runLater);
    appearance = appearance(dark);
    MenuView menus =
        new MenuView(session, memory, opener, exporter, transfer, dialogs, folders, appearance);
    view = new MainView(menus, session, curves, folders, transfer, opener, dialogs);
    show();
  }

  /** The theme that was chosen last, or that of the desktop. */
  private ObjectProperty<Appearance> appearance(boolean dark) {
    Appearance usual = dark ? Appearance.DARK : Appearance.LIGHT;
    Appearance last = memory.word("theme").flatMap(Appearance::named).orElse(usual);
    ObjectProperty<Appearance> theme = new SimpleObjectProperty<>(this, "appearance", last);
    theme.subscribe(chosen -> Application.setUserAgentStylesheet(chosen.stylesheet()));
    theme.subscribe((before, chosen) -> memory.remember("theme", chosen.label()));
    return theme;
  }

  private void show() {
    Scene scene = new Scene(view, WIDTH, HEIGHT);
    for (String style : STYLES) {
      scene.getStylesheets().add(ViewerWindow.class.getResource(style).toExternalForm());
    }
    session
        .document()
        .subscribe(document ->
            stage.setTitle(
                document.map(Document::name).map(name -> name + " – ").orElse("") + "Zellige"));
    stage.getIcons().add(new Image(ViewerWindow.class.getResource("icon.png").toExternalForm()));
    stage.setScene(scene);
    stage.setOnHidden(event -> close());
    stage.show();
  }

  /** Opens files: an image, or two to compare. */
  void open(List<Path> files) {
    opener.open(files);
  }

  Session session() {
    return session;
  }

  FolderJob folders() {
    return folders;
  }

  Curves curves() {
    return curves;
  }

  ObjectProperty<Appearance> appearance() {
    return appearance;
  }

  MainView view() {
    return view;
  }

  private void close() {
    memory.remember("last", session.a().settings().get());
    memory.save();
    opener.close();
    exporter.close();
    transfer.close();
    folders.close();
    curves.close();
    session.close();
  }
}
