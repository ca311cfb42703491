package org.zellige.batch.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Arrays;
import java.util.Optional;

/**
 * Puts files in their places whole: each is written beside its place, read again, and moved there
 * in one step, so that whoever looks, and whenever all ends, finds the old file or the new one.
 */
public final class Delivery {
  private final Policy policy;
  private final Temporaries temporaries;

  /**
   * What becomes of what was there.
   *
   * @param replace whether a file that is there already is replaced
   * @param backup what the name of the file that is replaced gets at its end; empty if it goes. An
   *     older backup is never replaced, for it is nearer to the original
   * @param keepDates whether the dates of the source are kept
   * @param keepOwner whether its owner, group and extended attributes are kept
   */
  public record Policy(
      boolean replace, Optional<String> backup, boolean keepDates, boolean keepOwner) {
    /** Nothing but the bytes is kept. */
    public static Policy plain(boolean replace) {
      return new Policy(replace, Optional.empty(), false, false);
    }
  }

  /**
   * @param temporaries of the run
   */
  public Delivery(Policy policy, Temporaries temporaries) {
    this.policy = policy;
    this.temporaries = temporaries;
  }

  /** A pipe, /dev/null and the like: not to be replaced by a file. */
  public static boolean isDevice(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
  }

  /** Removes what runs that were killed have left beside a file, whether it is written or not. */
  public void sweep(Path file) throws IOException {
    temporaries.sweep(folder(place(file)));
  }

  private static Path place(Path file) throws IOException {
    return Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file;
  }

  private static Path folder(Path place) throws IOException {
    Path folder = place.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("has no folder");
    }
    return folder;
  }

  /**
   * Puts a file in its place; missing folders are made. A link stays a link; what it points to is
   * replaced.
   *
   * @param source whose attributes are kept; empty if there is no such file
   */
  public void deliver(Path file, byte[] bytes, Optional<Path> source) throws IOException {
    if (isDevice(file)) {
      Files.write(file, bytes);
      return;
    }
    Path place = place(file);
    Path folder = folder(place);
    Files.createDirectories(folder);
    boolean replaces = Files.exists(place);
    Path temporary = temporaries.write(folder, bytes, replaces);
    try {
      if (!Arrays.equals(Files.readAllBytes(temporary), bytes)) {
        throw new IOException("what was written does not read back as it was");
      }
      // While it may still be written to.
      if (source.isPresent()) {
        keepAttributes(source.get(), temporary);
      }
      if (replaces) {
        keepPermissions(place, temporary);
      }
      if (replaces && policy.replace && policy.backup.isPresent()) {
        backUp(folder, place, policy.backup.get());
      }
      temporaries.move(temporary, place, policy.replace);
    } finally {
      temporaries.delete(temporary);
    }
  }

  /** What replaces a file may be read and written by the same people. */
  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(Files.getPosixFilePermissions(from));
    }
  }

  private void keepAttributes(Path from, Path to) throws IOException {
    if (policy.keepOwner) {
      keepExtended(from, to);
      keepOwner(from, to);
    }
    if (policy.keepDates) {
      BasicFileAttributes dates = Files.readAttributes(from, BasicFileAttributes.class);
      Files.getFileAttributeView(to, BasicFileAttributeView.class)
          .setTimes(dates.lastModifiedTime(), dates.lastAccessTime(), dates.creationTime());
    }
  }

  private static void keepOwner(Path from, Path to) throws IOException {
    PosixFileAttributeView posix = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (posix != null) {
      PosixFileAttributes owner = Files.readAttributes(from, PosixFileAttributes.class);
      PosixFileAttributes own = posix.readAttributes();
      // Who may not give files away has none to give.
      if (!owner.group().equals(own.group())) {
        posix.setGroup(owner.group());
      }
      if (!owner.owner().equals(own.owner())) {
        posix.setOwner(owner.owner());
      }
      return;
    }
    FileOwnerAttributeView view = Files.getFileAttributeView(to, FileOwnerAttributeView.class);
    if (view != null) {
      view.setOwner(Files.getOwner(from));
    }
  }

  private static void keepExtended(Path from, Path to) throws IOException {
    UserDefinedFileAttributeView source =
        Files.getFileAttributeView(from, UserDefinedFileAttributeView.class);
    UserDefinedFileAttributeView target =
        Files.getFileAttributeView(to, UserDefinedFileAttributeView.class);
    if (source == null || target == null) {
      return;
    }
    for (String name : source.list()) {
      ByteBuffer value = ByteBuffer.allocate(source.size(name));
      source.read(name, value);
      target.write(name, value.flip());
    }
  }

  private void backUp(Path folder, Path file, String suffix) throws IOException {
    Path backup = file.resolveSibling(file.getFileName() + suffix);
    if (Files.exists(backup, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Path copy = temporaries.write(folder, Files.readAllBytes(file), true);
    try {
      keepPermissions(file, copy);
      BasicFileAttributes dates = Files.readAttributes(file, BasicFileAttributes.class);
      Files.setLastModifiedTime(copy, dates.lastModifiedTime());
      temporaries.move(copy, backup, false);
    } finally {
      temporaries.delete(copy);
    }
  }
}
