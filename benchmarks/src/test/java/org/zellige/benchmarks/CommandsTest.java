package org.zellige.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scripts of the room start what is there. */
class CommandsTest {
  private static final Pattern MAIN_CLASS = Pattern.compile("launch\" .*?(org\\.zellige\\.\\S+)");

  /** The class of one was in a folder that the list of ignored files named, and never kept. */
  @Test
  void everyCommandHasItsClass() throws IOException {
    List<String> classes;
    try (Stream<Path> files = Files.list(Path.of(""))) {
      classes =
          files
              .filter(Files::isRegularFile)
              .filter(Files::isExecutable)
              .flatMap(CommandsTest::mainClasses)
              .toList();
    }
    assertThat(classes).hasSizeGreaterThan(10);
    for (String name : classes) {
      assertThatCode(() -> Class.forName(name).getMethod("main", String[].class))
          .as(name)
          .doesNotThrowAnyException();
    }
  }

  private static Stream<String> mainClasses(Path script) {
    try {
      return MAIN_CLASS.matcher(Files.readString(script)).results().map(CommandsTest::name);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }
}
