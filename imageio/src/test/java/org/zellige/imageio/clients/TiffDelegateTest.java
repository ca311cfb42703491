package org.zellige.imageio.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.IIOServiceProvider;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zellige.imageio.contract.SampleFiles;

/**
 * Plug-ins for TIFF leave JPEG strips to the plug-in for JPEG: with the JDK's taken away, that is
 * this one.
 */
class TiffDelegateTest {
  private static final IIORegistry REGISTRY = IIORegistry.getDefaultInstance();
  private final List<ImageReaderSpi> readers = new ArrayList<>();
  private final List<ImageWriterSpi> writers = new ArrayList<>();

  @BeforeEach
  void takeTheJdksAway() {
    readers.addAll(remove(ImageReaderSpi.class, "com.sun.imageio.plugins.jpeg."));
    writers.addAll(remove(ImageWriterSpi.class, "com.sun.imageio.plugins.jpeg."));
    assertThat(readers).hasSize(1);
  }

  @AfterEach
  void putThemBack() {
    readers.forEach(spi -> {
      REGISTRY.registerServiceProvider(spi, ImageReaderSpi.class);
      reorder(ImageReaderSpi.class, spi);
    });
    writers.forEach(spi -> {
      REGISTRY.registerServiceProvider(spi, ImageWriterSpi.class);
      reorder(ImageWriterSpi.class, spi);
    });
  }

  private static <T extends IIOServiceProvider> void reorder(Class<T> category, T jdk) {
    T own = find(category, "org.zellige.imageio.");
    REGISTRY.setOrdering(category, own, jdk);
  }

  private static <T extends IIOServiceProvider> List<T> remove(Class<T> category, String prefix) {
    List<T> removed = new ArrayList<>();
    Iterator<T> all = REGISTRY.getServiceProviders(category, true);
    while (all.hasNext()) {
      T provider = all.next();
      if (provider.getClass().getName().startsWith(prefix)) {
        removed.add(provider);
      }
    }
    removed.forEach(p -> REGISTRY.deregisterServiceProvider(p, category));
    return removed;
  }

  private static <T extends IIOServiceProvider> T find(Class<T> category, String prefix) {
    Iterator<T> all = REGISTRY.getServiceProviders(category, false);
    while (all.hasNext()) {
      T provider = all.next();
      if (provider.getClass().getName().startsWith(prefix)) {
        return provider;
      }
    }
    throw new AssertionError("no provider " + prefix);
  }

  @ParameterizedTest
  @CsvSource({
    "com.twelvemonkeys.imageio.plugins.tiff., exif/Landscape_1.jpg",
    "com.twelvemonkeys.imageio.plugins.tiff., jpeg/gray-sample.jpg",
    "com.sun.imageio.plugins.tiff., exif/Landscape_1.jpg",
    "com.sun.imageio.plugins.tiff., jpeg/gray-sample.jpg"
  })
  void aTiffOfJpegStripsIsWrittenAndRead(String plugIn, String name) throws IOException {
    BufferedImage photo = ImageIO.read(SampleFiles.url(name));
    byte[] tiff = write(find(ImageWriterSpi.class, plugIn).createWriterInstance(), photo);

    // The JDK's reader does not understand all of TwelveMonkeys' files, whoever wrote the JPEG.
    for (String reading :
        new TreeSet<>(List.of("com.twelvemonkeys.imageio.plugins.tiff.", plugIn))) {
      ImageReader reader = find(ImageReaderSpi.class, reading).createReaderInstance();
      // Not a stream of ImageIO's choice: the JDK's reader fails on TwelveMonkeys' streams.
      try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(tiff))) {
        reader.setInput(in);
        BufferedImage read = reader.read(0);
        assertThat(read.getWidth()).isEqualTo(photo.getWidth());
        assertThat(meanDifference(read, photo)).as(reading).isLessThan(8);
      }
    }
  }

  private static byte[] write(ImageWriter writer, BufferedImage image) throws IOException {
    ByteArrayOutputStream tiff = new ByteArrayOutputStream();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionType("JPEG");
    try (ImageOutputStream out = ImageIO.createImageOutputStream(tiff)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    }
    return tiff.toByteArray();
  }

  private static double meanDifference(BufferedImage a, BufferedImage b) {
    long sum = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        int p = a.getRGB(x, y);
        int q = b.getRGB(x, y);
        for (int shift = 0; shift < 24; shift += 8) {
          sum += Math.abs((p >> shift & 255) - (q >> shift & 255));
        }
      }
    }
    return sum / 3.0 / a.getWidth() / a.getHeight();
  }
}
