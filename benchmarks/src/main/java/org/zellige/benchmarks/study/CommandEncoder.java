package org.zellige.benchmarks.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Any program that encodes files.
 *
 * @param words the command line, with placeholders: {@code {quality}}, {@code {output}}, and {@code
 *     {input}} (a PNM file) or {@code {png}}
 */
record CommandEncoder(String name, List<String> words) implements Encoder {
  /** A program that takes longer than this for one image is taken for stuck. */
  private static final long MOST_SECONDS = 300;

  /** Words are separated by blanks; quotation marks of either kind hold a word together. */
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException if a placeholder is missing
   */
  static CommandEncoder parse(String name, String line) {
    require(!name.startsWith("command:"), "a command needs a name: command:NAME=" + line);
    require(line.contains("{quality}"), "no {quality} in: " + line);
    require(line.contains("{output}"), "no {output} in: " + line);
    require(line.contains("{input}") || line.contains("{png}"), "no {input} or {png} in: " + line);
    return new CommandEncoder(
        name, WORD.matcher(line).results().map(CommandEncoder::unquoted).toList());
  }

  private static String unquoted(MatchResult word) {
    for (int group = 1; group < 3; group++) {
      String quoted = word.group(group);
      if (quoted != null) {
        return quoted;
      }
    }
    return word.group();
  }

  /** The command line with the placeholders filled in; a placeholder may be part of a word. */
  List<String> filled(int quality, Path pnm, Path png, Path output) {
    return words.stream()
        .map(word ->
            word.replace("{quality}", Integer.toString(quality))
                .replace("{input}", pnm.toString())
                .replace("{png}", png.toString())
                .replace("{output}", output.toString()))
        .toList();
  }

  @Override
  public byte[] encode(StudyImage image, int quality) throws IOException, InterruptedException {
    Path output = image.scratch("output.jpg");
    Files.deleteIfExists(output);
    List<String> command = filled(quality, image.pnm(), image.png(), output);
    Path messages = image.scratch("messages");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(messages.toFile())
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(String.join(" ", command) + " does not end");
    }
    if (process.exitValue() != 0 || !Files.isRegularFile(output)) {
      throw new IOException(
          "%s: status %d, %s"
              .formatted(
                  String.join(" ", command),
                  process.exitValue(),
                  Files.readString(messages).strip()));
    }
    return Files.readAllBytes(output);
  }

  private static void require(boolean condition, String reason) {
    if (!condition) {
      throw new IllegalArgumentException(reason);
    }
  }
}
