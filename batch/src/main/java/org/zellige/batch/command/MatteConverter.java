package org.zellige.batch.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code #rrggbb}; the hash, which shells take for a comment, may be left out. */
final class MatteConverter implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String text) {
    String digits = text.startsWith("#") ? text.substring(1) : text;
    if (!digits.matches("[0-9a-fA-F]{6}")) {
      throw new TypeConversionException("'" + text + "' is not of the form #rrggbb");
    }
    return Integer.parseInt(digits, 16);
  }
}
