package org.zellige.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetcherTest {
  private static final byte[] BYTES = "what an image is made of".getBytes(StandardCharsets.UTF_8);

  @TempDir Path temp;
  private Path source;
  private Path folder;
  private Fetcher fetcher;

  @BeforeEach
  void publish() throws Exception {
    source = Files.write(temp.resolve("source.png"), BYTES);
    folder = temp.resolve("new/folder");
    fetcher = new Fetcher(folder);
  }

  @Test
  void aFileIsDownloaded() throws Exception {
    Path file = fetcher.fetch(entry());
    assertThat(file).isEqualTo(folder.resolve("image.png")).hasBinaryContent(BYTES);
    assertThat(filesInFolder()).containsExactly("image.png");
  }

  @Test
  void aRightFileIsLeftAlone() throws Exception {
    Path file = fetcher.fetch(entry());
    FileTime before = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(file, before);
    Files.delete(source);
    assertThat(fetcher.fetch(entry())).isEqualTo(file);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
  }

  @Test
  void aWrongFileOfTheSameSizeIsReplaced() throws Exception {
    Files.createDirectories(folder);
    Files.write(folder.resolve("image.png"), new byte[BYTES.length]);
    assertThat(fetcher.fetch(entry())).hasBinaryContent(BYTES);
  }

  @Test
  void leftoversOfABrokenDownloadDoNotMatter() throws Exception {
    Files.createDirectories(folder);
    Files.write(folder.resolve("image.png.part"), new byte[3]);
    Files.write(folder.resolve("image.png"), new byte[5]);
    assertThat(fetcher.fetch(entry())).hasBinaryContent(BYTES);
    assertThat(filesInFolder()).containsExactlyInAnyOrder("image.png", "image.png.part");
  }

  @Test
  void aWrongChecksumIsRefusedAndTheOldFileStays() throws Exception {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("image.png"), "old");
    CatalogueEntry wrong = entry(source.toUri(), BYTES.length, "0".repeat(64));
    assertThatIOException()
        .isThrownBy(() -> fetcher.fetch(wrong))
        .withMessageContaining("SHA-256")
        .withMessageContaining(source.toUri().toString());
    assertThat(folder.resolve("image.png")).hasContent("old");
    assertThat(filesInFolder()).containsExactly("image.png");
  }

  @Test
  void anOversizedFileIsRefused() throws Exception {
    CatalogueEntry smaller = entry(source.toUri(), BYTES.length - 1, checksum());
    assertThatIOException()
        .isThrownBy(() -> fetcher.fetch(smaller))
        .withMessageContaining("more than the expected 23 bytes");
    assertThat(filesInFolder()).isEmpty();
  }

  @Test
  void aCutFileIsRefused() throws Exception {
    CatalogueEntry larger = entry(source.toUri(), BYTES.length + 1, checksum());
    assertThatIOException()
        .isThrownBy(() -> fetcher.fetch(larger))
        .withMessageContaining("ended after 24 of 25 bytes");
    assertThat(filesInFolder()).isEmpty();
  }

  @Test
  void aMissingFileIsReported() throws Exception {
    Files.delete(source);
    assertThatIOException()
        .isThrownBy(() -> fetcher.fetch(entry()))
        .withMessageContaining("cannot be read")
        .withMessageContaining(source.toUri().toString());
    assertThat(filesInFolder()).isEmpty();
  }

  private CatalogueEntry entry() throws Exception {
    return entry(source.toUri(), BYTES.length, checksum());
  }

  private static CatalogueEntry entry(URI address, long size, String sha256) {
    ImageSet set = new ImageSet("set", "A set", "CC0-1.0", URI.create("https://example.org/"));
    return new CatalogueEntry(set, "image.png", address, size, sha256);
  }

  private static String checksum() throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(BYTES));
  }

  private List<String> filesInFolder() throws Exception {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
