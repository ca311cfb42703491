package org.zellige.batch.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads {@code 200000}, {@code 200k} (thousands) {@code 1.5M} (millions) or {@code 2G}, perhaps
 * with a B.
 */
final class ByteCountConverter implements ITypeConverter<Long> {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)([kKmMgG]?)[bB]?");

  @Override
  public Long convert(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new TypeConversionException("'" + text + "' is no size such as 200k");
    }
    double unit =
        switch (matcher.group(2)) {
          case "k", "K" -> 1e3;
          case "m", "M" -> 1e6;
          case "g", "G" -> 1e9;
          default -> 1;
        };
    long bytes = (long) (Double.parseDouble(matcher.group(1)) * unit);
    if (bytes < 1) {
      throw new TypeConversionException("'" + text + "' leaves no room for a file");
    }
    return bytes;
  }
}
