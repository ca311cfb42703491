package org.zellige.viewer.view;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.zellige.Quantization;
import org.zellige.viewer.block.BlockReport;
import org.zellige.viewer.block.CoefficientHistogram;
import org.zellige.viewer.block.Fate;
import org.zellige.viewer.block.ImageBlocks;
import org.zellige.viewer.model.EncodingSettings;
import org.zellige.viewer.model.Inspection;
import org.zellige.viewer.model.Result;
import org.zellige.viewer.model.Session;

/** What happened to the chosen block, from samples to samples. */
public final class BlockPane extends VBox {
  private final Session session;
  private final Inspection inspection;
  private final BlockColors colors = new BlockColors();
  private final Label title = new Label();
  private final Label sentence = new Label();
  private final HBox components = new HBox();
  private final ToggleGroup chosen = new ToggleGroup();
  private final Matrix samples = matrix("Samples of the original");
  private final Matrix coefficients = matrix("Coefficients");
  private final Matrix steps = matrix("Steps");
  private final Matrix stored = matrix("Stored multiples");
  private final Matrix bits = matrix("Bits");
  private final Matrix dequantised = matrix("Multiple × step");
  private final Matrix rebuilt = matrix("Rebuilt samples");
  private final Matrix error = matrix("Error");
  private final Label histogramTitle = new Label();
  private final HistogramView histogram = new HistogramView();
  private final VBox content = new VBox();
  private final Label empty =
      new Label("Click a place of the picture to look into its block.\nAlt and arrow keys go on.");

  /** Shows what a session looks into. */
  public BlockPane(Session session) {
    this.session = session;
    this.inspection = session.inspection();
    getStyleClass().add("block-pane");
    setId("block-pane");
    build();
    inspection.report().subscribe(report -> refresh());
    inspection.blocks().subscribe(blocks -> offerComponents(blocks));
    inspection.component().subscribe(index -> select());
    inspection.coefficient().subscribe(index -> refresh());
    inspection.histogram().subscribe(made -> show(made));
  }

  private Matrix matrix(String name) {
    return new Matrix(name, index -> inspection.coefficient().set(index));
  }

