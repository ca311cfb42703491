package org.zellige.batch.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zellige.Scale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 1/4}, {@code 3/8} and {@code 1}. */
final class ScaleConverter implements ITypeConverter<Scale> {
  private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})(?:/(\\d{1,9}))?");

  @Override
  public Scale convert(String text) {
    Matcher fraction = FRACTION.matcher(text);
    if (!fraction.matches()) {
      throw new TypeConversionException("'" + text + "' is no fraction such as 1/4");
    }
    String denominator = fraction.group(2);
    try {
      return Scale.of(
          Integer.parseInt(fraction.group(1)),
          denominator == null ? 1 : Integer.parseInt(denominator));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
