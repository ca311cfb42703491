package org.zellige.viewer.view;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.zellige.viewer.curve.Curves;
import org.zellige.viewer.model.FolderJob;
import org.zellige.viewer.model.Pointer;
import org.zellige.viewer.model.Session;
import org.zellige.viewer.model.Shown;

/** The window's content: menus above, the picture in the middle, figures and settings beside. */
public final class MainView extends BorderPane {
  private final Session session;
  private final Curves curves;
  private final TabPane tabs = new TabPane();

  /**
   * Joins the views.
   *
   * @param dialogs that ask for files
   */
  public MainView(
      MenuBar menus,
      Session session,
      Curves curves,
      FolderJob folders,
      Transfer transfer,
      Opener opener,
      Dialogs dialogs) {
    this.session = session;
    this.curves = curves;
    getStyleClass().add("main-view");
    Pointer pointer = new Pointer();
    Shown shown = new Shown(session);
    CompareView pictures = new CompareView(session, shown, pointer);
    CompareBar bar = new CompareBar(session);
    EmptyView empty = new EmptyView(() -> opener.open(dialogs.open()), opener::open);
    StatusBar status = new StatusBar(session, shown, pointer);
    Node side = side();
    // A window may be narrower than its buttons; what is beside the picture stays in sight.
    VBox top = new VBox(menus, new NoticeBar(session.notices()), new FolderBar(folders), bar);
    top.setMinWidth(0);
    StackPane middle = new StackPane(pictures, empty, opening(opener));
    middle.setMinSize(0, 0);
    setTop(top);
    setCenter(middle);
    setRight(side);
    setBottom(status);
    session
        .document()
        .subscribe(document -> {
          empty.setVisible(document.isEmpty());
          empty.setManaged(document.isEmpty());
          for (Node node : new Node[] {pictures, bar, side, status}) {
            node.setVisible(document.isPresent());
            node.setManaged(document.isPresent());
          }
          if (document.isPresent()) {
            pictures.requestFocus();
          }
        });
    new Shortcuts(session).listenTo(this);
    acceptDrops(transfer);
    keepCurves();
  }

  /** Large files take a while, and the scenes of the examples are drawn. */
  private static Node opening(Opener opener) {
    ProgressBar bar = new ProgressBar();
    bar.setId("opening");
    bar.setAccessibleText("Opening");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.visibleProperty().bind(opener.busy());
    StackPane.setAlignment(bar, Pos.TOP_CENTER);
    return bar;
  }

  private Node side() {
    tabs.setId("tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    FilePane files = new FilePane(session);
    Tab file = tab("file", "File", files);
    file.selectedProperty().subscribe(files::inSight);
    tabs.getTabs()
        .addAll(
            tab("settings", "Settings", new SettingsPane(session)),
            tab("curve", "Curve", new CurvePane(session, curves)),
            tab("block", "Block", new BlockPane(session)),
            file);
    VBox.setVgrow(tabs, Priority.ALWAYS);
    VBox side = new VBox(new FiguresPane(session), tabs);
    side.getStyleClass().add("side");
    side.setMinHeight(0);
    return side;
  }

  private static Tab tab(String id, String title, Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    Tab tab = new Tab(title, scroll);
    tab.setId("tab-" + id);
    return tab;
  }

  /** Shows one of the tabs. */
  public void select(String id) {
    tabs.getTabs().stream()
        .filter(tab -> ("tab-" + id).equals(tab.getId()))
        .forEach(tab -> tabs.getSelectionModel().select(tab));
  }

  private void acceptDrops(Transfer transfer) {
    setOnDragOver(event -> {
      if (Transfer.isWelcome(event.getDragboard())) {
        event.acceptTransferModes(TransferMode.COPY);
      }
      event.consume();
    });
    setOnDragDropped(event -> {
      transfer.take(event.getDragboard());
      event.setDropCompleted(true);
      event.consume();
    });
  }

  /** Curves take time, and are drawn only while they are looked at. */
  private void keepCurves() {
    tabs.getSelectionModel().selectedItemProperty().subscribe(tab -> draw());
    session.document().subscribe((before, document) -> draw());
    session.a().settings().subscribe((before, settings) -> draw());
    curves.metric().subscribe((before, metric) -> draw());
  }

  private void draw() {
    boolean seen = "tab-curve".equals(tabs.getSelectionModel().getSelectedItem().getId());
    if (seen) {
      session
          .document()
          .get()
          .ifPresent(document -> curves.draw(document, session.a().settings().get()));
    }
  }
}
