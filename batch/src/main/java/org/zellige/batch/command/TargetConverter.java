package org.zellige.batch.command;

import java.util.Locale;
import org.zellige.Target;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code ssimulacra2=80}. */
final class TargetConverter implements ITypeConverter<Target> {
  @Override
  public Target convert(String text) {
    int equals = text.indexOf('=');
    try {
      double value = Double.parseDouble(text.substring(equals + 1));
      return switch (text.substring(0, Math.max(0, equals)).toLowerCase(Locale.ROOT)) {
        case "ssimulacra2" -> Target.ssimulacra2(value);
        case "butteraugli" -> Target.butteraugli(value);
        case "psnr" -> Target.psnr(value);
        default ->
            throw new TypeConversionException(
                "'" + text + "' is not ssimulacra2=N, butteraugli=N or psnr=N");
      };
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' has no number after the equals sign");
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
