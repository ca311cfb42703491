package org.zellige.batch;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.zellige.MetadataKind;

/** Names of settings, as the command line has them. */
final class Kinds {
  private Kinds() {}

  static boolean areAll(Set<MetadataKind> kinds) {
    return kinds.size() == MetadataKind.values().length;
  }

  /** {@code all}, {@code none} or a list with commas. */
  static String text(Set<MetadataKind> kinds) {
    if (areAll(kinds)) {
      return "all";
    }
    return kinds.isEmpty()
        ? "none"
        : EnumSet.copyOf(kinds).stream().map(Kinds::label).collect(Collectors.joining(","));
  }

  static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
