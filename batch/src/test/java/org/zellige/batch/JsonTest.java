package org.zellige.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void writesPlainValues() {
    assertThat(Json.text(null)).isEqualTo("null");
    assertThat(Json.text(true)).isEqualTo("true");
    assertThat(Json.text(-7)).isEqualTo("-7");
    assertThat(Json.text(1L << 40)).isEqualTo("1099511627776");
    assertThat(Json.text(0.5)).isEqualTo("0.5");
    assertThat(Json.text(Optional.empty())).isEqualTo("null");
    assertThat(Json.text(Optional.of("x"))).isEqualTo("\"x\"");
    assertThat(Json.text(OptionalInt.of(3))).isEqualTo("3");
    assertThat(Json.text(OptionalDouble.of(0.5))).isEqualTo("0.5");
    assertThat(Json.text(OptionalDouble.empty())).isEqualTo("null");
    assertThat(Json.text(OptionalInt.empty())).isEqualTo("null");
  }

  @Test
  void escapesWhatJsonAndTerminalsCannotTake() {
    assertThat(Json.text("a\"b\\c\n\t\r\0\u001b\u007fé\ud83d\ude00\ud800"))
        .isEqualTo("\"a\\\"b\\\\c\\n\\t\\u000d\\u0000\\u001b\\u007f\\u00e9\\ud83d\\ude00\\ud800\"");
  }

  @Test
  void indentsWhatIsNested() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("plain", List.of(1, 2));
    map.put("nested", List.of(Map.of("a", 1), List.of()));
    map.put("none", Map.of());
    assertThat(Json.text(map))
        .isEqualTo(
            """
            {
              "plain": [1, 2],
              "nested": [
                {
                  "a": 1
                },
                []
              ],
              "none": {}
            }\
            """);
    assertThat(Json.text(List.of())).isEqualTo("[]");
    assertThat(Json.text(Collections.singletonList(null))).isEqualTo("[null]");
  }

  @Test
  void refusesWhatJsonDoesNotKnow() {
    assertThatThrownBy(() -> Json.text(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Json.text(new Object())).isInstanceOf(IllegalArgumentException.class);
  }
}
