package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Frames that leave their height to a DNL segment (T.81 B.2.5). */
class OpenHeightTest {
  private static final int WIDTH = 40;
  private static final int HEIGHT = 27;

  private final byte[] closed =
      encode(Pixels.ofIntRgb(TestImages.smooth(WIDTH, HEIGHT), WIDTH, HEIGHT));

  private static byte[] encode(Pixels pixels) {
    try {
      return PlainEncoder.builder().build().encode(pixels);
    } catch (JpegException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theSegmentTellsTheHeight() throws Exception {
    DecodedImage image = JpegDecoder.builder().strict(true).build().decode(withDnl(HEIGHT));

    assertThat(image.pixels().ints())
        .isEqualTo(JpegDecoder.builder().build().decode(closed).pixels().ints());
    assertThat(image.info().height()).isEqualTo(HEIGHT);
  }

  @Test
  void inspectionTellsTheHeight() throws Exception {
    assertThat(JpegDecoder.inspect(withDnl(HEIGHT)).height()).isEqualTo(HEIGHT);
  }

  @Test
  void withoutTheSegmentTheImageIsRefused() {
    byte[] open = closed.clone();
    setHeight(open, 0);

    assertThatThrownBy(() -> JpegDecoder.builder().build().decode(open))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("DNL");
  }

  @Test
  void aHeightOfZeroIsRefused() {
    assertThatThrownBy(() -> JpegDecoder.builder().build().decode(withDnl(0)))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("height 0");
  }

  @Test
  void limitsHoldForHeightsThatComeLate() {
    JpegDecoder decoder =
        JpegDecoder.builder().limits(Limits.DEFAULT.withMaxPixels(WIDTH * HEIGHT)).build();

    assertThatThrownBy(() -> decoder.decode(withDnl(HEIGHT + 1)))
        .isInstanceOf(LimitExceededException.class);
  }

  @Test
  void aTruncatedSegmentIsRefused() {
    byte[] whole = withDnl(HEIGHT);
    for (int cut = 3; cut <= 7; cut++) {
      byte[] truncated = Arrays.copyOf(whole, whole.length - cut);
      assertThatThrownBy(() -> JpegDecoder.builder().build().decode(truncated))
          .isInstanceOf(JpegException.class);
    }
  }

  private byte[] withDnl(int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(closed, 0, closed.length - 2);
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDC, 0, 4, 0, (byte) height});
    out.write(closed, closed.length - 2, 2);
    byte[] open = out.toByteArray();
    setHeight(open, 0);
    return open;
  }

  private static void setHeight(byte[] jpeg, int height) {
    for (int i = 0; i < jpeg.length; i++) {
      if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
        jpeg[i + 5] = (byte) (height >> 8);
        jpeg[i + 6] = (byte) height;
        return;
      }
    }
    throw new AssertionError("no SOF0");
  }
}
