package org.zellige.batch.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zellige.batch.FileTarget;
import org.zellige.batch.OutputNames;
import org.zellige.batch.Source;
import org.zellige.batch.StreamTarget;
import org.zellige.batch.Target;
import picocli.CommandLine.Option;

/** The options that say where the outputs of {@code compress} go. */
class OutputOptions {
  private static final String STDOUT = "-";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The output of the one input; - is the standard output.")
  private @Nullable Path file;

  @Option(
      names = "--out-dir",
      paramLabel = "DIR",
      description = {
        "Folder for the outputs, made if missing (default: beside each input).",
        "Names are kept; the extension of compressed images is .jpg."
      })
  private @Nullable Path folder;

  @Option(names = "--force", description = "Overwrite files that exist, the input included.")
  private boolean force;

  /**
   * What is wrong with the options taken together, if anything.
   *
   * @param report whether the standard output is needed for a report
   */
  Optional<String> complaint(List<Source> sources, boolean report) {
    long stdins = sources.stream().filter(source -> source.file().isEmpty()).count();
    if (file != null && folder != null) {
      return Optional.of("-o and --out-dir exclude each other");
    }
    if (file != null && sources.size() > 1) {
      return Optional.of("-o takes one input; use --out-dir for several");
    }
    if (stdins > 1) {
      return Optional.of("the standard input can be read only once");
    }
    if (stdins > 0 && folder != null) {
      return Optional.of("the standard input has no name to keep; use -o");
    }
    if (report && sources.stream().anyMatch(source -> place(source).isEmpty())) {
      return Optional.of("the standard output cannot take both the image and the JSON report");
    }
    return clash(sources);
  }

  private Optional<String> clash(List<Source> sources) {
    Map<Path, Source> taken = new HashMap<>();
    for (Source source : sources) {
      Optional<Path> place = place(source).map(path -> path.toAbsolutePath().normalize());
      Source other = place.isPresent() ? taken.putIfAbsent(place.get(), source) : null;
      if (other != null) {
        return Optional.of(
            other.name() + " and " + source.name() + " would both be written to " + place.get());
      }
    }
    return Optional.empty();
  }

  /** The output's file; empty for the standard output. */
  private Optional<Path> place(Source source) {
    if (file != null) {
      return file.toString().equals(STDOUT) ? Optional.empty() : Optional.of(file);
    }
    return source.file().map(names(Optional.ofNullable(folder))::nameFor);
  }

  /** How outputs are named after inputs. */
  OutputNames names(Optional<Path> folder) {
    return OutputNames.withExtension(folder, ".jpg");
  }

  /** Whether files that exist are overwritten. */
  boolean overwrites() {
    return force;
  }

  final boolean hasFile() {
    return file != null;
  }

  final boolean hasFolder() {
    return folder != null;
  }

  /** Where the output of an input goes. */
  Target target(Source source, Console console) {
    Optional<Path> place = place(source);
    return place.isPresent()
        ? new FileTarget(place.get(), overwrites())
        : new StreamTarget("stdout", console.out());
  }
}
