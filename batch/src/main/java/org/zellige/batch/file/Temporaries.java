package org.zellige.batch.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The temporary files of one run. Their names, {@code .zellige-PROCESS-START-NUMBER.tmp}, tell
 * whose they are, so that those of a run that was killed are known and removed by the next one in
 * the same folder. Safe for use by many threads.
 */
public final class Temporaries implements AutoCloseable {
  private static final Pattern NAME =
      Pattern.compile("\\.zellige-(\\d{1,18})-([0-9a-f]{1,15})-\\d{1,9}\\.tmp");

  /** Milliseconds by which systems disagree with themselves about when a process started. */
  private static final long CLOCK_TOLERANCE = 2000;

  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final String prefix;
  private final Set<Path> open = new HashSet<>();
  private final Set<Path> swept = new HashSet<>();
  private int count;
  private boolean closed;

  /** Those of this process. */
  public Temporaries() {
    ProcessHandle self = ProcessHandle.current();
    long start = start(self).orElse(Instant.EPOCH).toEpochMilli();
    // A formatter would load a locale's words and signs first, for some milliseconds.
    this.prefix = ".zellige-" + self.pid() + "-" + Long.toHexString(start) + "-";
  }

  private static Optional<Instant> start(ProcessHandle process) {
    return process.info().startInstant();
  }

  /** Whether a file is, or was, a temporary one of some run. */
  public static boolean isOne(Path file) {
    return NAME.matcher(String.valueOf(file.getFileName())).matches();
  }

  /**
   * Writes a new file in a folder, from which strays of other runs are removed first.
   *
   * @param replacement whether it takes the place of a file: its bytes are on the disk afterwards
   *     then, and not only on their way there, and nobody else may read them before it has the
   *     permissions of that file
   * @throws IOException also after {@link #close}
   */
  Path write(Path folder, byte[] bytes, boolean replacement) throws IOException {
    sweep(folder);
    Path file = register(folder);
    try {
      FileAttribute<?>[] attributes = replacement ? secret(folder) : new FileAttribute<?>[0];
      try (FileChannel channel = FileChannel.open(file, NEW, attributes)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        if (replacement) {
          channel.force(true);
        }
      }
      return file;
    } catch (IOException e) {
      delete(file);
      throw e;
    }
  }

  private static FileAttribute<?>[] secret(Path folder) {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private synchronized Path register(Path folder) throws IOException {
    if (closed) {
      throw new IOException("stopped");
    }
    Path file = folder.resolve(prefix + count++ + ".tmp");
    open.add(file);
    return file;
  }

  /**
   * Moves a file to its place.
   *
   * @param replace whether a file that is there is replaced, in one step
   * @throws FileAlreadyExistsException if it is not, and there is one
   */
  void move(Path file, Path place, boolean replace) throws IOException {
    if (replace) {
      try {
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
      }
    } else {
      moveToNew(file, place);
    }
    forget(file);
  }

  /** A link is made only where there is nothing yet; a move might look too early. */
  private static void moveToNew(Path file, Path place) throws IOException {
    try {
      Files.createLink(place, file);
    } catch (FileAlreadyExistsException e) {
      throw new FileAlreadyExistsException(place.toString());
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.move(file, place);
      return;
    }
    Files.delete(file);
  }

  /** Removes a file if it is still there. */
  void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
    forget(file);
  }

  private synchronized void forget(Path file) {
    open.remove(file);
  }

  /**
   * Removes from a folder, once, what runs that are no more have left there. What cannot be removed
   * stays, and hinders nobody.
   */
  void sweep(Path folder) {
    synchronized (this) {
      if (!swept.add(folder)) {
        return;
      }
    }
    try (DirectoryStream<Path> strays = Files.newDirectoryStream(folder, ".zellige-*.tmp")) {
      for (Path stray : strays) {
        if (isAbandoned(stray)) {
          Files.deleteIfExists(stray);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // The next run tries again.
    }
  }

  private static boolean isAbandoned(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return false;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(name.group(1)));
    if (process.isEmpty()) {
      return true;
    }
    // Numbers of processes are used again.
    long stated = Long.parseLong(name.group(2), 16);
    return start(process.get())
        .map(start -> Math.abs(start.toEpochMilli() - stated) > CLOCK_TOLERANCE)
        .orElse(false);
  }

  /** Removes all that are left and allows no more. */
  @Override
  public void close() {
    Set<Path> left;
    synchronized (this) {
      closed = true;
      left = Set.copyOf(open);
    }
    for (Path file : left) {
      try {
        delete(file);
      } catch (IOException e) {
        // The next run in that folder tries again.
      }
    }
  }
}
