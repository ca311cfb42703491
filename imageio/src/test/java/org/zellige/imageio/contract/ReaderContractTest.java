package org.zellige.imageio.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twelvemonkeys.imageio.util.ImageReaderAbstractTest;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import org.junit.jupiter.api.Test;
import org.zellige.imageio.ZelligeImageReader;
import org.zellige.imageio.ZelligeImageReaderSpi;

/**
 * What TwelveMonkeys expects of every reader, over its own samples as far as they are of moderate
 * size, a file with a thumbnail first.
 */
class ReaderContractTest extends ImageReaderAbstractTest<ZelligeImageReader> {
  private static final String FIRST = "jpeg/jfif-jfxx-thumbnail-olympus-d320l.jpg";
  private static final int MOST_PIXELS = 800_000;
  private static final List<TestData> DATA = data();

  private static List<TestData> data() {
    try {
      List<TestData> data = new ArrayList<>();
      data.add(new TestData(SampleFiles.url(FIRST), SampleFiles.size(FIRST)));
      for (String name : SampleFiles.sound()) {
        Dimension size = SampleFiles.size(name);
        if (size.width * size.height <= MOST_PIXELS && !name.equals(FIRST)) {
          data.add(new TestData(SampleFiles.url(name), size));
        }
      }
      return data;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void thereAreManySamples() {
    assertThat(DATA).hasSizeGreaterThan(30);
  }

  @Override
  protected ImageReaderSpi createProvider() {
    return new ZelligeImageReaderSpi();
  }

  @Override
  protected List<TestData> getTestData() {
    return DATA;
  }

  @Override
  protected List<String> getFormatNames() {
    return List.of("JPEG", "jpeg", "JPG", "jpg");
  }

  @Override
  protected List<String> getSuffixes() {
    return List.of("jpeg", "jpg");
  }

  @Override
  protected List<String> getMIMETypes() {
    return List.of("image/jpeg");
  }

  /** Disabled where it comes from, because it says nothing there. */
  @Test
  @Override
  public void testSetDestinationBands() {
    assertThat(readBands(new int[] {0, 1, 2}, new int[] {2, 1, 0})).isNotNull();
    assertThatThrownBy(() -> readBands(new int[] {0, 1, 2}, new int[] {0, 1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> readBands(new int[] {0}, new int[] {3}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Disabled where it comes from, because it says nothing there. */
  @Test
  @Override
  public void testSetSourceBands() {
    assertThat(readBands(new int[] {2, 1, 0}, null)).isNotNull();
    assertThatThrownBy(() -> readBands(new int[] {0, 1}, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> readBands(new int[] {0, 1, 3}, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private BufferedImage readBands(int[] source, int[] destination) {
    try {
      ImageReader reader = createReader();
      reader.setInput(DATA.get(0).getInputStream());
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceBands(source);
      param.setDestinationBands(destination);
      return reader.read(0, param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
