package org.zellige.batch.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.zellige.batch.Source;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an input. */
final class SourceConverter implements ITypeConverter<Source> {
  @Override
  public Source convert(String text) {
    if (text.equals("-")) {
      return Source.stdin();
    }
    try {
      return Source.of(Path.of(text));
    } catch (InvalidPathException e) {
      throw new TypeConversionException("not a file name: " + e.getMessage());
    }
  }
}
