package org.zellige.viewer.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import org.zellige.viewer.model.EncodingSettings;
import org.zellige.viewer.model.FolderJob;
import org.zellige.viewer.model.Memory;
import org.zellige.viewer.model.Preset;
import org.zellige.viewer.model.Session;

/** The menus. */
public final class MenuView extends MenuBar {
  private final Session session;
  private final Memory memory;
  private final Opener opener;
  private final Exporter exporter;
  private final Transfer transfer;
  private final Dialogs dialogs;
  private final FolderJob folders;

  /** Menus for a session. */
  public MenuView(
      Session session,
      Memory memory,
      Opener opener,
      Exporter exporter,
      Transfer transfer,
      Dialogs dialogs,
      FolderJob folders,
      ObjectProperty<Appearance> appearance) {
    this.session = session;
    this.memory = memory;
    this.opener = opener;
    this.exporter = exporter;
    this.transfer = transfer;
    this.dialogs = dialogs;
    this.folders = folders;
    getMenus().addAll(file(), edit(), settings(), theme(appearance), help());
  }

  private static MenuItem item(String id, String text, String keys, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    if (!keys.isEmpty()) {
      item.setAccelerator(KeyCombination.valueOf(keys));
    }
    item.setOnAction(event -> action.run());
    return item;
  }

  private Menu file() {
    Menu recent = new Menu("Open recent");
    recent.setId("recent");
    MenuItem resume =
        item("resume-menu", "Compress the original again", "", () -> session.a().resume());
    resume.disableProperty().bind(session.a().file().not());
    Menu menu =
        new Menu(
            "File",
            null,
            item("open", "Open …", "Shortcut+O", () -> opener.open(dialogs.open())),
            recent,
            item(
                "compare-with",
                "Compare the original with …",
                "Shortcut+Shift+O",
                () -> dialogs.open().stream().findFirst().ifPresent(opener::compareWith)),
            resume,
            new SeparatorMenuItem(),
            item("export", "Export the result …", "Shortcut+S", exporter::export),
            item("folder", "Apply to folder …", "Shortcut+Shift+S", this::applyToFolder),
            new SeparatorMenuItem(),
            item("quit", "Quit", "Shortcut+Q", Platform::exit));
    menu.setId("file-menu");
    menu.setOnShowing(event -> fillRecent(recent));
    fillRecent(recent);
    return menu;
  }

  private void applyToFolder() {
    dialogs
        .folder("Compress the images of this folder")
        .ifPresent(from ->
            dialogs
                .folder("Put the JPEG files into this folder")
                .ifPresent(to -> folders.start(from, to, session.active().get().settings().get())));
  }

  private void fillRecent(Menu recent) {
    recent.getItems().clear();
    for (Path file : memory.recent()) {
      recent.getItems().add(item("", file.toString(), "", () -> opener.open(List.of(file))));
    }
    recent.setDisable(recent.getItems().isEmpty());
  }

  private Menu edit() {
    Menu menu =
        new Menu(
            "Edit",
            null,
            item("copy-image", "Copy the result", "Shortcut+C", transfer::copyImage),
            item("copy-command", "Copy as command", "Shortcut+Shift+C", transfer::copyCommand),
            item("paste", "Paste image, file or command", "Shortcut+V", transfer::paste));
    menu.setId("edit-menu");
    return menu;
  }

  private Menu settings() {
    Menu menu = new Menu("Settings");
    menu.setId("settings-menu");
    menu.setOnShowing(event -> fillPresets(menu));
    fillPresets(menu);
    return menu;
  }

  private void fillPresets(Menu menu) {
    menu.getItems().clear();
    for (Preset preset : Preset.USUAL) {
      menu.getItems().add(preset(preset));
    }
    menu.getItems().add(new SeparatorMenuItem());
    for (Preset preset : memory.presets()) {
      menu.getItems().add(preset(preset));
    }
    menu.getItems()
        .addAll(
            item("keep-preset", "Keep these settings …", "", this::keep),
            item("reset", "Reset", "", () -> apply(EncodingSettings.DEFAULT)));
  }

  private MenuItem preset(Preset preset) {
    return item("", preset.name(), "", () -> apply(preset.settings()));
  }

  private void apply(EncodingSettings settings) {
    session.active().get().settings().set(settings);
  }

  private void keep() {
    dialogs
        .word("Name of the settings", "My settings")
        .ifPresent(name -> memory.keep(new Preset(name, session.active().get().settings().get())));
  }

  private static Menu theme(ObjectProperty<Appearance> appearance) {
    Menu menu = new Menu("Theme");
    menu.setId("theme-menu");
    ToggleGroup group = new ToggleGroup();
    for (Appearance each : Appearance.values()) {
      RadioMenuItem item = new RadioMenuItem(each.label());
      item.setId("theme-" + each.label().toLowerCase(Locale.ROOT));
      item.setToggleGroup(group);
      item.setOnAction(event -> appearance.set(each));
      appearance.subscribe(chosen -> item.setSelected(chosen == each));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Menu help() {
    Menu menu =
        new Menu(
            "Help", null, item("keys", "Keys", "F1", () -> dialogs.tell("Keys", Shortcuts.HELP)));
    menu.setId("help-menu");
    return menu;
  }
}
