import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageWriterSpi;
import org.jspecify.annotations.NullMarked;
import org.zellige.imageio.ZelligeImageReaderSpi;
import org.zellige.imageio.ZelligeImageWriterSpi;

/** ImageIO reader and writer on the codec. */
@NullMarked
module org.zellige.imageio {
  requires static org.jspecify;
  requires transitive java.desktop;
  requires transitive org.zellige.codec;

  exports org.zellige.imageio;
  // ImageIO instantiates the metadata formats by class name.
  exports org.zellige.imageio.metadata to
      java.desktop;

  provides ImageReaderSpi with
      ZelligeImageReaderSpi;
  provides ImageWriterSpi with
      ZelligeImageWriterSpi;
}
