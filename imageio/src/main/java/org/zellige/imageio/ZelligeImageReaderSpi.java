package org.zellige.imageio;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ServiceRegistry;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Provider of {@link ZelligeImageReader}. ImageIO finds it by itself and asks it before the JDK's
 * and TwelveMonkeys' JPEG readers, unless the system property {@code org.zellige.imageio.order} is
 * {@code last}.
 */
public final class ZelligeImageReaderSpi extends ImageReaderSpi {
  static final List<String> OTHERS =
      List.of(
          "com.sun.imageio.plugins.jpeg.JPEGImageReaderSpi",
          "com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi");

  /** Bytes looked at behind SOI for the next marker; some files have a few hundred in between. */
  private static final int MOST_JUNK = 1024;

  /** For ImageIO. */
  public ZelligeImageReaderSpi() {
    super(
        ZelligeProviderInfo.VENDOR,
        ZelligeProviderInfo.VERSION,
        ZelligeProviderInfo.names(),
        ZelligeProviderInfo.suffixes(),
        ZelligeProviderInfo.mimeTypes(),
        ZelligeProviderInfo.READER,
        new Class<?>[] {ImageInputStream.class},
        new String[] {ZelligeProviderInfo.WRITER_SPI},
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
    if (category == ImageReaderSpi.class) {
      SpiOrdering.order(registry, ImageReaderSpi.class, this, OTHERS);
    }
  }

  /**
   * Whether the source is a stream that goes on with SOI and a further marker, at once or behind
   * some bytes that mean nothing. Its position stays.
   *
   * @throws IllegalArgumentException if the source is null
   */
  @Override
  public boolean canDecodeInput(@Nullable Object source) throws IOException {
    if (source == null) {
      throw new IllegalArgumentException("source == null");
    }
    if (!(source instanceof ImageInputStream stream)) {
      return false;
    }
    stream.mark();
    try {
      return stream.read() == 0xFF && stream.read() == 0xD8 && markerFollows(stream);
    } finally {
      stream.reset();
    }
  }

  private static boolean markerFollows(ImageInputStream stream) throws IOException {
    for (int i = 0; i < MOST_JUNK; i++) {
      int next = stream.read();
      if (next < 0 || next == 0xFF) {
        return next == 0xFF;
      }
    }
    return false;
  }

  @Override
  public ImageReader createReaderInstance(@Nullable Object extension) {
    return new ZelligeImageReader(this);
  }

  @Override
  public String getDescription(Locale locale) {
    return "Zellige JPEG image reader";
  }
}
