package org.zellige.viewer.view;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zellige.Target;
import org.zellige.viewer.model.ByteCounts;
import org.zellige.viewer.model.EncodingSettings;
import org.zellige.viewer.model.Result;

/** What to aim at: a quality, a score or a number of bytes. */
final class AimPane extends VBox {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  /** The three ways to say how good or how large. */
  private enum Aim {
    QUALITY("Quality"),
    SCORE("Score"),
    BYTES("Bytes");

    private final String label;

    Aim(String label) {
      this.label = label;
    }
  }

  private final Consumer<UnaryOperator<EncodingSettings.Edit>> change;
  private final ToggleGroup aims = new ToggleGroup();
  private final Slider quality = slider("quality", "Quality", 75);
  private final TextField qualityField = field("quality-field", "Quality");
  private final Slider score = slider("score", "SSIMULACRA2 score", 80);
  private final TextField scoreField = field("score-field", "Score");
  private final TextField bytes = field("bytes-field", "Most bytes");
  private final HBox qualityRow = new HBox(quality, qualityField);
  private final HBox scoreRow = new HBox(score, scoreField);
  private final HBox bytesRow = new HBox(new Label("at most"), bytes);
  private final Label note = new Label();
  private boolean following;

  /**
   * @param change told what the user turned
   */
  AimPane(Consumer<UnaryOperator<EncodingSettings.Edit>> change) {
    this.change = change;
    getStyleClass().add("aim-pane");
    HBox buttons = new HBox();
    buttons.getStyleClass().add("segments");
    for (Aim aim : Aim.values()) {
      ToggleButton button = new ToggleButton(aim.label);
      button.setId("aim-" + aim.name().toLowerCase(Locale.ROOT));
      button.setUserData(aim);
      button.setToggleGroup(aims);
      button.setMaxWidth(Double.MAX_VALUE);
      button
          .getStyleClass()
          .add(
              aim == Aim.QUALITY
                  ? Styles.LEFT_PILL
                  : aim == Aim.BYTES ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
      HBox.setHgrow(button, Priority.ALWAYS);
      buttons.getChildren().add(button);
    }
    note.setId("aim-note");
    note.getStyleClass().add(Styles.TEXT_MUTED);
    note.setWrapText(true);
    for (HBox row : new HBox[] {qualityRow, scoreRow, bytesRow}) {
      row.getStyleClass().add("row");
    }
    getChildren().addAll(buttons, qualityRow, scoreRow, bytesRow, note);
    listen();
  }

  private static Slider slider(String id, String name, double value) {
    Slider slider = new Slider(0, 100, value);
    slider.setId(id);
    slider.setBlockIncrement(1);
    slider.setAccessibleText(name);
    HBox.setHgrow(slider, Priority.ALWAYS);
    return slider;
  }

  private static TextField field(String id, String name) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(5);
    field.setAccessibleText(name);
    return field;
  }

  private void listen() {
    aims.selectedToggleProperty()
        .subscribe((before, now) -> {
          if (now == null && before != null) {
            before.setSelected(true);
          } else if (now != null && !following) {
            choose((Aim) now.getUserData());
          }
        });
    quality
        .valueProperty()
        .subscribe((before, now) -> turn(edit -> edit.quality(Math.round(now.doubleValue()))));
    score
        .valueProperty()
        .subscribe((before, now) -> {
          // A search takes longer than a slider moves: it begins when the slider rests.
          if (!score.isValueChanging()) {
            turn(edit -> edit.target(target(Math.round(now.doubleValue()))));
          }
        });
    score
        .valueChangingProperty()
        .subscribe((before, moving) -> {
          if (!moving) {
            turn(edit -> edit.target(target(Math.round(score.getValue()))));
          }
        });
    entered(qualityField, text -> turn(edit -> edit.quality(number(text))));
    entered(scoreField, text -> turn(edit -> edit.target(target(number(text)))));
    entered(
        bytes,
        text -> turn(edit -> edit.target(Optional.of(Target.bytes(ByteCounts.parse(text))))));
  }

