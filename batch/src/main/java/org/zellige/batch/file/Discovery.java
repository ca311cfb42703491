package org.zellige.batch.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds files: those named, those in folders, and those that a pattern matches where the shell did
 * not. Folders are gone through in the order of names, so that every run finds the same in the same
 * order. Each file is found once, whatever links lead to it.
 *
 * <p>In folders, names that begin with a dot are passed over, and so are links to folders unless
 * they are to be followed; a folder is entered once, so that no loop of links has an effect.
 */
public final class Discovery {
  private final Rules rules;
  private final List<FoundFile> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Real paths of files found and folders entered. */
  private final Set<Path> seen = new HashSet<>();

  private final Set<Path> omitted = new HashSet<>();

  /**
   * What is looked for in folders.
   *
   * @param recursive whether folders are gone through at all
   * @param followLinks whether links to folders are followed
   * @param include patterns (as in {@link java.nio.file.FileSystem#getPathMatcher}, glob) of names,
   *     or of paths below the folder that is searched if they hold a slash; empty for all
   * @param exclude likewise, of what is passed over, folders too
   * @param omit folders that are not entered, such as that of the outputs
   */
  public record Rules(
      boolean recursive,
      boolean followLinks,
      List<String> include,
      List<String> exclude,
      List<Path> omit) {
    /** No folders. */
    public static final Rules NAMED_ONLY = new Rules(false, false, List.of(), List.of(), List.of());

    /** Keeps its own copies of the lists. */
    public Rules {
      include = List.copyOf(include);
      exclude = List.copyOf(exclude);
      omit = List.copyOf(omit);
    }
  }

  /**
   * What could not be looked at.
   *
   * @param path of a file or folder
   */
  public record Problem(Path path, IOException fault) {}

  /**
   * What was found.
   *
   * @param files in order
   * @param problems in order
   */
  public record Found(List<FoundFile> files, List<Problem> problems) {
    /** Keeps its own copies of the lists. */
    public Found {
      files = List.copyOf(files);
      problems = List.copyOf(problems);
    }
  }

  private Discovery(Rules rules) {
    this.rules = rules;
    for (Path folder : rules.omit) {
      try {
        omitted.add(folder.toRealPath());
      } catch (IOException e) {
        // What is not there yet cannot be entered.
      }
    }
  }

  /**
   * Looks for files.
   *
   * @param named files, folders and patterns, in the order of the user
   * @param listed files of a {@link FileList}, which come after these
   */
  public static Found find(List<Path> named, List<Path> listed, Rules rules) {
    Discovery discovery = new Discovery(rules);
    long folders = named.stream().filter(Files::isDirectory).count();
    for (Path path : named) {
      discovery.add(path, folders > 1);
    }
    for (Path path : listed) {
      if (Files.isDirectory(path)) {
        discovery.add(path, true);
      } else {
        discovery.addFile(path, FileList.found(path).relative(), true);
      }
    }
    return new Found(discovery.files, discovery.problems);
  }

  private void add(Path path, boolean severalFolders) {
    if (Files.isDirectory(path)) {
      if (rules.recursive) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        enter(path, severalFolders && name != null ? name : Path.of(""));
      } else {
        problems.add(
            new Problem(
                path,
                new FileSystemException(
                    path.toString(), null, "is a folder (-r goes through folders)")));
      }
    } else if (Files.exists(path)) {
      addFile(path, FoundFile.named(path).relative(), true);
    } else if (Pattern.isOne(path)) {
      addMatches(path);
    } else {
      problems.add(new Problem(path, new NoSuchFileException(path.toString())));
    }
  }

  private void addMatches(Path pattern) {
    int before = files.size() + problems.size();
    Pattern.expand(pattern).forEach(path -> add(path, false));
    if (files.size() + problems.size() == before) {
      problems.add(
          new Problem(
              pattern, new FileSystemException(pattern.toString(), null, "matches no file")));
    }
  }

  private void enter(Path folder, Path relative) {
    Optional<Path> real = real(folder);
    if (real.isEmpty() || omitted.contains(real.get()) || !seen.add(real.get())) {
      return;
    }
    for (Path child : Pattern.sorted(children(folder))) {
      Path place = relative.resolve(child.getFileName().toString());
      if (child.getFileName().toString().startsWith(".") || matches(rules.exclude, place)) {
        continue;
      }
      if (Files.isDirectory(child)) {
        if (rules.followLinks || !Files.isSymbolicLink(child)) {
          enter(child, place);
        }
      } else if (rules.include.isEmpty() || matches(rules.include, place)) {
        if (Files.isRegularFile(child)) {
          addFile(child, place, false);
        } else if (isBroken(child) && Signature.isNamedAsImage(child)) {
          problems.add(
              new Problem(
                  child, new FileSystemException(child.toString(), null, "is a link to nothing")));
        }
      }
    }
  }

  private static boolean isBroken(Path path) {
    return Files.isSymbolicLink(path) && !Files.exists(path);
  }

  private List<Path> children(Path folder) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    } catch (IOException e) {
      problems.add(new Problem(folder, e));
    } catch (DirectoryIteratorException e) {
      problems.add(new Problem(folder, Objects.requireNonNull(e.getCause())));
    }
    return children;
  }

  private void addFile(Path file, Path relative, boolean named) {
    if (Temporaries.isOne(file)) {
      return;
    }
    Optional<Path> real = real(file);
    if (real.isPresent() && seen.add(real.get())) {
      files.add(new FoundFile(file, relative, named));
    }
  }

  private Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException e) {
      problems.add(new Problem(path, e));
      return Optional.empty();
    }
  }

  /** Whether a place below the folder that is searched fits one of some patterns. */
  private static boolean matches(List<String> patterns, Path place) {
    return patterns.stream()
        .anyMatch(pattern -> {
          PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
          return matcher.matches(pattern.contains("/") ? place : place.getFileName());
        });
  }
}
