package org.zellige.batch.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zellige.batch.Source;
import org.zellige.batch.file.FoundFile;
import org.zellige.batch.job.Outputs;
import picocli.CommandLine.Option;

/** The options that say where outputs go. */
final class OutputOptions {
  private static final String STDOUT = "-";
  private static final String BACKUP = ".orig";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The output of the one input; - is the standard output.")
  private @Nullable Path file;

  @Option(
      names = "--out-dir",
      paramLabel = "DIR",
      description = {
        "Folder for the outputs, made if missing. Names are kept, and with -r the folders that they"
            + " lie in; the extension of compressed images is .jpg."
      })
  private @Nullable Path folder;

  @Option(
      names = "--in-place",
      description = {
        "Replace each JPEG by its output, in one step: whenever it ends, there is the old file or the"
            + " new one. A symbolic link stays; the file that it leads to is replaced."
      })
  private boolean inPlace;

  @Option(
      names = "--suffix",
      paramLabel = "S",
      description = "Put S between name and extension of each output.")
  private String suffix = "";

  @Option(
      names = "--force",
      description = "Overwrite files that exist, the input and read-only files included.")
  private boolean force;

  @Option(
      names = "--backup",
      arity = "0..1",
      fallbackValue = BACKUP,
      paramLabel = "S",
      description = {
        "Keep each file that is replaced, with S behind its name (default: "
            + BACKUP
            + "). A backup"
            + " that is there is never replaced."
      })
  private @Nullable String backup;

  @Option(
      names = "--keep-dates",
      negatable = true,
      description = "Give outputs the dates of their inputs (default: with --in-place).")
  private @Nullable Boolean keepDates;

  @Option(
      names = "--keep-owner",
      description = "Give outputs the owner, group and extended attributes of their inputs.")
  private boolean keepOwner;

  /**
   * What is wrong with the options taken together, if anything.
   *
   * @param report whether the standard output is needed for a report
   * @param extension of outputs; empty if that of the inputs stays, and a place must be given
   */
  Optional<String> complaint(InputOptions inputs, boolean report, Optional<String> extension) {
    boolean elsewhere = file != null || folder != null || !suffix.isEmpty();
    if (inPlace && elsewhere) {
      return Optional.of("--in-place excludes -o, --out-dir and --suffix");
    }
    if (file != null && folder != null) {
      return Optional.of("-o and --out-dir exclude each other");
    }
    if (file != null && !inputs.isStdin() && inputs.single().isEmpty()) {
      return Optional.of("-o takes one input; use --out-dir for several");
    }
    if (inputs.isStdin() && (folder != null || inPlace)) {
      return Optional.of("the standard input has no name to keep; use -o");
    }
    if (backup != null && backup.isEmpty()) {
      return Optional.of("--backup takes some letters to tell the backup by");
    }
    if (!inputs.isStdin() && !inPlace && !elsewhere && extension.isEmpty()) {
      return Optional.of("say where to: -o, --out-dir, --suffix or --in-place");
    }
    if (report && isStdout(inputs)) {
      return Optional.of("the standard output cannot take both the image and the JSON report");
    }
    return clash(inputs.sources(), extension);
  }

  private Optional<String> clash(List<Source> sources, Optional<String> extension) {
    Map<Path, Source> taken = new HashMap<>();
    for (Source source : sources) {
      Optional<Path> place =
          source.file().map(path -> outputs().place(FoundFile.named(path), extension));
      Source other =
          place.isPresent()
              ? taken.putIfAbsent(place.get().toAbsolutePath().normalize(), source)
              : null;
      if (other != null && !other.equals(source)) {
        return Optional.of(
            other.name() + " and " + source.name() + " would both be written to " + place.get());
      }
    }
    return Optional.empty();
  }

  /** Whether the image goes to the standard output. */
  boolean isStdout(InputOptions inputs) {
    return file == null ? inputs.isStdin() : file.toString().equals(STDOUT);
  }

  /** Where the output of the standard input goes, if that is a file. */
  Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** Folders in which outputs are not to be found again as inputs. */
  List<Path> folders() {
    return folder == null ? List.of() : List.of(folder);
  }

  Outputs outputs() {
    return new Outputs(
        Optional.ofNullable(file),
        Optional.ofNullable(folder),
        inPlace,
        suffix,
        force,
        Optional.ofNullable(backup),
        keepDates == null ? inPlace : keepDates,
        keepOwner);
  }
}
