package org.zellige.batch.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {
  private static final byte[] NEW = {4, 5};
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir private Path folder;
  private final Temporaries temporaries = new Temporaries();

  private Delivery delivery(boolean replace, String backup, boolean dates, boolean owner) {
    return new Delivery(
        new Delivery.Policy(replace, Optional.ofNullable(backup), dates, owner), temporaries);
  }

  private Path old() throws IOException {
    Path file = Files.writeString(folder.resolve("photo.jpg"), "old");
    Files.setLastModifiedTime(file, LONG_AGO);
    return file;
  }

  @Test
  void datesAreKeptIfAsked() throws IOException {
    Path file = old();
    delivery(true, null, true, false).deliver(file, NEW, Optional.of(file));
    assertThat(file).hasBinaryContent(NEW);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
    delivery(true, null, false, false).deliver(file, NEW, Optional.of(file));
    assertThat(Files.getLastModifiedTime(file)).isNotEqualTo(LONG_AGO);
  }

  @Test
  void theFirstBackupStays() throws IOException {
    Path file = old();
    Path backup = folder.resolve("photo.jpg.orig");
    delivery(true, ".orig", false, false).deliver(file, NEW, Optional.of(file));
    assertThat(backup).hasContent("old");
    assertThat(Files.getLastModifiedTime(backup)).isEqualTo(LONG_AGO);
    delivery(true, ".orig", false, false).deliver(file, new byte[] {9}, Optional.of(file));
    assertThat(backup).hasContent("old");
    assertThat(file).hasBinaryContent(new byte[] {9});
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void permissionsOfWhatIsReplacedStay() throws IOException {
    Path file = old();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    delivery(true, ".orig", false, false).deliver(file, NEW, Optional.of(file));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("photo.jpg.orig"))))
        .isEqualTo("rw-r-----");
  }

  @Test
  void extendedAttributesAreKeptIfAsked() throws IOException {
    Path file = old();
    UserDefinedFileAttributeView view =
        Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    assumeThat(view).isNotNull();
    try {
      view.write("tag", ByteBuffer.wrap(new byte[] {7, 8}));
    } catch (IOException e) {
      assumeThat(e).as("the file system has no extended attributes").isNull();
    }
    delivery(true, null, false, true).deliver(file, NEW, Optional.of(file));
    UserDefinedFileAttributeView after =
        Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    assertThat(after.list()).contains("tag");
    delivery(true, null, false, false).deliver(file, NEW, Optional.of(file));
    assertThat(after.list()).doesNotContain("tag");
  }

  @Test
  void aFileThatIsThereStaysUnlessItIsToBeReplaced() throws IOException {
    Path file = old();
    assertThatThrownBy(
            () -> delivery(false, null, false, false).deliver(file, NEW, Optional.empty()))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("photo.jpg");
  }
}
