package org.zellige.batch.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zellige.batch.OutputNames;
import org.zellige.batch.Source;
import picocli.CommandLine.Option;

/** The options that say where the outputs of {@code optimize} go, which keep their extensions. */
final class InPlaceOptions extends OutputOptions {
  @Option(names = "--in-place", description = "Replace each input by its output.")
  private boolean inPlace;

  @Option(
      names = "--suffix",
      paramLabel = "S",
      description = "Put S between name and extension of each output.")
  private String suffix = "";

  @Override
  Optional<String> complaint(List<Source> sources, boolean report) {
    boolean elsewhere = hasFile() || hasFolder() || !suffix.isEmpty();
    if (inPlace && elsewhere) {
      return Optional.of("--in-place excludes -o, --out-dir and --suffix");
    }
    boolean files = sources.stream().anyMatch(source -> source.file().isPresent());
    if (files && !inPlace && !elsewhere) {
      return Optional.of("say where to: -o, --out-dir, --suffix or --in-place");
    }
    return super.complaint(sources, report);
  }

  @Override
  OutputNames names(Optional<Path> folder) {
    return OutputNames.withSuffix(folder, suffix);
  }

  @Override
  boolean overwrites() {
    return inPlace || super.overwrites();
  }
}
