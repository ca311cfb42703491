package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Streams of several images, with an index (MPF) and without. */
class SeveralImagesTest {
  private static byte[] first;
  private static byte[] second;

  @BeforeAll
  static void files() throws IOException {
    first = TestImages.jdkJpeg(TestImages.smooth(BufferedImage.TYPE_INT_RGB, 40, 30));
    second = TestImages.jdkJpeg(TestImages.smooth(BufferedImage.TYPE_INT_RGB, 24, 18));
  }

  /** The first image with an index that finds another after so many bytes more. */
  private static byte[] indexed(int distance, int entries) {
    ByteBuffer mpf = ByteBuffer.allocate(4 + 8 + 6 + 24 + 16 * entries);
    mpf.put(new byte[] {'M', 'P', 'F', 0, 'M', 'M', 0, 42}).putInt(8).putShort((short) 2);
    mpf.putShort((short) 0xB001).putShort((short) 4).putInt(1).putInt(entries);
    mpf.putShort((short) 0xB002).putShort((short) 7).putInt(16 * entries).putInt(38).putInt(0);
    byte[] payload = mpf.array();
    int base = MetadataTreeTest.withSegment(first, 0xE2, payload).length;
    for (int i = 1; i < entries; i++) {
      // Offsets count from the byte order mark.
      mpf.putInt(42 + 16 * i + 4, second.length).putInt(42 + 16 * i + 8, distance);
    }
    byte[] unplaced = MetadataTreeTest.withSegment(first, 0xE2, payload);
    int mark = 0;
    while (unplaced[mark] != 'M' || unplaced[mark + 1] != 'P' || unplaced[mark + 2] != 'F') {
      mark++;
    }
    for (int i = 1; i < entries; i++) {
      mpf.putInt(42 + 16 * i + 8, base + distance - mark - 4);
    }
    return MetadataTreeTest.withSegment(first, 0xE2, payload);
  }

  @Test
  void theIndexFindsAnImageBehindOtherData() throws IOException {
    byte[] stream =
        ReaderTest.concat(new byte[9], indexed(5, 2), new byte[] {1, 2, 3, 4, 5}, second);
    ImageInputStream input = TestImages.stream(stream);
    input.seek(9);
    ZelligeImageReader reader = new ZelligeImageReader(new ZelligeImageReaderSpi());
    reader.setInput(input);
    assertThat(reader.getNumImages(true)).isEqualTo(2);
    assertThat(reader.getWidth(1)).isEqualTo(24);
    assertThat(TestImages.difference(reader.read(1), TestImages.read(second))).isZero();
    assertThat(TestImages.difference(reader.read(0), TestImages.read(first))).isZero();
    assertThatThrownBy(() -> reader.read(2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void anIndexThatPointsAstrayOrBeyondTheEndIsNotFollowed() throws IOException {
    for (int distance : new int[] {1, 10_000, Integer.MAX_VALUE - 100_000, -5}) {
      ZelligeImageReader reader =
          TestImages.reader(ReaderTest.concat(indexed(distance, 2), second));
      assertThat(reader.getNumImages(true)).isEqualTo(2);
      assertThat(TestImages.difference(reader.read(1), TestImages.read(second))).isZero();
    }
  }

  @Test
  void anImageListedManyTimesIsCountedOnce() throws IOException {
    ZelligeImageReader reader = TestImages.reader(ReaderTest.concat(indexed(0, 9), second));
    assertThat(reader.getNumImages(true)).isEqualTo(2);
  }

  @Test
  void zerosBetweenImagesArePassedOver() throws IOException {
    ZelligeImageReader reader =
        TestImages.reader(ReaderTest.concat(first, new byte[100], second, new byte[3]));
    assertThat(reader.getNumImages(true)).isEqualTo(2);
    assertThat(TestImages.difference(reader.read(1), TestImages.read(second))).isZero();
  }

  @Test
  void aSecondImageThatIsBrokenEndsTheCount() throws IOException {
    byte[] stream = ReaderTest.concat(first, Arrays.copyOf(second, 50));
    ZelligeImageReader reader = TestImages.reader(stream);
    assertThat(reader.getNumImages(true)).isEqualTo(2);
    assertThatThrownBy(() -> reader.read(1)).isInstanceOf(IIOException.class);
    assertThat(TestImages.difference(reader.read(0), TestImages.read(first))).isZero();
  }

  @Test
  void readingTheFirstImageReadsNothingBehindIt() throws IOException {
    ImageInputStream input = TestImages.stream(ReaderTest.concat(indexed(0, 2), second));
    ZelligeImageReader reader = new ZelligeImageReader(new ZelligeImageReaderSpi());
    reader.setInput(input);
    reader.read(0);
    assertThat(input.getStreamPosition()).isEqualTo(indexed(0, 2).length);
  }
}
