package org.zellige.batch.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TemporariesTest {
  private static final byte[] BYTES = {1, 2, 3};

  @TempDir private Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatIsMovedIsWhole() throws IOException {
    try (Temporaries temporaries = new Temporaries()) {
      Path file = temporaries.write(folder, BYTES, true);
      assertThat(Temporaries.isOne(file)).isTrue();
      temporaries.move(file, folder.resolve("a"), false);
    }
    assertThat(names()).containsExactly("a");
    assertThat(folder.resolve("a")).hasBinaryContent(BYTES);
  }

  @Test
  void nothingIsReplacedUnlessAsked() throws IOException {
    Path old = Files.writeString(folder.resolve("a"), "old");
    try (Temporaries temporaries = new Temporaries()) {
      Path file = temporaries.write(folder, BYTES, false);
      assertThatThrownBy(() -> temporaries.move(file, old, false))
          .isInstanceOf(FileAlreadyExistsException.class);
      assertThat(old).hasContent("old");
      temporaries.move(file, old, true);
      assertThat(old).hasBinaryContent(BYTES);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatIsToReplaceAFileIsNotReadByOthersBefore() throws IOException {
    try (Temporaries temporaries = new Temporaries()) {
      Path file = temporaries.write(folder, BYTES, true);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void closingRemovesWhatIsLeftAndAllowsNoMore() throws IOException {
    Temporaries temporaries = new Temporaries();
    temporaries.write(folder, BYTES, false);
    temporaries.close();
    assertThat(names()).isEmpty();
    assertThatThrownBy(() -> temporaries.write(folder, BYTES, false))
        .isInstanceOf(IOException.class);
    assertThat(names()).isEmpty();
  }

  @Test
  void straysOfDeadRunsAloneAreRemoved() throws IOException {
    ProcessHandle self = ProcessHandle.current();
    long started = self.info().startInstant().orElseThrow().toEpochMilli();
    String ofALiveRun = ".zellige-%d-%x-7.tmp".formatted(self.pid(), started);
    String ofAnOlderRunOfThatNumber =
        ".zellige-%d-%x-7.tmp".formatted(self.pid(), started - 60_000);
    String ofNoRun = ".zellige-%d-0-1.tmp".formatted(Long.MAX_VALUE / 20);
    List<String> notOurs =
        List.of(".zellige-notes.tmp", ".zellige-1-2.tmp", ".zellige-1-2-3.tmp.jpg", "photo.jpg");
    for (String name : notOurs) {
      Files.writeString(folder.resolve(name), "precious");
    }
    for (String name : List.of(ofALiveRun, ofAnOlderRunOfThatNumber, ofNoRun)) {
      Files.writeString(folder.resolve(name), "half");
    }
    try (Temporaries temporaries = new Temporaries()) {
      temporaries.sweep(folder);
    }
    assertThat(names())
        .containsExactlyInAnyOrder(
            Stream.concat(notOurs.stream(), Stream.of(ofALiveRun)).toArray(String[]::new));
  }
}
