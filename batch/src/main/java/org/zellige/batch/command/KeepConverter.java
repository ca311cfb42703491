package org.zellige.batch.command;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.zellige.MetadataKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code all}, {@code none} or a list of kinds of metadata with commas. */
final class KeepConverter implements ITypeConverter<KeepConverter.Kept> {
  /** Kinds of metadata that stay. */
  record Kept(Set<MetadataKind> kinds) {
    static final Kept ALL = new Kept(EnumSet.allOf(MetadataKind.class));
  }

  @Override
  public Kept convert(String text) {
    if (text.equals("all")) {
      return Kept.ALL;
    }
    if (text.equals("none")) {
      return new Kept(Set.of());
    }
    return new Kept(Arrays.stream(text.split(",")).map(this::kind).collect(Collectors.toSet()));
  }

  private MetadataKind kind(String name) {
    for (MetadataKind kind : MetadataKind.values()) {
      if (kind.name().equalsIgnoreCase(name.strip())) {
        return kind;
      }
    }
    String known =
        Arrays.stream(MetadataKind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw new TypeConversionException("'" + name + "' is not all, none or some of " + known);
  }
}
