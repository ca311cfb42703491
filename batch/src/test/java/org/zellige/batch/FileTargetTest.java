package org.zellige.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTargetTest {
  private static final byte[] OLD = {1, 2, 3};
  private static final byte[] NEW = {4, 5};

  @TempDir private Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesANewFileAndMakesItsFolder() throws IOException {
    Path file = folder.resolve("a/b/new.jpg");
    new FileTarget(file, false).write(NEW);
    assertThat(file).hasBinaryContent(NEW);
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void givesTheFileTheUsualPermissions() throws IOException {
    Path usual = Files.write(folder.resolve("usual"), OLD);
    Path file = folder.resolve("new.jpg");
    new FileTarget(file, false).write(NEW);
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
  }

  @Test
  void refusesAFileThatExists() throws IOException {
    Path file = Files.write(folder.resolve("old.jpg"), OLD);
    FileTarget target = new FileTarget(file, false);
    assertThatThrownBy(() -> target.check(Source.stdin()))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThatThrownBy(() -> target.write(NEW)).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasBinaryContent(OLD);
    assertThat(names()).containsExactly("old.jpg");
  }

  @Test
  void refusesTheInputUnderAnotherName() throws IOException {
    Path file = Files.write(folder.resolve("photo.jpg"), OLD);
    Path link = Files.createSymbolicLink(folder.resolve("link.png"), file);
    assertThatThrownBy(() -> new FileTarget(file, false).check(Source.of(link)))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("the input itself");
  }

  @Test
  void replacesByForce() throws IOException {
    Path file = Files.write(folder.resolve("old.jpg"), OLD);
    FileTarget target = new FileTarget(file, true);
    assertThatCode(() -> target.check(Source.of(file))).doesNotThrowAnyException();
    target.write(NEW);
    assertThat(file).hasBinaryContent(NEW);
    assertThat(names()).containsExactly("old.jpg");
  }

  @Test
  void keepsALinkAndReplacesWhatItPointsTo() throws IOException {
    Path file = Files.write(folder.resolve("old.jpg"), OLD);
    Path link = Files.createSymbolicLink(folder.resolve("link.jpg"), Path.of("old.jpg"));
    new FileTarget(link, true).write(NEW);
    assertThat(link).isSymbolicLink();
    assertThat(file).hasBinaryContent(NEW);
  }

  @Test
  void neverReplacesAFolder() throws IOException {
    Path sub = Files.createDirectory(folder.resolve("sub.jpg"));
    assertThatThrownBy(() -> new FileTarget(sub, true).check(Source.stdin()))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("is a folder");
    assertThatThrownBy(() -> new FileTarget(sub, false).write(NEW)).isInstanceOf(IOException.class);
    assertThat(names()).containsExactly("sub.jpg");
  }

  @Test
  void leavesNothingBehindWhenTheFolderCannotBeMade() throws IOException {
    Path file = Files.write(folder.resolve("file"), OLD);
    assertThatThrownBy(() -> new FileTarget(file.resolve("x.jpg"), false).write(NEW))
        .isInstanceOf(IOException.class);
    assertThat(file).hasBinaryContent(OLD);
    assertThat(names()).containsExactly("file");
  }

  @Test
  void writesThroughADevice() throws IOException {
    Path device = Path.of("/dev/null");
    assumeThat(device).exists();
    FileTarget target = new FileTarget(device, true);
    target.check(Source.stdin());
    target.write(NEW);
    assertThat(Files.isRegularFile(device)).isFalse();
  }
}
