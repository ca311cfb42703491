package org.zellige.batch;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Names outputs after inputs.
 *
 * @param folder where outputs go, or empty for beside the input
 * @param extension with the dot
 */
public record OutputNames(Optional<Path> folder, String extension) {
  /** The output's file: the input's name with the extension in place of its own. */
  public Path nameFor(Path input) {
    Path fileName = input.getFileName();
    String name = fileName == null ? "" : fileName.toString();
    int dot = name.lastIndexOf('.');
    String changed = (dot > 0 ? name.substring(0, dot) : name) + extension;
    return folder.isPresent() ? folder.get().resolve(changed) : input.resolveSibling(changed);
  }
}
