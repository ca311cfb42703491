package org.zellige.batch;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.zellige.batch.file.Delivery;
import org.zellige.batch.file.Temporaries;

/**
 * A file to write. It is written beside its final place and moved there whole, so that nobody sees
 * half of it and a failure leaves what was there before.
 *
 * @param file its place; missing parent folders are made
 * @param force whether a file that is there already is replaced
 */
public record FileTarget(Path file, boolean force) implements Target {
  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public void check(Source source) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "is a folder");
    }
    if (force || !Files.exists(file) || Delivery.isDevice(file)) {
      return;
    }
    if (isInput(source)) {
      throw new FileSystemException(
          file.toString(), null, "is the input itself (--force replaces it)");
    }
    throw new FileAlreadyExistsException(file.toString());
  }

  /** Whether it is that file, by whatever name. */
  @Override
  public boolean isInput(Source source) throws IOException {
    return source.file().isPresent() && isSame(source.file().get());
  }

  private boolean isSame(Path other) throws IOException {
    return Files.exists(other) && Files.exists(file) && Files.isSameFile(file, other);
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    try (Temporaries temporaries = new Temporaries()) {
      new Delivery(Delivery.Policy.plain(force), temporaries)
          .deliver(file, bytes, Optional.empty());
    }
  }
}
