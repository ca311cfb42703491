package org.zellige.imageio;

import java.util.List;
import java.util.Locale;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.spi.ServiceRegistry;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Provider of {@link ZelligeImageWriter}. ImageIO finds it by itself and asks it before the JDK's
 * and TwelveMonkeys' JPEG writers, unless the system property {@code org.zellige.imageio.order} is
 * {@code last}.
 */
public final class ZelligeImageWriterSpi extends ImageWriterSpi {
  static final List<String> OTHERS =
      List.of(
          "com.sun.imageio.plugins.jpeg.JPEGImageWriterSpi",
          "com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageWriterSpi");

  /** For ImageIO. */
  public ZelligeImageWriterSpi() {
    super(
        ZelligeProviderInfo.VENDOR,
        ZelligeProviderInfo.VERSION,
        ZelligeProviderInfo.names(),
        ZelligeProviderInfo.suffixes(),
        ZelligeProviderInfo.mimeTypes(),
        ZelligeProviderInfo.WRITER,
        new Class<?>[] {ImageOutputStream.class},
        new String[] {ZelligeProviderInfo.READER_SPI},
        false,
        ZelligeProviderInfo.STREAM_FORMAT,
        ZelligeProviderInfo.STREAM_FORMAT_CLASS,
        null,
        null,
        true,
        ZelligeProviderInfo.IMAGE_FORMAT,
        ZelligeProviderInfo.IMAGE_FORMAT_CLASS,
        null,
        null);
  }

  @Override
  public void onRegistration(ServiceRegistry registry, Class<?> category) {
    if (category == ImageWriterSpi.class) {
      SpiOrdering.order(registry, ImageWriterSpi.class, this, OTHERS);
    }
  }

  /**
   * True for every type: where the JDK's writer declines alpha and samples of more than eight bits,
   * so that {@code ImageIO.write} returns false and writes nothing, this one composites on a matte
   * and stores eight bits of more.
   */
  @Override
  public boolean canEncodeImage(ImageTypeSpecifier type) {
    return true;
  }

  @Override
  public boolean isFormatLossless() {
    return false;
  }

  @Override
  public ImageWriter createWriterInstance(@Nullable Object extension) {
    return new ZelligeImageWriter(this);
  }

  @Override
  public String getDescription(Locale locale) {
    return "Zellige JPEG image writer";
  }
}
