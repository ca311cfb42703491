package org.zellige.viewer.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.zellige.viewer.curve.Curve;
import org.zellige.viewer.curve.CurvePoint;
import org.zellige.viewer.curve.Curves;
import org.zellige.viewer.curve.Metric;
import org.zellige.viewer.model.Session;
import org.zellige.viewer.model.Side;

/** The curves of this image, with the results on them; a click on a point goes there. */
public final class CurvePane extends VBox {
  private final Session session;
  private final Curves curves;
  private final NumberAxis size = new NumberAxis();
  private final NumberAxis value = new NumberAxis();
  private final LineChart<Number, Number> chart = new LineChart<>(size, value);

  private final FlowPane legend = new FlowPane();

  /** Shows curves, and the results of a session. */
  public CurvePane(Session session, Curves curves) {
    this.session = session;
    this.curves = curves;
    getStyleClass().add("curve-pane");
    setId("curve-pane");
    ChoiceBox<Metric> metric = new ChoiceBox<>();
    metric.setId("curve-metric");
    metric.getItems().addAll(Metric.values());
    metric.valueProperty().bindBidirectional(curves.metric());
    ProgressBar progress = new ProgressBar();
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.progressProperty().bind(curves.progress());
    progress.visibleProperty().bind(curves.progress().lessThan(1));
    size.setLabel("bits per pixel");
    size.setForceZeroInRange(false);
    value.setForceZeroInRange(false);
    chart.setId("curve-chart");
    chart.setAnimated(false);
    chart.setLegendVisible(false);
    legend.getStyleClass().add("legend");
    chart.setMinHeight(240);
    VBox.setVgrow(chart, Priority.ALWAYS);
    Label hint =
        new Label(
            "Left and up is better. A click on a point of Zellige's sets its quality. Other"
                + " encoders: all JPEG writers that ImageIO finds. Large images are measured in"
                + " their middle.");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.getStyleClass().add("hint");
    getChildren().addAll(new Row("Height", metric), progress, chart, legend, hint);
    curves.curves().subscribe(all -> refresh());
    for (Side side : List.of(session.a(), session.b())) {
      side.scores().subscribe(scores -> refresh());
      side.result().subscribe(result -> refresh());
    }
  }

  private void refresh() {
    value.setLabel(curves.metric().get().toString());
    List<XYChart.Series<Number, Number>> series = new ArrayList<>();
    for (Curve curve : curves.curves().get()) {
      series.add(line(curve));
    }
    for (Side side : List.of(session.a(), session.b())) {
      series.add(now(side));
    }
    chart.getData().setAll(series);
    showLegend();
    scale();
    for (int i = 0; i < curves.curves().get().size(); i++) {
      decorate(curves.curves().get().get(i), series.get(i));
    }
    for (int i = series.size() - 2; i < series.size(); i++) {
      String style = i == series.size() - 2 ? "now-a" : "now-b";
      series.get(i).getData().forEach(data -> data.getNode().getStyleClass().add(style));
    }
  }

  private void showLegend() {
    legend.getChildren().clear();
    List<Curve> all = curves.curves().get();
    for (int i = 0; i < all.size(); i++) {
      legend.getChildren().add(entry(all.get(i).name(), "curve-" + i));
    }
    for (Side side : List.of(session.a(), session.b())) {
      if (side.result().get().isPresent()) {
        String style = side == session.a() ? "mark-a" : "mark-b";
        legend.getChildren().add(entry("result " + side.name(), style));
      }
    }
  }

  private static Label entry(String name, String style) {
    Region mark = new Region();
    mark.getStyleClass().addAll("mark", style);
    return new Label(name, mark);
  }

  /** Files of the lowest scores must not press all others together. */
  private void scale() {
    boolean open = curves.metric().get() == Metric.SSIMULACRA2;
    value.setAutoRanging(!open);
    if (open) {
      double least = 100;
      for (Curve curve : curves.curves().get()) {
        for (CurvePoint point : curve.points()) {
          least = curve.isOurs() ? Math.min(least, point.value()) : least;
        }
      }
      value.setUpperBound(100);
      value.setLowerBound(Math.max(0, Math.floor(least / 10 - 1) * 10));
      value.setTickUnit(10);
    }
  }

  private XYChart.Series<Number, Number> line(Curve curve) {
    XYChart.Series<Number, Number> series = new XYChart.Series<>();
    series.setName(curve.name());
    for (CurvePoint point : curve.points()) {
      series.getData().add(new XYChart.Data<>(point.bitsPerPixel(), point.value()));
    }
    return series;
  }

  private XYChart.Series<Number, Number> now(Side side) {
    XYChart.Series<Number, Number> series = new XYChart.Series<>();
    series.setName(side.name());
    double height = curves.metric().get().of(side.scores().get());
    if (!Double.isNaN(height) && !Double.isInfinite(height)) {
      side.result()
          .get()
          .ifPresent(
              result -> series.getData().add(new XYChart.Data<>(result.bitsPerPixel(), height)));
    }
    return series;
  }

  private void decorate(Curve curve, XYChart.Series<Number, Number> series) {
    for (int i = 0; i < curve.points().size(); i++) {
      CurvePoint point = curve.points().get(i);
      Node node = series.getData().get(i).getNode();
      Tooltip tooltip =
          new Tooltip(
              String.format(
                  Locale.ROOT,
                  "%s, quality %.0f: %.3f bits/pixel, %.2f",
                  curve.name(),
                  point.quality(),
                  point.bitsPerPixel(),
                  point.value()));
      tooltip.setShowDelay(Duration.millis(100));
      Tooltip.install(node, tooltip);
      if (curve.isOurs()) {
        node.setId("curve-point-" + Math.round(point.quality()));
        node.getStyleClass().add("ours");
        node.setOnMouseClicked(event -> go(point));
      }
    }
  }

  private void go(CurvePoint point) {
    var settings = session.active().get().settings();
    settings.set(settings.get().edit().target(Optional.empty()).quality(point.quality()).done());
  }
}
