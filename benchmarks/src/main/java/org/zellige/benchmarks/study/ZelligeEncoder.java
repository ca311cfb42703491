package org.zellige.benchmarks.study;

import java.util.Locale;
import org.zellige.BaseTables;
import org.zellige.JpegEncoder;
import org.zellige.JpegException;
import org.zellige.Quantization;
import org.zellige.Subsampling;

/**
 * This project's encoder.
 *
 * @param settings with a plus between them
 */
record ZelligeEncoder(String name, String settings) implements Encoder {
  /**
   * Checks settings, as in {@code 444+ijg+e7}: a subsampling or {@code auto}, base tables, a way to
   * quantise, an effort, {@code sequential} or {@code progressive}, {@code arithmetic}, {@code
   * compensated} or {@code plain} luma, {@code dering} or {@code ring}, {@code designed} tables.
   * What is not named is as the encoder has it.
   */
  static ZelligeEncoder parse(String name, String settings) {
    builder(settings);
    return new ZelligeEncoder(name, settings);
  }

  private static JpegEncoder.Builder builder(String settings) {
    JpegEncoder.Builder builder = JpegEncoder.builder();
    for (String setting : settings.isEmpty() ? new String[0] : settings.split("\\+", -1)) {
      apply(setting, builder);
    }
    return builder;
  }

  private static void apply(String setting, JpegEncoder.Builder builder) {
    switch (setting) {
      case "auto" -> builder.autoSubsampling();
      case "sequential" -> builder.progressive(false);
      case "progressive" -> builder.progressive(true);
      case "arithmetic" -> builder.arithmetic(true);
      case "compensated" -> builder.lumaCompensation(true);
      case "plain" -> builder.lumaCompensation(false);
      case "dering" -> builder.deringing(true);
      case "ring" -> builder.deringing(false);
      case "designed" -> builder.designTables(true);
      default -> {
        if (setting.matches("e\\d")) {
          builder.effort(setting.charAt(1) - '0');
        } else if (setting.matches("\\d.*")) {
          builder.subsampling(Subsampling.parse(setting));
        } else {
          applyName(setting.toUpperCase(Locale.ROOT), builder);
        }
      }
    }
  }

  private static void applyName(String name, JpegEncoder.Builder builder) {
    for (BaseTables tables : BaseTables.values()) {
      if (tables.name().equals(name)) {
        builder.tables(tables);
        return;
      }
    }
    for (Quantization quantization : Quantization.values()) {
      if (quantization.name().equals(name)) {
        builder.quantization(quantization);
        return;
      }
    }
    throw new IllegalArgumentException("unknown setting of zellige: " + name);
  }

  @Override
  public byte[] encode(StudyImage image, int quality) throws JpegException {
    return builder(settings).quality(quality).build().encode(image.pixels());
  }
}