  private void turn(UnaryOperator<EncodingSettings.Edit> edit) {
    if (!following) {
      change.accept(edit);
    }
  }

  /** Takes a text when Enter is pressed; one that means nothing is marked. */
  private static void entered(TextField field, Consumer<String> take) {
    field.setOnAction(event -> {
      try {
        take.accept(field.getText());
        field.pseudoClassStateChanged(INVALID, false);
      } catch (IllegalArgumentException e) {
        field.pseudoClassStateChanged(INVALID, true);
      }
    });
  }

  private static double number(String text) {
    return Double.parseDouble(text.strip().replace(',', '.'));
  }

  private static Optional<Target> target(double score) {
    return Optional.of(Target.ssimulacra2(score));
  }

  private void choose(Aim aim) {
    change.accept(edit ->
        switch (aim) {
          case QUALITY -> edit.target(Optional.empty());
          case SCORE -> edit.target(target(Math.round(score.getValue())));
          case BYTES -> edit.target(Optional.of(Target.bytes(bytesOr(200_000))));
        });
  }

  private long bytesOr(long usual) {
    try {
      return bytes.getText().isBlank() ? usual : ByteCounts.parse(bytes.getText());
    } catch (IllegalArgumentException e) {
      return usual;
    }
  }

  /** Shows what settings aim at, and what a search found. */
  void follow(EncodingSettings settings, Optional<Result> result) {
    following = true;
    try {
      Optional<Target> target = settings.target();
      Aim aim =
          target.isEmpty()
              ? Aim.QUALITY
              : target.get().measure() == Target.Measure.BYTES ? Aim.BYTES : Aim.SCORE;
      for (Toggle toggle : aims.getToggles()) {
        toggle.setSelected(toggle.getUserData() == aim);
      }
      show(qualityRow, aim == Aim.QUALITY);
      show(scoreRow, aim == Aim.SCORE);
      show(bytesRow, aim == Aim.BYTES);
      if (!quality.isValueChanging()) {
        quality.setValue(settings.quality());
      }
      put(qualityField, Numbers.plain(settings.quality()));
      target.ifPresent(wanted -> follow(wanted));
      note.setText(note(settings, result));
      show(note, !note.getText().isEmpty());
    } finally {
      following = false;
    }
  }

  private void follow(Target wanted) {
    switch (wanted.measure()) {
      case BYTES -> put(bytes, ByteCounts.text((long) wanted.value()));
      case SSIMULACRA2 -> {
        if (!score.isValueChanging()) {
          score.setValue(wanted.value());
        }
        put(scoreField, Numbers.plain(wanted.value()));
      }
      case BUTTERAUGLI, PSNR -> put(scoreField, Numbers.plain(wanted.value()));
    }
  }

  /** Leaves alone what the user is typing. */
  private static void put(TextField field, String text) {
    if (!field.isFocused()) {
      field.setText(text);
      field.pseudoClassStateChanged(INVALID, false);
    }
  }

  private static String note(EncodingSettings settings, Optional<Result> result) {
    if (settings.target().isEmpty()) {
      return "";
    }
    Target target = settings.target().get();
    String aim =
        switch (target.measure()) {
          case BYTES -> "";
          case SSIMULACRA2 -> "SSIMULACRA2 at least " + Numbers.plain(target.value()) + ". ";
          case BUTTERAUGLI -> "Butteraugli at most " + Numbers.plain(target.value()) + ". ";
          case PSNR -> "PSNR at least " + Numbers.plain(target.value()) + " dB. ";
        };
    if (result.isPresent() && result.get().settings().isEmpty()) {
      return aim.strip();
    }
    String found =
        result
            .filter(done -> done.settings().equals(Optional.of(settings)))
            .map(done ->
                (done.onTarget() ? "It took quality " : "It cannot be met; nearest is quality ")
                    + Numbers.plain(done.quality().orElse(0))
                    + ".")
            .orElse("Searching …");
    return aim + found;
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
