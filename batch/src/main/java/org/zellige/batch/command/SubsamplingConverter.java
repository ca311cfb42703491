package org.zellige.batch.command;

import java.util.Optional;
import org.zellige.Subsampling;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 420}, {@code 4:2:0} and {@code auto}. */
final class SubsamplingConverter implements ITypeConverter<SubsamplingConverter.Choice> {
  /**
   * What was asked for.
   *
   * @param subsampling empty for the one that suits each image
   */
  record Choice(Optional<Subsampling> subsampling) {
    @Override
    public String toString() {
      return subsampling.map(Object::toString).orElse("auto");
    }
  }

  @Override
  public Choice convert(String text) {
    if (text.equals("auto")) {
      return new Choice(Optional.empty());
    }
    try {
      return new Choice(Optional.of(Subsampling.parse(text)));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
