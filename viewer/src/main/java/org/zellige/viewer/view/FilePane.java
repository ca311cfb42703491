package org.zellige.viewer.view;

import java.util.List;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.zellige.JpegInfo;
import org.zellige.viewer.model.FileFacts;
import org.zellige.viewer.model.Result;
import org.zellige.viewer.model.ScanPlayer;
import org.zellige.viewer.model.Session;

/** What the original's and the result's files consist of, and the result's scans played back. */
public final class FilePane extends VBox {
  private static final Duration PER_SCAN = Duration.millis(900);

  private final Session session;
  private final TreeView<String> tree = new TreeView<>();
  private final Slider scan = new Slider(1, 2, 2);
  private final Label scanName = new Label();
  private final Button play = new Button("Play");
  private final HBox player = new HBox(play, scan);
  private final Timeline timeline = new Timeline();
  private boolean seen;

  /** Follows a session. */
  public FilePane(Session session) {
    this.session = session;
    getStyleClass().add("file-pane");
    setId("file-pane");
    tree.setId("file-tree");
    tree.setShowRoot(false);
    tree.setAccessibleText("Contents of the files");
    VBox.setVgrow(tree, Priority.ALWAYS);
    scan.setId("scan");
    scan.setMajorTickUnit(1);
    scan.setMinorTickCount(0);
    scan.setSnapToTicks(true);
    scan.setBlockIncrement(1);
    scan.setAccessibleText("Scans that have arrived");
    HBox.setHgrow(scan, Priority.ALWAYS);
    player.getStyleClass().add("row");
    play.setId("play-scans");
    play.setOnAction(event -> play());
    scanName.setId("scan-name");
    scanName.setWrapText(true);
    getChildren().addAll(new Label("Scans of the result"), player, scanName, tree);
    scan.valueProperty().subscribe((before, now) -> show(now.intValue()));
    session.document().subscribe(document -> refresh());
    session.a().result().subscribe(result -> refresh());
    session.b().result().subscribe(result -> refresh());
    session.comparison().right().subscribe(picture -> refresh());
    session.scans().frame().subscribe(frame -> name(frame));
  }

  /** Whether it is in sight: what a file consists of is worked out only then. */
  void inSight(boolean now) {
    seen = now;
    refresh();
  }

  private Optional<Result> jpeg() {
    return session.shown().filter(result -> result.jpeg().isPresent() && result.info().isPresent());
  }

  private int scans() {
    return jpeg().flatMap(Result::info).map(info -> info.scans().size()).orElse(0);
  }

  private void refresh() {
    timeline.stop();
    if (seen) {
      tell();
    }
    player.setDisable(scans() < 2);
    scan.setMax(Math.max(2, scans()));
    scan.setValue(scan.getMax());
    name(session.scans().frame().get());
  }

  private void tell() {
    TreeItem<String> root = new TreeItem<>();
    session
        .document()
        .get()
        .ifPresent(document -> root.getChildren().add(item(FileFacts.of(document))));
    session.shown().ifPresent(result -> root.getChildren().add(item(FileFacts.of(result))));
    root.getChildren().forEach(child -> child.setExpanded(true));
    tree.setRoot(root);
  }

  private static TreeItem<String> item(FileFacts facts) {
    TreeItem<String> item = new TreeItem<>(facts.text());
    for (FileFacts part : facts.parts()) {
      item.getChildren().add(item(part));
    }
    return item;
  }

  private void show(int scans) {
    Optional<Result> result = jpeg();
    if (result.isEmpty() || scans >= scans()) {
      session.scans().leave();
    } else {
      session.scans().show(result.get(), scans);
    }
  }

  private void play() {
    int all = scans();
    timeline.stop();
    timeline.getKeyFrames().clear();
    for (int i = 1; i <= all; i++) {
      int number = i;
      timeline
          .getKeyFrames()
          .add(new KeyFrame(PER_SCAN.multiply(i - 1), event -> scan.setValue(number)));
    }
    timeline.play();
  }

  private void name(Optional<ScanPlayer.Frame> frame) {
    int all = scans();
    if (all < 2) {
      scanName.setText("One scan alone: sequential, or no JPEG file.");
      return;
    }
    int number = frame.map(ScanPlayer.Frame::scans).orElse(all);
    List<JpegInfo.Scan> scans = jpeg().flatMap(Result::info).map(JpegInfo::scans).orElse(List.of());
    long bytes = 0;
    for (int i = 0; i < number; i++) {
      bytes += scans.get(i).dataLength();
    }
    long whole = scans.stream().mapToLong(JpegInfo.Scan::dataLength).sum();
    scanName.setText(
        "%d of %d scans, %d %% of the data: %s"
            .formatted(
                number,
                all,
                Math.round(100.0 * bytes / whole),
                FileFacts.text(scans.get(number - 1))));
  }
}
