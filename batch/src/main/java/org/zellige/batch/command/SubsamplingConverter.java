package org.zellige.batch.command;

import org.zellige.Subsampling;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 420} and {@code 4:2:0}. */
final class SubsamplingConverter implements ITypeConverter<Subsampling> {
  @Override
  public Subsampling convert(String text) {
    try {
      return Subsampling.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
