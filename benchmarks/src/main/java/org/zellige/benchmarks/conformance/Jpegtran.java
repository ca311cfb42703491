package org.zellige.benchmarks.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A program of that name, mozjpeg's or libjpeg-turbo's.
 *
 * @param program its name or path
 * @param scratch an existing folder for its files
 */
record Jpegtran(String program, Path scratch) {
  /** Optimises a file as {@code -copy all -optimize -progressive} does; empty if it fails. */
  Optional<byte[]> optimize(Path jpeg) throws IOException, InterruptedException {
    Path out = scratch.resolve("out.jpg");
    Files.deleteIfExists(out);
    Process process =
        new ProcessBuilder(
                program,
                "-copy",
                "all",
                "-optimize",
                "-progressive",
                "-outfile",
                out.toString(),
                jpeg.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean done = process.waitFor() == 0 && Files.exists(out) && Files.size(out) > 0;
    return done ? Optional.of(Files.readAllBytes(out)) : Optional.empty();
  }
}
