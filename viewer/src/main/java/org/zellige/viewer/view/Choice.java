package org.zellige.viewer.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ChoiceBox;

/**
 * What a box offers.
 *
 * @param label for the user
 * @param value empty for what goes by something else
 */
record Choice<T>(String label, Optional<T> value) {
  static <T> List<Choice<T>> byEffort(List<T> values) {
    return or("By effort", values);
  }

  static <T> List<Choice<T>> or(String unlessChosen, List<T> values) {
    List<Choice<T>> choices = new ArrayList<>();
    choices.add(new Choice<>(unlessChosen, Optional.empty()));
    choices.addAll(all(values));
    return choices;
  }

  static <T> List<Choice<T>> all(List<T> values) {
    return values.stream().map(value -> new Choice<>(words(value), Optional.of(value))).toList();
  }

  private static String words(Object value) {
    String text = value.toString();
    if (text.equals("IJG") || !text.matches("[A-Z]+")) {
      return text.equals("IJG") ? "IJG (as other tools)" : text;
    }
    return text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT);
  }

  static <T> void select(ChoiceBox<Choice<T>> box, Optional<T> value) {
    box.getItems().stream()
        .filter(choice -> choice.value.equals(value))
        .findFirst()
        .ifPresent(box::setValue);
  }

  @Override
  public String toString() {
    return label;
  }
}
