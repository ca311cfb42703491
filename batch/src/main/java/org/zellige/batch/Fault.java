package org.zellige.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import org.zellige.JpegException;
import org.zellige.LimitExceededException;

/**
 * Why one file failed.
 *
 * @param name what the file is called in messages
 * @param offset byte at which it was noticed; −1 if the fault has no place in the file
 * @param reason one clause
 * @param refused whether a limit or a demand for strictness refused it, which is no defect of ours
 *     or of the disk's
 */
public record Fault(String name, long offset, String reason, boolean refused) {
  /** What went wrong with {@code name}. */
  public static Fault of(String name, Throwable thrown) {
    return switch (thrown) {
      case LimitExceededException e -> new Fault(name, e.offset(), e.reason(), true);
      case JpegException e -> new Fault(name, e.offset(), e.reason(), false);
      case FileSystemException e -> ofFileSystem(name, e);
      case UncheckedIOException e -> of(name, Objects.requireNonNull(e.getCause()));
      case IOException e -> new Fault(name, -1, oneLine(message(e)), false);
      case OutOfMemoryError e ->
          new Fault(name, -1, "more memory needed than the Java heap has (see java -Xmx)", true);
      default -> new Fault(name, -1, "internal error: " + oneLine(thrown.toString()), false);
    };
  }

  private static Fault ofFileSystem(String name, FileSystemException e) {
    String reason =
        switch (e) {
          case NoSuchFileException missing -> "no such file or folder";
          case AccessDeniedException denied -> "permission denied";
          case FileAlreadyExistsException exists -> "exists already (--force overwrites it)";
          case NotDirectoryException file -> "is no folder";
          case DirectoryNotEmptyException full -> "is a folder that is not empty";
          default -> oneLine(e.getReason() == null ? message(e) : e.getReason());
        };
    String file = e.getFile();
    // The file that is meant may be another than the one at work, such as the output.
    return new Fault(
        name, -1, file == null || file.equals(name) ? reason : file + ": " + reason, false);
  }

  private static String message(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", "; ");
  }

  /** {@code NAME: byte OFFSET: REASON}, one line. */
  @Override
  public String toString() {
    return name + ": " + (offset < 0 ? "" : "byte " + offset + ": ") + reason;
  }
}
