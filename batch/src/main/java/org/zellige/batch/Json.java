package org.zellige.batch;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON (RFC 8259), indented by two spaces and in ASCII, so that it survives any encoding of
 * the standard output. Lists of plain values stay on one line.
 */
public final class Json {
  private final StringBuilder out = new StringBuilder();

  private Json() {}

  /**
   * The text of a value.
   *
   * @param value a map with string keys, a list, a string, a finite number, a boolean, null, or an
   *     optional of one of them (empty is null)
   * @throws IllegalArgumentException if there is anything else in it
   */
  public static String text(@Nullable Object value) {
    Json json = new Json();
    json.write(value, "\n");
    return json.out.toString();
  }

  private void write(@Nullable Object value, String newLine) {
    switch (value) {
      case null -> out.append("null");
      case Optional<?> optional -> write(optional.isPresent() ? optional.get() : null, newLine);
      case OptionalDouble optional ->
          write(optional.isPresent() ? optional.getAsDouble() : null, newLine);
      case OptionalInt optional ->
          write(optional.isPresent() ? optional.getAsInt() : null, newLine);
      case Map<?, ?> map -> writeMap(map, newLine);
      case List<?> list -> writeList(list, newLine);
      case String text -> writeString(text);
      case Boolean bool -> out.append(bool);
      case Integer number -> out.append(number);
      case Long number -> out.append(number);
      case Double number when Double.isFinite(number) -> out.append(number);
      default -> throw new IllegalArgumentException("no JSON for " + value);
    }
  }

  private void writeMap(Map<?, ?> map, String newLine) {
    String inner = newLine + "  ";
    out.append('{');
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      out.append(inner);
      writeString((String) entry.getKey());
      out.append(": ");
      write(entry.getValue(), inner);
      out.append(entries.hasNext() ? "," : newLine);
    }
    out.append('}');
  }

  private void writeList(List<?> list, String newLine) {
    boolean nested = list.stream().anyMatch(e -> e instanceof Map || e instanceof List);
    String inner = nested ? newLine + "  " : "";
    out.append('[');
    for (int i = 0; i < list.size(); i++) {
      out.append(i == 0 ? "" : nested ? "," : ", ").append(inner);
      write(list.get(i), inner);
    }
    out.append(nested ? newLine : "").append(']');
  }

  private void writeString(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          if (c >= ' ' && c < 0x7F) {
            out.append(c);
          } else {
            out.append("\\u%04x".formatted((int) c));
          }
        }
      }
    }
    out.append('"');
  }
}
