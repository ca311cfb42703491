package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageInputStreamImpl;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;
import org.zellige.JpegException;
import org.zellige.LimitExceededException;
import org.zellige.Limits;

/** Images stay in their stream until they are wanted. */
class JpegInputTest {
  private static final long FAR = 50_000_000;

  @Test
  void readsAlmostNothingBehindTheImage() throws IOException {
    byte[] jpeg = MetadataTreeTest.plain();
    Tail tail = new Tail(jpeg);
    ZelligeImageReader reader = new ZelligeImageReader(new ZelligeImageReaderSpi());
    reader.setInput(new MemoryCacheImageInputStream(tail));

    reader.read(0);

    assertThat(tail.position).isLessThan(200_000);
  }

  @Test
  void anImageIsReadAsOftenAsIsAsked() throws IOException {
    byte[] jpeg = MetadataTreeTest.plain();
    ImageInputStream stream = TestImages.stream(jpeg);
    JpegInput input = new JpegInput(stream, null);
    StoredImage image = input.image(0, Limits.DEFAULT);

    assertThat(image.open().readAllBytes()).isEqualTo(jpeg);
    assertThat(image.bytes(3, 5)).isEqualTo(Arrays.copyOfRange(jpeg, 3, 8));
    assertThat(image.bytes(jpeg.length - 2, 5)).hasSize(2);
    assertThat(image.open().readAllBytes()).isEqualTo(jpeg);
    assertThat(input.image(0, Limits.DEFAULT)).isSameAs(image);
    image.leave(image.info(Limits.DEFAULT));
    assertThat(stream.getStreamPosition()).isEqualTo(jpeg.length);
  }

  @Test
  void stopsAtTheLimit() throws IOException {
    byte[] jpeg = MetadataTreeTest.plain();
    ZelligeImageReadParam param = new ZelligeImageReadParam();
    param.setLimits(Limits.DEFAULT.withMaxInput(jpeg.length));
    assertThat(TestImages.reader(jpeg).read(0, param)).isNotNull();
    param.setLimits(Limits.DEFAULT.withMaxInput(jpeg.length - 1));
    assertThatThrownBy(() -> TestImages.reader(jpeg).read(0, param))
        .hasCauseInstanceOf(LimitExceededException.class);
  }

  @Test
  void askingForTheSizeReadsNoData() throws IOException {
    byte[] jpeg =
        ReaderTest.concat(
            MetadataTreeTest.withSegment(MetadataTreeTest.plain(), 0xE1, new byte[60_000]));
    byte[] large = Arrays.copyOf(jpeg, jpeg.length - 2 + 1_000_000);
    Tail tail = new Tail(large);
    ZelligeImageReader reader = new ZelligeImageReader(new ZelligeImageReaderSpi());
    reader.setInput(new MemoryCacheImageInputStream(tail));

    assertThat(reader.getWidth(0)).isEqualTo(24);
    assertThat(reader.getImageTypes(0)).hasNext();

    assertThat(tail.position).isLessThan(150_000);
  }

  @Test
  void aStreamWithoutProgressIsAtItsEnd() throws IOException {
    ImageInputStream stuck =
        new ImageInputStreamImpl() {
          @Override
          public int read() {
            return -1;
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            return 0;
          }
        };
    assertThatThrownBy(() -> new JpegInput(stuck, null).image(0, Limits.DEFAULT))
        .isInstanceOf(JpegException.class);
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
