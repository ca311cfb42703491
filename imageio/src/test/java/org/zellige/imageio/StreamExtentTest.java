package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;
import org.zellige.LimitExceededException;

class StreamExtentTest {
  private static final long FAR = 50_000_000;

  @Test
  void readsAlmostNothingBehindTheImage() throws IOException {
    byte[] jpeg = MetadataTreeTest.plain();
    Tail tail = new Tail(jpeg);
    byte[] read = StreamExtent.read(new MemoryCacheImageInputStream(tail), Long.MAX_VALUE);
    assertThat(Arrays.copyOf(read, jpeg.length)).isEqualTo(jpeg);
    assertThat(tail.position).isLessThan(200_000);
  }

  @Test
  void anEndInsideASegmentIsNotTheEnd() throws IOException {
    byte[] jpeg =
        MetadataTreeTest.withSegment(
            MetadataTreeTest.plain(), 0xE1, new byte[] {(byte) 0xFF, (byte) 0xD9, 1, 2});
    assertWhole(jpeg);
  }

  @Test
  void aBrokenStructureIsReadToTheEndOfTheStream() throws IOException {
    byte[] jpeg = MetadataTreeTest.plain();
    byte[] garbage = new byte[100_000];
    assertWhole(
        ReaderTest.concat(
            Arrays.copyOf(jpeg, 20), garbage, Arrays.copyOfRange(jpeg, 20, jpeg.length)));
    assertWhole(Arrays.copyOf(jpeg, jpeg.length - 2));
    assertWhole(new byte[] {1});
    assertWhole(new byte[0]);
  }

  @Test
  void largeImagesAreReadWhole() throws IOException {
    ZelligeImageWriteParam best = new ZelligeImageWriteParam(null);
    best.setCompressionMode(ZelligeImageWriteParam.MODE_EXPLICIT);
    best.setCompressionQuality(1);
    best.setRestartInterval(1);
    byte[] jpeg = TestImages.write(TestImages.smooth(BufferedImage.TYPE_INT_RGB, 900, 700), best);
    assertThat(jpeg.length).isGreaterThan(1 << 17);
    assertWhole(jpeg);
  }

  @Test
  void stopsAtTheLimit() throws IOException {
    byte[] jpeg = MetadataTreeTest.plain();
    assertThat(StreamExtent.read(TestImages.stream(jpeg), jpeg.length)).isEqualTo(jpeg);
    assertThatThrownBy(() -> StreamExtent.read(TestImages.stream(jpeg), jpeg.length - 1))
        .isInstanceOf(LimitExceededException.class);
  }

  @Test
  void aStreamMayEndAnywhere() throws IOException {
    byte[] jpeg = TestImages.jdkJpeg(TestImages.smooth(BufferedImage.TYPE_INT_RGB, 40, 30));
    for (int length = 0; length < jpeg.length; length++) {
      // The most misleading of endings: half a marker.
      byte[] cut = Arrays.copyOf(jpeg, length + 1);
      cut[length] = (byte) 0xFF;
      assertWhole(cut);
    }
  }

  private static void assertWhole(byte[] bytes) throws IOException {
    ImageInputStream stream = TestImages.stream(bytes);
    byte[] read = StreamExtent.read(stream, Long.MAX_VALUE);
    assertThat(read).startsWith(bytes);
    // Zeros may follow an EOI alone, and not many.
    boolean ended = bytes.length > 1 && bytes[bytes.length - 1] == (byte) 0xD9;
    assertThat(read.length).isLessThanOrEqualTo(ended ? 2 * bytes.length : bytes.length);
    assertThat(Arrays.copyOfRange(read, bytes.length, read.length))
        .isEqualTo(new byte[read.length - bytes.length]);
  }

  /** An image and then zeros as far as the eye can see. */
  private static final class Tail extends InputStream {
    private final byte[] image;
    private long position;

    Tail(byte[] image) {
      this.image = image;
    }

    @Override
    public int read() {
      long at = position++;
      return at < image.length ? image[(int) at] & 255 : at < FAR ? 0 : -1;
    }
  }
}
