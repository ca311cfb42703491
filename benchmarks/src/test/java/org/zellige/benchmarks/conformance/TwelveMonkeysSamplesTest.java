package org.zellige.benchmarks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zellige.DecodedImage;
import org.zellige.JpegDecoder;
import org.zellige.JpegException;
import org.zellige.JpegInfo;

/**
 * The JPEGs that TwelveMonkeys' plug-in is tested with: oddities from the wild that a decoder
 * should read, and broken ones that it should refuse in good order.
 */
class TwelveMonkeysSamplesTest {
  private final JpegDecoder decoder = JpegDecoder.builder().build();

  static List<String> sound() throws IOException {
    return names().filter(name -> !name.startsWith("broken-")).toList();
  }

  static List<String> broken() throws IOException {
    return names().filter(name -> name.startsWith("broken-")).toList();
  }

  private static Stream<String> names() throws IOException {
    URL some = TwelveMonkeysSamplesTest.class.getResource("/jpeg/gray-sample.jpg");
    JarFile jar = ((JarURLConnection) some.openConnection()).getJarFile();
    return jar.stream()
        .map(JarEntry::getName)
        .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*[.]jpe?g"))
        .sorted();
  }

  @Test
  void theyAreAllThere() throws Exception {
    assertThat(sound()).hasSize(74);
    assertThat(broken()).hasSize(16);
  }

  @ParameterizedTest
  @MethodSource("sound")
  void soundOnesAreDecoded(String name) throws Exception {
    byte[] jpeg = bytes(name);
    JpegInfo info = JpegDecoder.inspect(jpeg);

    DecodedImage image = decoder.decode(jpeg);

    assertThat(image.pixels().width()).isEqualTo(info.width());
    assertThat(image.pixels().height()).isEqualTo(info.height());
  }

  @ParameterizedTest
  @MethodSource("broken")
  void brokenOnesGiveAnImageOrAJpegException(String name) throws Exception {
    try {
      decoder.decode(bytes(name));
    } catch (JpegException e) {
      assertThat(e).hasMessageContaining("at byte");
    }
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = TwelveMonkeysSamplesTest.class.getResourceAsStream("/" + name)) {
      return in.readAllBytes();
    }
  }
}
