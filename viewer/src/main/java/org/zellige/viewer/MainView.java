package org.zellige.viewer;

import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;

/** The window's content: menus above, the image below. */
final class MainView extends BorderPane {
  MainView(ViewerModel model) {
    setTop(new MenuBar(fileMenu(), themeMenu(model)));
    setCenter(new EmptyView());
  }

  private static Menu fileMenu() {
    MenuItem quit = new MenuItem("Quit");
    quit.setId("quit");
    quit.setAccelerator(KeyCombination.valueOf("Shortcut+Q"));
    quit.setOnAction(event -> Platform.exit());
    Menu menu = new Menu("File", null, quit);
    menu.setId("file-menu");
    return menu;
  }

  private static Menu themeMenu(ViewerModel model) {
    Menu menu = new Menu("Theme");
    menu.setId("theme-menu");
    ToggleGroup group = new ToggleGroup();
    for (Appearance appearance : Appearance.values()) {
      RadioMenuItem item = new RadioMenuItem(appearance.label());
      item.setId("theme-" + appearance.label().toLowerCase(Locale.ROOT));
      item.setToggleGroup(group);
      item.setOnAction(event -> model.appearance().set(appearance));
      model.appearance().subscribe(chosen -> item.setSelected(chosen == appearance));
      menu.getItems().add(item);
    }
    return menu;
  }
}
