package org.zellige.batch.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zellige.Region;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code WxH+X+Y}. */
final class RegionConverter implements ITypeConverter<Region> {
  private static final Pattern GEOMETRY =
      Pattern.compile("(\\d{1,9})x(\\d{1,9})\\+(\\d{1,9})\\+(\\d{1,9})");

  @Override
  public Region convert(String text) {
    Matcher part = GEOMETRY.matcher(text);
    if (!part.matches()) {
      throw new TypeConversionException("'" + text + "' is no region such as 640x480+100+50");
    }
    try {
      return new Region(number(part, 3), number(part, 4), number(part, 1), number(part, 2));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static int number(Matcher part, int group) {
    return Integer.parseInt(part.group(group));
  }
}
