package org.zellige.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Downloads catalogue entries into a folder. A file appears there under its name only when it is
 * whole and has the right checksum; interrupted downloads leave at most a {@code .part} file.
 */
public final class Fetcher {
  /** How long to wait for a server to connect or to send the next bytes, in milliseconds. */
  private static final int TIMEOUT = 30_000;

  private final Path folder;

  /** A fetcher into that folder, which is made when missing. */
  public Fetcher(Path folder) {
    this.folder = folder;
  }

  /**
   * Downloads an entry, unless it is there already with the right checksum.
   *
   * @return the file
   * @throws IOException when the address cannot be read, when the bytes are not those of the
   *     catalogue (a file that was there stays as it was), or when the folder cannot be written
   */
  public Path fetch(CatalogueEntry entry) throws IOException {
    Path target = folder.resolve(entry.name());
    if (Files.isRegularFile(target)
        && Files.size(target) == entry.size()
        && checksum(target).equals(entry.sha256())) {
      return target;
    }
    Files.createDirectories(folder);
    // In the same folder, so that the final move stays within a file system and is atomic.
    // The name is unique, so that two fetches at once do not write into the same file.
    Path part = folder.resolve(entry.name() + "." + UUID.randomUUID() + ".part");
    try {
      String sha256 = download(entry, part);
      if (!sha256.equals(entry.sha256())) {
        throw failure(entry.address(), "its SHA-256 is " + sha256 + ", not " + entry.sha256());
      }
      return move(part, target);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Copies the bytes behind the address and returns their SHA-256. */
  private static String download(CatalogueEntry entry, Path part) throws IOException {
    MessageDigest digest = sha256();
    long size = 0;
    try (InputStream in = open(entry.address());
        OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > entry.size()) {
          throw failure(
              entry.address(), "it has more than the expected " + entry.size() + " bytes");
        }
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
    }
    if (size < entry.size()) {
      throw failure(entry.address(), "it ended after " + size + " of " + entry.size() + " bytes");
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static InputStream open(URI address) throws IOException {
    try {
      URLConnection connection = address.toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT);
      connection.setReadTimeout(TIMEOUT);
      return connection.getInputStream();
    } catch (IOException e) {
      throw new IOException(address + ": cannot be read (" + e + ")", e);
    }
  }

  private static Path move(Path from, Path to) throws IOException {
    try {
      return Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      return Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static IOException failure(URI address, String reason) {
    return new IOException(address + ": " + reason);
  }

  private static String checksum(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
