package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a native image must keep for reflection, in the form of newer and of older GraalVMs: every
 * class that is named exists, and every class that ImageIO finds by name is there.
 */
class NativeImageMetadataTest {
  private static final String FOLDER = "/META-INF/native-image/org.zellige/zellige-imageio/";

  /** An entry: the class, then perhaps its methods up to the end of their list. */
  private static final Pattern ENTRY =
      Pattern.compile("\"%s\": \"([^\"]+)\"(?:,\\s*\"methods\": \\[\\{ \"name\": \"([^\"]+)\")?");

  @ParameterizedTest
  @CsvSource({"reachability-metadata.json, type", "reflect-config.json, name"})
  void namesWhatThereIsAndAllThatImageIoLooksUp(String file, String key) throws Exception {
    Set<String> named = new TreeSet<>();
    Pattern entry = Pattern.compile(ENTRY.pattern().formatted(key));
    Matcher matcher = entry.matcher(read(FOLDER + file));
    while (matcher.find()) {
      if (!matcher.group(1).startsWith("org.zellige.")) {
        continue;
      }
      Class<?> type = Class.forName(matcher.group(1));
      named.add(type.getName());
      if ("<init>".equals(matcher.group(2))) {
        assertThat(type.getConstructor()).isNotNull();
      } else if (matcher.group(2) != null) {
        assertThat(type.getMethod(matcher.group(2)).getReturnType()).isNotNull();
      }
    }
    assertThat(named).containsExactlyInAnyOrderElementsOf(foundByName());
  }

  /** Service files, and every class that the providers name to ImageIO. */
  private static Set<String> foundByName() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Class<?> service : List.of(ImageReaderSpi.class, ImageWriterSpi.class)) {
      names.add(read("/META-INF/services/" + service.getName()).trim());
    }
    IIORegistry registry = IIORegistry.getDefaultInstance();
    ImageReaderSpi reader = registry.getServiceProviderByClass(ZelligeImageReaderSpi.class);
    ImageWriterSpi writer = registry.getServiceProviderByClass(ZelligeImageWriterSpi.class);
    names.addAll(List.of(reader.getImageWriterSpiNames()));
    names.addAll(List.of(writer.getImageReaderSpiNames()));
    List<ImageReaderWriterSpi> both = new ArrayList<>(List.of(reader, writer));
    for (ImageReaderWriterSpi spi : both) {
      names.add(spi.getPluginClassName());
      names.add(
          spi.getImageMetadataFormat(spi.getNativeImageMetadataFormatName()).getClass().getName());
      names.add(
          spi.getStreamMetadataFormat(spi.getNativeStreamMetadataFormatName())
              .getClass()
              .getName());
    }
    return names;
  }

  private static String read(String resource) throws IOException {
    try (InputStream in = ZelligeImageReader.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
