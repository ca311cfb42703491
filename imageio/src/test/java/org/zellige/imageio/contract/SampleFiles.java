package org.zellige.imageio.contract;

import java.awt.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The JPEGs that TwelveMonkeys' plug-in is tested with: oddities from the wild. */
public final class SampleFiles {
  private SampleFiles() {}

  /** Names of those that a reader should read, in order. */
  public static List<String> sound() throws IOException {
    URL some = url("jpeg/gray-sample.jpg");
    JarFile jar = ((JarURLConnection) some.openConnection()).getJarFile();
    return jar.stream()
        .map(JarEntry::getName)
        .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*[.]jpe?g"))
        .filter(name -> !name.startsWith("broken-"))
        .sorted()
        .toList();
  }

  public static URL url(String name) {
    return SampleFiles.class.getClassLoader().getResource(name);
  }

  public static byte[] bytes(String name) throws IOException {
    try (InputStream in = url(name).openStream()) {
      return in.readAllBytes();
    }
  }

  /** The size that the first frame header states, found without any of our code. */
  public static Dimension size(String name) throws IOException {
    byte[] jpeg = bytes(name);
    for (int at = 2; ; ) {
      if ((jpeg[at] & 0xFF) != 0xFF || (jpeg[at + 1] & 0xFF) == 0xFF) {
        at++;
        continue;
      }
      int marker = jpeg[at + 1] & 0xFF;
      if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
        return new Dimension(u16(jpeg, at + 7), u16(jpeg, at + 5));
      }
      at += marker == 0 ? 2 : 2 + u16(jpeg, at + 2);
    }
  }

  private static int u16(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }
}
