package org.zellige.batch.file;

import java.nio.file.Path;

/**
 * A file that was named, or found in a folder.
 *
 * @param path as the user would name it
 * @param relative where it belongs under a folder of outputs: its name, with the folders between it
 *     and the one that was searched
 * @param named whether the user named this very file, or its list did
 */
public record FoundFile(Path path, Path relative, boolean named) {
  /** A file that the user named. */
  public static FoundFile named(Path path) {
    Path name = path.getFileName();
    return new FoundFile(path, name == null ? path : name, true);
  }
}
