package org.zellige.benchmarks.conformance;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zellige.Subsampling;
import org.zellige.benchmarks.image.PnmImage;

/** The programs cjpeg and djpeg of libjpeg-turbo with their default settings. */
final class LibjpegTools {
  private static final List<String> PROGRAMS = List.of("cjpeg", "djpeg");

  private final Path scratch;

  /**
   * @param scratch an existing folder for files that pass between the programs and this one
   */
  LibjpegTools(Path scratch) {
    this.scratch = scratch;
  }

  /** The first of the programs that is not on the path, if one is not. */
  static Optional<String> missing() {
    return PROGRAMS.stream().filter(program -> !isPresent(program)).findFirst();
  }

  /** Whether a program is there: on the path, or where a path to it leads. */
  static boolean isPresent(String program) {
    String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    return program.contains("/")
        ? Files.isExecutable(Path.of(program))
        : Stream.of(folders).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /**
   * Encodes as {@code cjpeg -quality Q -sample HxV} does.
   *
   * @param quality on the IJG scale, 1…100
   */
  byte[] encode(PnmImage image, int quality, Subsampling subsampling)
      throws IOException, InterruptedException {
    String factors = subsampling.horizontal() + "x" + subsampling.vertical();
    return run(image.toFile(), "cjpeg", "-quality", Integer.toString(quality), "-sample", factors);
  }

  /** Decodes as {@code djpeg -pnm} does. */
  PnmImage decode(byte[] jpeg) throws IOException, InterruptedException {
    return PnmImage.parse(run(jpeg, "djpeg", "-pnm"));
  }

  /** Runs a program on files instead of pipes, so that nobody waits for anybody. */
  private byte[] run(byte[] input, String... command) throws IOException, InterruptedException {
    Path in = scratch.resolve("in");
    Path out = scratch.resolve("out");
    Path messages = scratch.resolve("messages");
    Files.write(in, input);
    Process process =
        new ProcessBuilder(command)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(messages.toFile())
            .start();
    int status = process.waitFor();
    if (status != 0) {
      throw new IOException(
          "%s: status %d, %s"
              .formatted(String.join(" ", command), status, Files.readString(messages).strip()));
    }
    return Files.readAllBytes(out);
  }
}
