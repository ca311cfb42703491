package org.zellige.batch.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zellige.batch.Source;
import org.zellige.batch.file.Discovery;
import org.zellige.batch.file.FileList;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say which files are meant. */
final class InputOptions {
  private static final String STDIN = "-";

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description =
          "Files, folders with -r, or patterns in quotes ('photos/**/*.jpg'); - is the standard"
              + " input.")
  private List<Source> sources = new ArrayList<>();

  @Option(
      names = {"-r", "--recursive"},
      description = {
        "Go through folders, in the order of names. Images are known by their content; other files"
            + " and names that begin with a dot are passed over."
      })
  private boolean recursive;

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = "With -r: only such names, as '*.jpg'; may be given several times.")
  private List<String> include = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "With -r: no such names of files and folders, as 'thumbs'.")
  private List<String> exclude = new ArrayList<>();

  @Option(
      names = "--follow-links",
      description = "With -r: enter folders that are symbolic links, too; each only once.")
  private boolean followLinks;

  @Option(
      names = "--files-from",
      paramLabel = "FILE",
      description = {
        "A list of files, one a line or separated by NULs (find -print0); - is the standard input."
      })
  private @Nullable String list;

  /** What was named, in order. */
  List<Source> sources() {
    return sources;
  }

  /** Whether an image is read from the standard input. */
  boolean isStdin() {
    return sources.size() == 1 && sources.get(0).file().isEmpty();
  }

  /** The one file that was named; empty if there may be several. */
  Optional<Path> single() {
    boolean one = sources.size() == 1 && list == null;
    return one ? sources.get(0).file().filter(file -> !Files.isDirectory(file)) : Optional.empty();
  }

  /** What is wrong with the options taken together, if anything. */
  Optional<String> complaint() {
    long stdins = sources.stream().filter(source -> source.file().isEmpty()).count();
    if (sources.isEmpty() && list == null) {
      return Optional.of("no INPUT");
    }
    if (stdins > 1 || (stdins > 0 && STDIN.equals(list))) {
      return Optional.of("the standard input can be read only once");
    }
    if (stdins > 0 && (sources.size() > 1 || list != null)) {
      return Optional.of("the standard input goes alone");
    }
    if (!recursive && (followLinks || !include.isEmpty() || !exclude.isEmpty())) {
      return Optional.of("--include, --exclude and --follow-links are for -r");
    }
    return Optional.empty();
  }

  /**
   * Looks for the files.
   *
   * @param stdin holds the list of files if it was said so
   * @param omit folders that are not entered
   * @throws IOException if the list cannot be read
   */
  Discovery.Found find(InputStream stdin, List<Path> omit) throws IOException {
    List<Path> named = sources.stream().map(Source::file).flatMap(Optional::stream).toList();
    Discovery.Rules rules = new Discovery.Rules(recursive, followLinks, include, exclude, omit);
    return Discovery.find(named, listed(stdin), rules);
  }

  private List<Path> listed(InputStream stdin) throws IOException {
    if (list == null) {
      return List.of();
    }
    if (list.equals(STDIN)) {
      return FileList.read(stdin);
    }
    try (InputStream in = Files.newInputStream(Path.of(list))) {
      return FileList.read(in);
    }
  }
}
