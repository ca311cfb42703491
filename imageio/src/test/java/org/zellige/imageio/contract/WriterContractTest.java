package org.zellige.imageio.contract;

import com.twelvemonkeys.imageio.util.ImageWriterAbstractTest;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.spi.ImageWriterSpi;
import org.zellige.imageio.ZelligeImageWriter;
import org.zellige.imageio.ZelligeImageWriterSpi;

/** What TwelveMonkeys expects of every writer, of images of every type. */
class WriterContractTest extends ImageWriterAbstractTest<ZelligeImageWriter> {
  @Override
  protected ImageWriterSpi createProvider() {
    return new ZelligeImageWriterSpi();
  }

  @Override
  protected List<? extends RenderedImage> getTestData() {
    return IntStream.rangeClosed(BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_INDEXED)
        .mapToObj(type -> drawSomething(new BufferedImage(320, 200, type)))
        .toList();
  }
}
