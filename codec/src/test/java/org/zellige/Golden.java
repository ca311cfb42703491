package org.zellige;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** One of the reference streams under {@code goldens}; its README tells where they come from. */
record Golden(String name, int width, int height, int channels, String sha256) {
  static List<Golden> all() throws IOException {
    return table("goldens.tsv")
        .map(f ->
            new Golden(
                f[0], Integer.parseInt(f[1]), Integer.parseInt(f[2]), Integer.parseInt(f[3]), f[4]))
        .toList();
  }

  static Golden named(String name) throws IOException {
    return all().stream().filter(g -> g.name.equals(name)).findFirst().orElseThrow();
  }

  byte[] bytes() throws IOException {
    return resource(name);
  }

  /** The rows of a table of goldens, split into fields. */
  static Stream<String[]> table(String name) throws IOException {
    return new String(resource(name), StandardCharsets.UTF_8).lines().map(line -> line.split("\t"));
  }

  static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  static byte[] resource(String name) throws IOException {
    try (InputStream in = Golden.class.getResourceAsStream("goldens/" + name)) {
      if (in == null) {
        throw new IOException("no such resource: " + name);
      }
      return in.readAllBytes();
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
