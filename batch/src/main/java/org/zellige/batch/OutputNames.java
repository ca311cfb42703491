package org.zellige.batch;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Names outputs after inputs.
 *
 * @param folder where outputs go, or empty for beside the input
 * @param suffix stands between name and extension; may be empty
 * @param extension with the dot, or empty for that of the input
 */
public record OutputNames(Optional<Path> folder, String suffix, Optional<String> extension) {
  /** Names with another extension. */
  public static OutputNames withExtension(Optional<Path> folder, String extension) {
    return new OutputNames(folder, "", Optional.of(extension));
  }

  /** Names with a suffix and their own extension. */
  public static OutputNames withSuffix(Optional<Path> folder, String suffix) {
    return new OutputNames(folder, suffix, Optional.empty());
  }

  /** The output's file. */
  public Path nameFor(Path input) {
    Path fileName = input.getFileName();
    String name = fileName == null ? "" : fileName.toString();
    int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
    String changed = name.substring(0, dot) + suffix + extension.orElse(name.substring(dot));
    return folder.isPresent() ? folder.get().resolve(changed) : input.resolveSibling(changed);
  }
}
