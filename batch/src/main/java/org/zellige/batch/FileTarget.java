package org.zellige.batch;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

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
    if (force || !Files.exists(file) || isDevice()) {
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

  /** A pipe, /dev/null and the like: not to be replaced by a file. */
  private boolean isDevice() {
    return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    if (isDevice()) {
      Files.write(file, bytes);
      return;
    }
    // A link stays a link; what it points to is replaced.
    Path place = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file;
    Path folder = place.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    String unique = ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
    Path temporary = place.resolveSibling(".zellige-" + unique + ".tmp");
    // In case the process is stopped half-way.
    temporary.toFile().deleteOnExit();
    try {
      Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      keepPermissions(place, temporary);
      move(temporary, place);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** What replaces a file may be read and written by the same people. */
  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view != null && Files.exists(from)) {
      view.setPermissions(Files.getPosixFilePermissions(from));
    }
  }

  private void move(Path from, Path to) throws IOException {
    if (!force) {
      // Unlike an atomic move, this one refuses a file that came into being in the meantime.
      Files.move(from, to);
      return;
    }
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
