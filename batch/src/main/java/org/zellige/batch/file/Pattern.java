package org.zellige.batch.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Patterns of paths, for shells that leave them to programs: {@code *}, {@code ?}, {@code [a-z]},
 * {@code {jpg,png}}, and {@code **} for any number of folders.
 */
final class Pattern {
  private static final String META = "*?[{";
  private static final String ANY_DEPTH = "**";

  private Pattern() {}

  /** Whether a path is a pattern, which one of an existing file need not be. */
  static boolean isOne(Path path) {
    return isMeta(path.toString());
  }

  /** The paths that match, in the order of names. */
  static List<Path> expand(Path pattern) {
    Path root = pattern.getRoot();
    List<Path> matched = List.of(root == null ? Path.of("") : root);
    for (Path part : pattern) {
      List<Path> next = new ArrayList<>();
      for (Path folder : matched) {
        step(folder, part.toString(), next);
      }
      matched = next;
    }
    return matched;
  }

  /** Adds what a part of a pattern matches in a folder. */
  private static void step(Path folder, String part, List<Path> to) {
    if (part.equals(ANY_DEPTH)) {
      to.add(folder);
      for (Path child : sorted(list(folder))) {
        if (Files.isDirectory(child) && !Files.isSymbolicLink(child) && !isHidden(child)) {
          step(child, part, to);
        }
      }
    } else if (isMeta(part)) {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + part);
      for (Path child : sorted(list(folder))) {
        if (matcher.matches(child.getFileName()) && (part.startsWith(".") || !isHidden(child))) {
          to.add(child);
        }
      }
    } else if (Files.exists(folder.resolve(part))) {
      to.add(folder.resolve(part));
    }
  }

  private static List<Path> list(Path folder) {
    List<Path> children = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        // Not the paths of the stream: in the nameless folder these begin with it.
        stream.forEach(child -> children.add(folder.resolve(child.getFileName())));
      } catch (IOException | DirectoryIteratorException e) {
        // As shells do: what cannot be read matches nothing.
        return List.of();
      }
    }
    return children;
  }

  static List<Path> sorted(List<Path> paths) {
    return paths.stream()
        .sorted(Comparator.comparing(path -> path.getFileName().toString()))
        .toList();
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static boolean isMeta(String text) {
    return text.chars().anyMatch(c -> META.indexOf(c) >= 0);
  }
}