  private void build() {
    title.setId("block-title");
    title.getStyleClass().add(Styles.TEXT_BOLD);
    sentence.setId("coefficient-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    components.getStyleClass().add("segments");
    empty.setWrapText(true);
    empty.getStyleClass().add("hint");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("matrices");
    List<Matrix> all =
        List.of(samples, coefficients, steps, stored, bits, dequantised, rebuilt, error);
    List<String> ids =
        List.of("samples", "dct", "steps", "stored", "bits", "dequantised", "rebuilt", "error");
    for (int i = 0; i < all.size(); i++) {
      all.get(i).setId("matrix-" + ids.get(i));
      grid.add(all.get(i), i % 2, i / 2);
    }
    FlowPane legend = new FlowPane();
    legend.getStyleClass().add("fates");
    for (Fate fate : Fate.values()) {
      Label label = new Label(fate.toString(), new Rectangle(10, 10, BlockColors.of(fate)));
      legend.getChildren().add(label);
    }
    histogramTitle.setWrapText(true);
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    HBox head = new HBox(title, spacer, components);
    head.getStyleClass().add("row");
    content.getStyleClass().add("block-content");
    content.getChildren().addAll(head, sentence, grid, legend, histogramTitle, histogram);
    getChildren().addAll(empty, content);
    refresh();
  }

  private void offerComponents(Optional<ImageBlocks> blocks) {
    List<String> names = blocks.map(ImageBlocks::names).orElse(List.of());
    boolean same =
        names.equals(
            components.getChildren().stream()
                .map(node -> ((ToggleButton) node).getText())
                .toList());
    if (!same) {
      components.getChildren().clear();
      for (int i = 0; i < names.size(); i++) {
        int index = i;
        ToggleButton button = new ToggleButton(names.get(i));
        button.setId("component-" + i);
        button.setToggleGroup(chosen);
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(event -> {
          inspection.component().set(index);
          button.setSelected(true);
        });
        components.getChildren().add(button);
      }
      select();
    }
  }

  private void select() {
    int index = inspection.component().get();
    if (index < components.getChildren().size()) {
      ((ToggleButton) components.getChildren().get(index)).setSelected(true);
    }
  }

  private void refresh() {
    Optional<BlockReport> report = inspection.report().get();
    for (Region region : List.of(content, empty)) {
      boolean visible = (region == content) == report.isPresent();
      region.setVisible(visible);
      region.setManaged(visible);
    }
    report.ifPresent(this::show);
  }

  private void show(BlockReport report) {
    String cost =
        report.totalBits().map(sum -> String.format(Locale.ROOT, ", %.1f bits", sum)).orElse("");
    title.setText(
        "%s, block %d, %d%s"
            .formatted(report.name(), report.address().column(), report.address().row(), cost));
    double[] none = new double[64];
    double[] before = report.original().orElse(none);
    double[] transformed = report.transformed().orElse(none);
    double[] spent = report.bits().orElse(none);
    double[] wrong = report.error().orElse(none);
    boolean known = report.original().isPresent();
    samples.show(known ? n -> colors.sample(before[n]) : blank());
    coefficients.show(known ? n -> colors.signed(transformed[n], 400, "%.0f") : blank());
    steps.show(n -> colors.step(report.steps()[n]));
    stored.show(n -> colors.stored(report, n));
    bits.show(n -> colors.amount(spent[n], 16, "%.0f"));
    dequantised.show(
        n -> colors.signed((double) report.stored()[n] * report.steps()[n], 400, "%.0f"));
    rebuilt.show(n -> colors.sample(report.rebuilt()[n]));
    error.show(known ? n -> colors.signed(wrong[n], 24, "%.0f") : blank());
    int index = inspection.coefficient().get();
    for (Matrix of : List.of(coefficients, steps, stored, bits, dequantised)) {
      of.choose(index);
    }
    sentence.setText(sentence(report, index));
  }

  private static IntFunction<Matrix.Cell> blank() {
    return n -> Matrix.Cell.EMPTY;
  }

  private String sentence(BlockReport report, int index) {
    StringBuilder text = new StringBuilder();
    text.append("Coefficient ").append(index % 8).append(", ").append(index / 8).append(": ");
    int step = report.steps()[index];
    int level = report.stored()[index];
    if (report.transformed().isPresent() && report.fates().isPresent()) {
      double value = report.transformed().get()[index];
      Fate fate = report.fates().get()[index];
      text.append(
          String.format(
              Locale.ROOT,
              "%.1f ÷ %d = %.2f, stored as %d: %s",
              value,
              step,
              value / step,
              level,
              fate.meaning()));
      if (fate != Fate.ZERO && fate != Fate.KEPT) {
        text.append(" (").append(reason()).append(")");
      }
    } else {
      text.append(level).append(" · ").append(step);
    }
    report
        .bits()
        .ifPresent(spent ->
            text.append(String.format(Locale.ROOT, ". It takes %.0f bits.", spent[index])));
    return text.toString();
  }

  /** Why an encoder with these settings stores something else than the nearest multiple. */
  private String reason() {
    Optional<EncodingSettings> settings = session.shown().flatMap(Result::settings);
    if (settings.isEmpty()) {
      return "the encoder's choice, or its original was another";
    }
    Quantization used = settings.get().quantization().orElse(usual(settings.get().effort()));
    return switch (used) {
      case UNIFORM -> "chroma was reduced or converted otherwise";
      case ADAPTIVE -> "a dead zone that follows what hides errors";
      case GREEDY -> "it saves more bits than the error weighs";
      case TRELLIS -> "the block as a whole costs least so";
    };
  }

  /** As {@link org.zellige.JpegEncoder.Builder#effort} has it. */
  private static Quantization usual(int effort) {
    return switch (effort) {
      case 1, 2 -> Quantization.UNIFORM;
      case 3 -> Quantization.ADAPTIVE;
      case 4, 5 -> Quantization.GREEDY;
      default -> Quantization.TRELLIS;
    };
  }

  private void show(Optional<CoefficientHistogram> made) {
    histogram.show(made);
    histogramTitle.setText(
        made.map(of ->
                "%s %d, %d over the image: blue before, orange as stored; lines between multiples"
                    .formatted(of.name(), of.index() % 8, of.index() / 8))
            .orElse(""));
  }
}
