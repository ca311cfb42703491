package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ServiceRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpiOrderingTest {
  private final ServiceRegistry registry =
      new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
  private final ImageReaderSpi own = new ZelligeImageReaderSpi();
  private final ImageReaderSpi known = new KnownSpi();

  @AfterEach
  void clear() {
    System.clearProperty(SpiOrdering.PROPERTY);
  }

  @Test
  void isFirstUnlessTold() {
    assertThat(order()).containsExactly(own, known);
  }

  @Test
  void isLastWhenTold() {
    System.setProperty(SpiOrdering.PROPERTY, "last");
    assertThat(order()).containsExactly(known, own);
  }

  @Test
  void anUnknownWordMeansFirst() {
    System.setProperty(SpiOrdering.PROPERTY, "somewhere");
    assertThat(order()).containsExactly(own, known);
  }

  @Test
  void registersAloneWhereThereIsNoOther() {
    registry.registerServiceProvider(own, ImageReaderSpi.class);
    assertThat(all()).containsExactly(own);
  }

  @Test
  void twelveMonkeysIsOrderedByName() {
    // The names are looked up, not the classes: a typing error would go unnoticed.
    assertThat(ZelligeImageReaderSpi.OTHERS)
        .containsExactly(
            "com.sun.imageio.plugins.jpeg.JPEGImageReaderSpi",
            "com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi");
    assertThat(ZelligeImageWriterSpi.OTHERS)
        .containsExactly(
            "com.sun.imageio.plugins.jpeg.JPEGImageWriterSpi",
            "com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageWriterSpi");
  }

  private List<ImageReaderSpi> order() {
    registry.registerServiceProvider(known, ImageReaderSpi.class);
    registry.registerServiceProvider(own, ImageReaderSpi.class);
    // The registration knows the real names; here the other one is a stand-in.
    SpiOrdering.order(registry, ImageReaderSpi.class, own, List.of(KnownSpi.class.getName()));
    return all();
  }

  private List<ImageReaderSpi> all() {
    List<ImageReaderSpi> all = new ArrayList<>();
    registry.getServiceProviders(ImageReaderSpi.class, true).forEachRemaining(all::add);
    return all;
  }

  private static final class KnownSpi extends ImageReaderSpi {
    @Override
    public boolean canDecodeInput(Object source) {
      return false;
    }

    @Override
    public ImageReader createReaderInstance(Object extension) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String getDescription(Locale locale) {
      return "stand-in";
    }
  }
}
