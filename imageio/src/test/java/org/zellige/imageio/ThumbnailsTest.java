package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ThumbnailsTest {
  private static final byte[] RGB = {'J', 'F', 'X', 'X', 0, 0x13, 2, 1, 1, 2, 3, 4, 5, 6};
  private static byte[] plain;
  private static byte[] small;

  /** With a thumbnail of two pixels and one that is a JPEG. */
  private static byte[] both;

  @BeforeAll
  static void files() throws IOException {
    plain = TestImages.jdkJpeg(TestImages.smooth(BufferedImage.TYPE_INT_RGB, 40, 30));
    small = TestImages.jdkJpeg(TestImages.smooth(BufferedImage.TYPE_BYTE_GRAY, 20, 15));
    both =
        MetadataTreeTest.withSegment(MetadataTreeTest.withSegment(plain, 0xE0, jpeg()), 0xE0, RGB);
  }

  private static byte[] jpeg() {
    return ReaderTest.concat(new byte[] {'J', 'F', 'X', 'X', 0, 0x10}, small);
  }

  @Test
  void statesSizesWithoutReading() throws IOException {
    ZelligeImageReader reader = TestImages.reader(both);
    assertThat(reader.readerSupportsThumbnails()).isTrue();
    assertThat(reader.hasThumbnails(0)).isTrue();
    assertThat(reader.getNumThumbnails(0)).isEqualTo(2);
    assertThat(List.of(reader.getThumbnailWidth(0, 0), reader.getThumbnailHeight(0, 0)))
        .containsAnyOf(2, 20);
    assertThat(TestImages.reader(plain).hasThumbnails(0)).isFalse();
  }

  @Test
  void readsBothKinds() throws IOException {
    ZelligeImageReader reader = TestImages.reader(both);
    for (int i = 0; i < 2; i++) {
      BufferedImage image = reader.readThumbnail(0, i);
      assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_3BYTE_BGR);
      assertThat(image.getWidth()).isEqualTo(reader.getThumbnailWidth(0, i));
      assertThat(image.getHeight()).isEqualTo(reader.getThumbnailHeight(0, i));
      if (image.getWidth() == 2) {
        assertThat(image.getRGB(0, 0)).isEqualTo(0xFF010203);
        assertThat(image.getRGB(1, 0)).isEqualTo(0xFF040506);
      } else {
        int[] gray = TestImages.read(small).getRaster().getPixel(5, 5, (int[]) null);
        assertThat(image.getRGB(5, 5)).isEqualTo(0xFF000000 | gray[0] * 0x010101);
      }
    }
    assertThat(TestImages.difference(reader.read(0), TestImages.read(plain))).isZero();
  }

  @Test
  void whatIsNotThereIsOutOfBounds() {
    ZelligeImageReader reader = TestImages.reader(both);
    for (int index : new int[] {-1, 2}) {
      assertThatThrownBy(() -> reader.readThumbnail(0, index))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> reader.getThumbnailWidth(0, index))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
    assertThatThrownBy(() -> reader.readThumbnail(1, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aThumbnailHasEventsOfItsOwn() throws IOException {
    ZelligeImageReader reader = TestImages.reader(both);
    Recorder events = new Recorder();
    reader.addIIOReadProgressListener(events);
    reader.readThumbnail(0, 1);
    assertThat(events.names).containsExactly("started 0 1", "0.0", "100.0", "complete");
  }

  @Test
  void abortFromAListenerIsTold() throws IOException {
    ZelligeImageReader reader = TestImages.reader(both);
    Recorder events = new Recorder();
    events.abort = true;
    reader.addIIOReadProgressListener(events);
    reader.readThumbnail(0, 0);
    assertThat(events.names).startsWith("started 0 0").endsWith("aborted");
    assertThat(events.names).doesNotContain("complete");
  }

  @Test
  void aThumbnailThatCannotBeDecodedIsAnIioException() throws IOException {
    byte[] noTables = jpeg();
    int dqt = 0;
    while (noTables[dqt] != (byte) 0xFF || noTables[dqt + 1] != (byte) 0xDB) {
      dqt++;
    }
    noTables[dqt + 1] = (byte) 0xEF;
    byte[] broken = MetadataTreeTest.withSegment(plain, 0xE0, noTables);
    ZelligeImageReader reader = TestImages.reader(broken);
    assertThatThrownBy(() -> reader.readThumbnail(0, 0)).isInstanceOf(IIOException.class);
    assertThat(TestImages.difference(reader.read(0), TestImages.read(plain))).isZero();
  }

  @Test
  void truncationAnywhereGivesAnImageOrAnIioException() {
    for (int length = 0; length < both.length; length++) {
      ZelligeImageReader reader = TestImages.reader(Arrays.copyOf(both, length));
      try {
        for (int i = 0; i < reader.getNumThumbnails(0); i++) {
          assertThat(reader.readThumbnail(0, i)).isNotNull();
        }
      } catch (IOException e) {
        assertThat(e).isInstanceOf(IIOException.class);
      }
    }
  }

  private static final class Recorder implements IIOReadProgressListener {
    final List<String> names = new ArrayList<>();
    boolean abort;

    @Override
    public void thumbnailStarted(ImageReader source, int image, int thumbnail) {
      names.add("started " + image + " " + thumbnail);
    }

    @Override
    public void thumbnailProgress(ImageReader source, float done) {
      names.add(Float.toString(done));
      if (abort) {
        source.abort();
      }
    }

    @Override
    public void thumbnailComplete(ImageReader source) {
      names.add("complete");
    }

    @Override
    public void readAborted(ImageReader source) {
      names.add("aborted");
    }

    @Override
    public void imageStarted(ImageReader source, int index) {
      names.add("image");
    }

    @Override
    public void imageProgress(ImageReader source, float done) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}
  }
}
