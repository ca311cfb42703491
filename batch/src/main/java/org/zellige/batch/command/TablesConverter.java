package org.zellige.batch.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.zellige.BaseTables;
import org.zellige.batch.TableFile;
import org.zellige.batch.Tables;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of tables, or a file of them. */
final class TablesConverter implements ITypeConverter<Tables> {
  @Override
  public Tables convert(String text) {
    for (BaseTables name : BaseTables.values()) {
      if (name.name().equalsIgnoreCase(text)) {
        return new Tables.Named(name);
      }
    }
    try {
      Path file = Path.of(text);
      if (Files.isReadable(file) && !Files.isDirectory(file)) {
        return TableFile.read(file);
      }
    } catch (IOException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    } catch (InvalidPathException e) {
      // Then it is no file either.
    }
    throw new TypeConversionException(
        "'" + text + "' is neither perceptual, ijg, flat nor a file that can be read");
  }
}
