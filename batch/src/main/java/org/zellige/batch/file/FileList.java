package org.zellige.batch.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of files, one a line or, if there is a NUL in it, each followed by one, as {@code find
 * -print0} writes it: names may then hold anything.
 */
public final class FileList {
  private FileList() {}

  /**
   * Reads a list to its end.
   *
   * @param in UTF-8; not closed
   * @throws IOException if it cannot be read, or an entry is no name of a file
   */
  public static List<Path> read(InputStream in) throws IOException {
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    boolean separated = text.indexOf('\0') >= 0;
    List<Path> paths = new ArrayList<>();
    for (String entry : text.split(separated ? "\0" : "\r?\n")) {
      if (!entry.isEmpty()) {
        paths.add(path(entry));
      }
    }
    return paths;
  }

  private static Path path(String entry) throws IOException {
    try {
      return Path.of(entry);
    } catch (InvalidPathException e) {
      throw new IOException("no name of a file in the list: " + e.getMessage(), e);
    }
  }

  /**
   * A listed file. Under a folder of outputs it keeps its folders, if it was listed by a relative
   * name that does not lead upwards.
   */
  public static FoundFile found(Path path) {
    Path normal = path.normalize();
    boolean inside =
        !normal.isAbsolute() && !normal.startsWith("..") && !normal.toString().isEmpty();
    return inside ? new FoundFile(path, normal, true) : FoundFile.named(path);
  }
}
