package org.zellige;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One of the reference streams under {@code goldens}; its README tells where they come from. */
record Golden(String name, int width, int height, int channels, String sha256) {
  static List<Golden> all() throws IOException {
    return new String(resource("goldens.tsv"), StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.split("\t"))
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

  private static byte[] resource(String name) throws IOException {
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
