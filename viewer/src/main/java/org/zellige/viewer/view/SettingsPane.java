package org.zellige.viewer.view;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.zellige.BaseTables;
import org.zellige.Quantization;
import org.zellige.Reconstruction;
import org.zellige.Subsampling;
import org.zellige.batch.CompressionSettings.Process;
import org.zellige.viewer.model.CommandLine;
import org.zellige.viewer.model.Document;
import org.zellige.viewer.model.EncodingSettings;
import org.zellige.viewer.model.Session;

/** Every setting of the active side, to be turned. */
public final class SettingsPane extends VBox {
  private static final List<String> EFFORTS =
      List.of(
          "one pass",
          "Huffman tables of its own",
          "progressive, adaptive dead zone",
          "rate–distortion, greedy",
          "luma compensation, best script",
          "trellis",
          "one look of SSIMULACRA2",
          "three looks",
          "twelve looks, Butteraugli too");

  private final Session session;
  private final AimPane aim;
  private final CheckBox chromaApart = new CheckBox("Chroma quality apart");
  private final Slider chroma = new Slider(0, 100, 75);
  private final Slider effort = new Slider(1, 9, 5);
  private final Label effortWord = new Label();
  private final ChoiceBox<Choice<Quantization>> quantization =
      box("quantization", Choice.byEffort(List.of(Quantization.values())));
  private final ChoiceBox<Choice<BaseTables>> tables =
      box("tables", Choice.all(List.of(BaseTables.values())));
  private final CheckBox design = new CheckBox("Fit tables to the image");
  private final ChoiceBox<Choice<Subsampling>> subsampling =
      box("subsampling", Choice.or("By its colours", List.of(Subsampling.values())));
  private final ChoiceBox<Choice<Process>> process =
      box(
          "process",
          Choice.byEffort(List.of(Process.BASELINE, Process.SEQUENTIAL, Process.PROGRESSIVE)));
  private final CheckBox arithmetic = new CheckBox("Arithmetic coding, which few programs read");
  private final CheckBox grayscale = new CheckBox("Drop the colour");
  private final ChoiceBox<Choice<Reconstruction>> reconstruction =
      box("reconstruction", Choice.all(List.of(Reconstruction.values())));
  private final TextField command = new TextField();

  /** Whether controls are being set to what the settings are, and not by the user. */
  private boolean following;

  /** The settings of a session's active side. */
  public SettingsPane(Session session) {
    this.session = session;
    this.aim = new AimPane(this::change);
    getStyleClass().add("settings-pane");
    setId("settings-pane");
    build();
    listen();
    session.active().subscribe(side -> follow());
    for (var side : List.of(session.a(), session.b())) {
      side.settings().subscribe(settings -> follow());
      side.reconstruction().subscribe(kind -> follow());
      side.result().subscribe(result -> follow());
    }
    session.document().subscribe(document -> follow());
  }

  private void build() {
    effort.setId("effort");
    effort.setMajorTickUnit(1);
    effort.setMinorTickCount(0);
    effort.setSnapToTicks(true);
    effort.setBlockIncrement(1);
    effort.setAccessibleText("Effort");
    chroma.setId("chroma-quality");
    chroma.setAccessibleText("Chroma quality");
    chroma.visibleProperty().bind(chromaApart.selectedProperty());
    chroma.managedProperty().bind(chromaApart.selectedProperty());
    chromaApart.setId("chroma-apart");
    arithmetic.setId("arithmetic");
    grayscale.setId("grayscale");
    design.setId("design-tables");
    effortWord.getStyleClass().add(Styles.TEXT_MUTED);
    command.setId("command");
    command.setEditable(false);
    command.setAccessibleText("The same settings as a command");
    command.getStyleClass().add("command");
    getChildren()
        .addAll(
            new FileNote(session),
            aim,
            new Row("Effort", effort),
            effortWord,
            new Row("Quantisation", quantization),
            new Row("Tables", tables),
            design,
            new Row("Chroma", subsampling),
            chromaApart,
            chroma,
            new Row("File", process),
            arithmetic,
            grayscale,
            new Row("Decoder", reconstruction),
            new Row("As command", command));
  }

  private static <T> ChoiceBox<Choice<T>> box(String id, List<Choice<T>> choices) {
    ChoiceBox<Choice<T>> box = new ChoiceBox<>();
    box.setId(id);
    box.getItems().addAll(choices);
    return box;
  }

  private void listen() {
    effort
        .valueProperty()
        .subscribe(
            (before, now) -> change(edit -> edit.effort((int) Math.round(now.doubleValue()))));
    chromaApart.selectedProperty().subscribe((before, on) -> change(this::chroma));
    chroma.valueProperty().subscribe((before, now) -> change(this::chroma));
    quantization
        .valueProperty()
        .subscribe((before, now) -> change(edit -> edit.quantization(now.value())));
    tables
        .valueProperty()
        .subscribe((before, now) -> change(edit -> edit.tables(now.value().orElseThrow())));
    design.selectedProperty().subscribe((before, on) -> change(edit -> edit.designTables(on)));
    subsampling
        .valueProperty()
        .subscribe((before, now) -> change(edit -> edit.subsampling(now.value())));
    process
        .valueProperty()
        .subscribe((before, now) ->
            change(edit -> {
              boolean baseline = now.value().equals(Optional.of(Process.BASELINE));
              return edit.process(now.value()).arithmetic(!baseline && arithmetic.isSelected());
            }));
    arithmetic
        .selectedProperty()
        .subscribe((before, on) ->
            change(edit -> {
              Optional<Process> kind = process.getValue().value();
              return edit.arithmetic(on)
                  .process(on ? kind.filter(any -> any != Process.BASELINE) : kind);
            }));
    grayscale.selectedProperty().subscribe((before, on) -> change(edit -> edit.grayscale(on)));
    reconstruction
        .valueProperty()
        .subscribe((before, now) -> {
          if (!following) {
            session.active().get().reconstruction().set(now.value().orElseThrow());
          }
        });
  }

  private EncodingSettings.Edit chroma(EncodingSettings.Edit edit) {
    return edit.chromaQuality(
        chromaApart.isSelected()
            ? OptionalDouble.of(Math.round(chroma.getValue()))
            : OptionalDouble.empty());
  }

  /** The user turned something. */
  private void change(UnaryOperator<EncodingSettings.Edit> change) {
    if (!following) {
      var settings = session.active().get().settings();
      settings.set(change.apply(settings.get().edit()).done());
    }
  }

  /** Shows what the settings are. */
  private void follow() {
    following = true;
    try {
      var side = session.active().get();
      EncodingSettings settings = side.settings().get();
      aim.follow(settings, side.result().get());
      effort.setValue(settings.effort());
      effortWord.setText(settings.effort() + ": " + EFFORTS.get(settings.effort() - 1));
      chromaApart.setSelected(settings.chromaQuality().isPresent());
      chroma.setValue(settings.chromaQuality().orElse(settings.quality()));
      Choice.select(quantization, settings.quantization());
      Choice.select(tables, Optional.of(settings.tables()));
      design.setSelected(settings.designTables());
      Choice.select(subsampling, settings.subsampling());
      Choice.select(process, settings.process());
      arithmetic.setSelected(settings.arithmetic());
      grayscale.setSelected(settings.grayscale());
      Choice.select(reconstruction, Optional.of(side.reconstruction().get()));
      String file = session.document().get().map(Document::name).orElse("photo.png");
      command.setText(CommandLine.of(settings, file));
    } finally {
      following = false;
    }
  }
}
