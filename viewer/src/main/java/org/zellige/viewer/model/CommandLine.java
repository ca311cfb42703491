package org.zellige.viewer.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.zellige.BaseTables;
import org.zellige.Quantization;
import org.zellige.Subsampling;
import org.zellige.Target;
import org.zellige.batch.CompressionSettings.Process;

/** Settings as the options of {@code zellige compress}, and back. */
public final class CommandLine {
  /** Options with a value that say where files go, not what they are. */
  private static final List<String> PLACES = List.of("-o", "--output", "--out-dir", "--suffix");

  /** What the viewer does with JPEG files as with all others. */
  private static final String REENCODE = "--reencode";

  private static final Pattern JPEG_NAME =
      Pattern.compile(".*\\.(jpe?g|jpe|jfif)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Options without a value that do not change a picture, or not in the viewer. */
  private static final List<String> MANNERS =
      List.of(
          "--json",
          "--quiet",
          "--force",
          "--in-place",
          "--no-progress",
          "-r",
          "--recursive",
          REENCODE);

  /** The subsampling that suits the image. */
  private static final String AUTO = "auto";

  private CommandLine() {}

  /**
   * A command that a shell runs with the same settings.
   *
   * @param file what to compress
   */
  public static String of(EncodingSettings settings, String file) {
    List<String> words = new ArrayList<>(List.of("zellige", "compress"));
    words.addAll(options(settings));
    if (JPEG_NAME.matcher(file).matches()) {
      // The viewer encodes pixels; the command would quantise the file's own coefficients.
      words.add(REENCODE);
    }
    words.add(ShellWords.quoted(file));
    return String.join(" ", words);
  }

  /** The options alone; those that say what goes without saying are left out. */
  public static List<String> options(EncodingSettings settings) {
    List<String> words = new ArrayList<>();
    settings
        .target()
        .ifPresentOrElse(
            target -> words.addAll(target(target)),
            () -> words.addAll(List.of("-q", number(settings.quality()))));
    settings
        .chromaQuality()
        .ifPresent(quality -> words.addAll(List.of("--chroma-quality", number(quality))));
    EncodingSettings usual = EncodingSettings.DEFAULT;
    if (settings.effort() != usual.effort()) {
      words.addAll(List.of("--effort", Integer.toString(settings.effort())));
    }
    if (!settings.subsampling().equals(usual.subsampling())) {
      words.addAll(
          List.of(
              "--subsampling",
              settings.subsampling().map(s -> s.toString().replace(":", "")).orElse(AUTO)));
    }
    if (settings.tables() != usual.tables()) {
      words.addAll(List.of("--tables", lower(settings.tables())));
    }
    if (settings.designTables()) {
      words.add("--design-tables");
    }
    settings.quantization().ifPresent(kind -> words.addAll(List.of("--quantization", lower(kind))));
    settings.process().ifPresent(process -> words.add("--" + lower(process)));
    if (settings.arithmetic()) {
      words.add("--arithmetic");
    }
    if (settings.grayscale()) {
      words.add("--grayscale");
    }
    if (settings.matte() != usual.matte()) {
      words.addAll(List.of("--matte", "'#%06x'".formatted(settings.matte())));
    }
    return words;
  }

  private static List<String> target(Target target) {
    String value = number(target.value());
    return target.measure() == Target.Measure.BYTES
        ? List.of("--max-bytes", value)
        : List.of("--target", lower(target.measure()) + "=" + value);
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /**
   * Reads a command. Names of files and what does not change a picture are passed over; options
   * that are not there have the values that the command would give them.
   *
   * @throws IllegalArgumentException with a sentence for the user
   */
  public static EncodingSettings parse(String command) {
    List<String> words = new ArrayList<>(ShellWords.split(command.strip()));
    if (!words.isEmpty() && words.get(0).matches("(.*/)?zellige")) {
      words.remove(0);
    }
    if (words.isEmpty() || !words.remove(0).equals("compress")) {
      throw new IllegalArgumentException("this is no command such as: zellige compress -q 80");
    }
    EncodingSettings.Edit edit = EncodingSettings.DEFAULT.edit();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      int equals = word.startsWith("--") ? word.indexOf('=') : -1;
      String name = equals < 0 ? word : word.substring(0, equals);
      if (word.matches("-q\\d.*")) {
        edit.quality(decimal(name, word.substring(2)));
      } else if (!word.startsWith("-") || word.equals("-") || MANNERS.contains(word)) {
        continue;
      } else if (!flag(edit, name)) {
        if (equals < 0 && i + 1 == words.size()) {
          throw new IllegalArgumentException(name + " lacks its value");
        }
        String value = equals < 0 ? words.get(i + 1) : word.substring(equals + 1);
        i += equals < 0 ? 1 : 0;
        valued(edit, name, value);
      }
    }
    return edit.done();
  }

  private static boolean flag(EncodingSettings.Edit edit, String name) {
    switch (name) {
      case "--baseline" -> edit.process(Optional.of(Process.BASELINE));
      case "--sequential" -> edit.process(Optional.of(Process.SEQUENTIAL));
      case "--progressive" -> edit.process(Optional.of(Process.PROGRESSIVE));
      case "--lossless" -> edit.process(Optional.of(Process.LOSSLESS));
      case "--design-tables" -> edit.designTables(true);
      case "--arithmetic" -> edit.arithmetic(true);
      case "--grayscale" -> edit.grayscale(true);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void valued(EncodingSettings.Edit edit, String name, String value) {
    switch (name) {
      case "-q", "--quality" -> edit.quality(decimal(name, value));
      case "--chroma-quality" -> edit.chromaQuality(OptionalDouble.of(decimal(name, value)));
      case "--effort" -> edit.effort((int) decimal(name, value));
      case "--max-bytes" -> edit.target(Optional.of(Target.bytes(ByteCounts.parse(value))));
      case "--target" -> edit.target(Optional.of(score(value)));
      case "--subsampling" ->
          edit.subsampling(
              value.equals(AUTO) ? Optional.empty() : Optional.of(Subsampling.parse(value)));
      case "--tables" -> edit.tables(word(name, value, BaseTables.values()));
      case "--quantization" ->
          edit.quantization(Optional.of(word(name, value, Quantization.values())));
      case "--matte" -> edit.matte(color(value));
      default -> {
        if (!PLACES.contains(name)) {
          throw new IllegalArgumentException("the viewer does not know the option " + name);
        }
      }
    }
  }

  private static double decimal(String name, String value) {
    if (!value.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      throw new IllegalArgumentException(name + " " + value + " is no number");
    }
    return Double.parseDouble(value);
  }

  private static Target score(String value) {
    int equals = value.indexOf('=');
    String measure = value.substring(0, Math.max(0, equals));
    Target.Measure known = word("--target", measure, Target.Measure.values());
    if (known == Target.Measure.BYTES) {
      throw new IllegalArgumentException("--target " + value + " is --max-bytes");
    }
    return new Target(known, decimal("--target", value.substring(equals + 1)));
  }

  private static <E extends Enum<E>> E word(String name, String value, E[] known) {
    for (E constant : known) {
      if (lower(constant).equals(value.toLowerCase(Locale.ROOT))) {
        return constant;
      }
    }
    throw new IllegalArgumentException("the viewer does not know " + name + " " + value);
  }

  private static int color(String value) {
    if (!value.matches("#?[0-9a-fA-F]{6}")) {
      throw new IllegalArgumentException(value + " is no colour such as #ffffff");
    }
    return Integer.parseInt(value.replace("#", ""), 16);
  }
}
