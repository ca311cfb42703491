package org.zellige.batch.job;

import java.nio.file.Path;
import java.util.Optional;
import org.zellige.batch.OutputNames;
import org.zellige.batch.file.FoundFile;

/**
 * Where outputs go, and what becomes of files that are there. Without any place, outputs go beside
 * their inputs.
 *
 * @param file the output of the one input
 * @param folder below which outputs go, in the folders that their inputs have below the one that
 *     was searched
 * @param inPlace whether outputs replace their inputs, which are JPEG files then
 * @param suffix stands between name and extension
 * @param force whether files that exist are replaced, read-only ones and the input included
 * @param backup what is put behind the name of a file that is replaced, to keep it; empty to keep
 *     none
 * @param keepDates whether outputs get the dates of their inputs
 * @param keepOwner whether they get owner, group and extended attributes
 */
public record Outputs(
    Optional<Path> file,
    Optional<Path> folder,
    boolean inPlace,
    String suffix,
    boolean force,
    Optional<String> backup,
    boolean keepDates,
    boolean keepOwner) {

  /** Outputs below a folder. */
  public static Outputs below(Path folder) {
    return new Outputs(
        Optional.empty(), Optional.of(folder), false, "", false, Optional.empty(), false, false);
  }

  /** Outputs that replace their inputs, and keep their dates. */
  public static Outputs replacing() {
    return new Outputs(
        Optional.empty(), Optional.empty(), true, "", false, Optional.empty(), true, false);
  }

  /** One output. */
  public static Outputs at(Path file) {
    return new Outputs(
        Optional.of(file), Optional.empty(), false, "", false, Optional.empty(), false, false);
  }

  /**
   * The output's file.
   *
   * @param extension with the dot; empty for that of the input
   */
  public Path place(FoundFile input, Optional<String> extension) {
    if (inPlace) {
      return input.path();
    }
    if (file.isPresent()) {
      return file.get();
    }
    Path named =
        new OutputNames(Optional.empty(), suffix, extension)
            .nameFor(folder.isPresent() ? input.relative() : input.path());
    return folder.map(below -> below.resolve(named)).orElse(named);
  }
}
