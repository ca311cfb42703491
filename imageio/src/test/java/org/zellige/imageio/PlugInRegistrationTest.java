package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlugInRegistrationTest {
  @AfterEach
  void asItWasFound() {
    ImageIO.scanForPlugins();
  }

  @Test
  void isThereFirstAndOnceUntilItIsClosed() {
    try (PlugInRegistration registration = PlugInRegistration.register()) {
      assertThat(registration).isNotNull();
      assertThat(readers()).filteredOn(ZelligeImageReader.class::isInstance).hasSize(1);
      assertThat(readers().get(0)).isInstanceOf(ZelligeImageReader.class);
      ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
      assertThat(writer).isInstanceOf(ZelligeImageWriter.class);
      assertThat(ImageIO.getImageReader(writer)).isInstanceOf(ZelligeImageReader.class);
    }
    assertThat(readers()).noneMatch(ZelligeImageReader.class::isInstance);
    assertThat(ImageIO.getImageWritersByFormatName("jpeg").next())
        .isNotInstanceOf(ZelligeImageWriter.class);
  }

  private static List<ImageReader> readers() {
    List<ImageReader> readers = new ArrayList<>();
    ImageIO.getImageReadersByFormatName("jpeg").forEachRemaining(readers::add);
    return readers;
  }
}
