package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIndexOutOfBoundsException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One component alone. */
class ComponentDecodeTest {
  private static final int WIDTH = 75;
  private static final int HEIGHT = 50;

  @ParameterizedTest
  @EnumSource
  void isTheChannelThatAllTogetherHaveWithoutConversion(Reconstruction reconstruction)
      throws IOException {
    Pixels smooth = Pixels.ofIntRgb(TestImages.smooth(WIDTH, HEIGHT), WIDTH, HEIGHT);
    for (JpegEncoder.Builder encoder :
        List.of(
            PlainEncoder.builder(),
            PlainEncoder.builder().progressive(true),
            PlainEncoder.builder().subsampling(Subsampling.S422),
            PlainEncoder.builder().precision(12))) {
      byte[] jpeg = encoder.build().encode(smooth);
      for (boolean part : new boolean[] {false, true}) {
        JpegDecoder.Builder builder = JpegDecoder.builder().reconstruction(reconstruction);
        if (part) {
          builder.region(9, 5, 40, 33).scale(Scale.of(1, 2));
        }
        Pixels all =
            builder
                .format(PixelFormat.RGB_16)
                .colorSpace(JpegColorSpace.RGB)
                .build()
                .decode(jpeg)
                .pixels();
        for (int c = 0; c < 3; c++) {
          Pixels one =
              builder.format(PixelFormat.GRAY_16).component(c).build().decode(jpeg).pixels();
          assertThat(one.shorts()).isEqualTo(channel(all, c));
        }
      }
    }
  }

  @Test
  void componentsThatAreNotThereAreRefused() throws IOException {
    byte[] jpeg = PlainEncoder.builder().build().encode(Pixels.allocate(PixelFormat.GRAY, 8, 8));
    JpegDecoder second = JpegDecoder.builder().component(1).build();
    assertThatThrownBy(() -> second.decode(jpeg)).isInstanceOf(JpegException.class);
    assertThatThrownBy(() -> second.decode(jpeg, Pixels.allocate(PixelFormat.GRAY, 8, 8)))
        .isInstanceOf(JpegException.class);
    assertThatIndexOutOfBoundsException().isThrownBy(() -> JpegDecoder.builder().component(-1));
  }

  private static short[] channel(Pixels rgb, int c) {
    short[] channel = new short[rgb.width() * rgb.height()];
    for (int i = 0; i < channel.length; i++) {
      channel[i] = rgb.shorts()[3 * i + c];
    }
    return channel;
  }
}
