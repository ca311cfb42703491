package org.zellige.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.zellige.LimitExceededException;
import org.zellige.Limits;

/**
 * Where an image comes from.
 *
 * @param name what messages call it
 * @param file the file, or empty for the standard input
 */
public record Source(String name, Optional<Path> file) {
  /** A file. */
  public static Source of(Path file) {
    return new Source(file.toString(), Optional.of(file));
  }

  /** The standard input. */
  public static Source stdin() {
    return new Source("stdin", Optional.empty());
  }

  /**
   * Reads it whole.
   *
   * @param stdin read to its end if this is the standard input; not closed
   * @throws LimitExceededException if there are more bytes than the limits allow
   */
  public byte[] read(InputStream stdin, Limits limits) throws IOException {
    if (file.isEmpty()) {
      return read(stdin, limits.maxInput());
    }
    try (InputStream in = Files.newInputStream(file.get())) {
      return read(in, limits.maxInput());
    }
  }

  private static byte[] read(InputStream in, long limit) throws IOException {
    // The size of a file is not asked for: pipes and /proc have none, and a file may grow.
    int most = (int) Math.min(limit, Integer.MAX_VALUE - 16);
    byte[] bytes = in.readNBytes(most);
    if (bytes.length == most && in.read() >= 0) {
      throw new LimitExceededException("more than " + most + " bytes of input", most);
    }
    return bytes;
  }
}
