package org.zellige.viewer.view;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.zellige.viewer.model.CompareMode;
import org.zellige.viewer.model.Comparison;
import org.zellige.viewer.model.Pointer;
import org.zellige.viewer.model.Session;
import org.zellige.viewer.model.Shown;
import org.zellige.viewer.tile.Area;
import org.zellige.viewer.tile.TileSource;

/** The pictures, in the chosen way of comparing them; the mouse zooms, moves and chooses. */
public final class CompareView extends StackPane {
  private final Session session;
  private final Shown shown;
  private final PictureCanvas main;
  private final PictureCanvas second;
  private final Label leftLabel = label("left-picture");
  private final Label rightLabel = label("right-picture");
  private final SplitLine line;
  private final Loupe loupe;

  /** Shows a session. */
  public CompareView(Session session, Shown shown, Pointer pointer) {
    this.session = session;
    this.shown = shown;
    main = new PictureCanvas(session.viewport());
    second = new PictureCanvas(session.viewport());
    line = new SplitLine();
    loupe = new Loupe(session, shown, pointer);
    getStyleClass().add("compare-view");
    setId("compare-view");
    setFocusTraversable(true);
    setAccessibleText("The picture; arrow keys move it, plus and minus zoom");
    HBox panes = new HBox(main, second);
    panes.getStyleClass().add("panes");
    HBox.setHgrow(main, Priority.ALWAYS);
    HBox.setHgrow(second, Priority.ALWAYS);
    StackPane.setAlignment(leftLabel, Pos.TOP_LEFT);
    StackPane.setAlignment(rightLabel, Pos.TOP_RIGHT);
    HeatLegend legend = new HeatLegend(session);
    StackPane.setAlignment(legend, Pos.BOTTOM_LEFT);
    getChildren().addAll(panes, line, leftLabel, rightLabel, legend, loupe);
    line.setManaged(false);
    loupe.setManaged(false);
    PictureMouse mouse = new PictureMouse(session, pointer, loupe, this);
    for (PictureCanvas canvas : List.of(main, second)) {
      canvas.setMinSize(0, 0);
      canvas.setPrefSize(10, 10);
      canvas.widthProperty().subscribe(width -> measure());
      canvas.heightProperty().subscribe(height -> measure());
      mouse.listenTo(canvas);
    }
    follow();
  }

  private static Label label(String id) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add("picture-label");
    label.setMouseTransparent(true);
    return label;
  }

  private void follow() {
    Comparison comparison = session.comparison();
    shown.left().subscribe(picture -> refresh());
    shown.right().subscribe(picture -> refresh());
    shown.single().subscribe(picture -> refresh());
    comparison.mode().subscribe(mode -> refresh());
    comparison.flicker().subscribe(held -> refresh());
    comparison.left().subscribe(picture -> refresh());
    comparison.right().subscribe(picture -> refresh());
    comparison.split().subscribe(split -> refresh());
    comparison
        .grid()
        .subscribe(on -> {
          main.grid(on);
          second.grid(on);
        });
    session.inspection().report().subscribe(report -> mark());
    session.viewport().view().subscribe(view -> see());
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::outputScaleXProperty)
        .subscribe(scale -> measure());
  }

  /** Tells the viewport how large a pane is. */
  private void measure() {
    double scale = main.outputScale();
    session.viewport().pane(main.getWidth() * scale, main.getHeight() * scale);
    see();
    requestLayout();
  }

  /** Tells the model what is seen. */
  private void see() {
    session
        .document()
        .get()
        .ifPresent(document -> {
          Point2D from = main.toImage(0, 0);
          Point2D to = main.toImage(main.getWidth(), main.getHeight());
          Area all = document.turning().upright(document.area());
          int left = Math.max(0, Math.min(all.width() - 1, (int) from.getX()));
          int top = Math.max(0, Math.min(all.height() - 1, (int) from.getY()));
          int right = Math.max(left + 1, Math.min(all.width(), (int) Math.ceil(to.getX())));
          int bottom = Math.max(top + 1, Math.min(all.height(), (int) Math.ceil(to.getY())));
          Area seen = new Area(left, top, right - left, bottom - top);
          session.visible().set(Optional.of(document.turning().stored(seen)));
        });
  }

  private CompareMode mode() {
    return session.comparison().mode().get();
  }

  private void refresh() {
    Comparison comparison = session.comparison();
    boolean flicker = comparison.flicker().get();
    boolean beside = mode() == CompareMode.SIDE_BY_SIDE && !flicker;
    boolean split = mode() == CompareMode.SPLIT && !flicker;
    boolean pair = beside || split;
    second.setVisible(beside);
    second.setManaged(beside);
    line.setVisible(split && shown.left().get().isPresent());
    leftLabel.setText(comparison.left().get().toString());
    rightLabel.setText(rightName(comparison));
    boolean there = shown.left().get().isPresent();
    leftLabel.setVisible(pair && there);
    rightLabel.setVisible(there);
    if (shown.left().get().isEmpty() || shown.right().get().isEmpty()) {
      main.show(List.of());
      second.show(List.of());
      return;
    }
    TileSource left = shown.left().get().get();
    TileSource right = shown.right().get().get();
    if (beside) {
      main.show(List.of(Layer.whole(left)));
      second.show(List.of(Layer.whole(right)));
    } else if (split) {
      double at = comparison.split().get();
      main.show(List.of(new Layer(left, 0, at), new Layer(right, at, 1)));
      second.show(List.of());
    } else {
      TileSource one = flicker ? left : shown.single().get().orElse(right);
      main.show(List.of(Layer.whole(one)));
      second.show(List.of());
    }
    requestLayout();
  }

  private static String rightName(Comparison comparison) {
    if (comparison.flicker().get()) {
      return comparison.left().get().toString();
    }
    return comparison.mode().get() == CompareMode.DIFFERENCE
        ? "%s − %s, × %d"
            .formatted(
                comparison.right().get(),
                comparison.left().get(),
                Math.round(comparison.gain().get()))
        : comparison.right().get().toString();
  }

  private void mark() {
    Optional<Area> area =
        session
            .document()
            .get()
            .flatMap(document -> session.inspection().area().map(document.turning()::upright));
    main.mark(area);
    second.mark(area);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    line.resizeRelocate(
        Math.round(main.getWidth() * session.comparison().split().get()) - SplitLine.WIDTH / 2,
        0,
        SplitLine.WIDTH,
        getHeight());
    loupe.place(getWidth(), getHeight());
  }
}
