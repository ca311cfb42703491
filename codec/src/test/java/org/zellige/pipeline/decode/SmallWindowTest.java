package org.zellige.pipeline.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.DecodedImage;
import org.zellige.Limits;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.PlainEncoder;
import org.zellige.Reconstruction;
import org.zellige.Scale;
import org.zellige.segment.DecoderTables;
import org.zellige.segment.StreamWindow;
import org.zellige.transform.ScalarKernels;

/** Entropy-coded data that cross the edge of the buffer at every byte. */
class SmallWindowTest {
  private static final int SIDE = 64;

  private static byte[] noise(int restartInterval) throws IOException {
    int[] rgb = new Random(1).ints(SIDE * SIDE, 0, 1 << 24).toArray();
    return PlainEncoder.builder()
        .quality(98)
        .restartInterval(restartInterval)
        .build()
        .encode(Pixels.ofIntRgb(rgb, SIDE, SIDE));
  }

  private static DecodedImage decode(StreamWindow window) throws IOException {
    DecodeSettings settings =
        new DecodeSettings(
            Limits.DEFAULT,
            true,
            PixelFormat.INT_RGB,
            Scale.FULL,
            null,
            null,
            null,
            new DecoderTables(),
            Reconstruction.STANDARD);
    return new ImageDecoder(window, 0, settings, new ScalarKernels()).decode((Pixels) null);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 64, 1000})
  void anyBufferGivesTheSamePixels(int capacity) throws Exception {
    for (int interval : new int[] {0, 1}) {
      byte[] jpeg = noise(interval);
      int[] expected = decode(StreamWindow.of(jpeg, jpeg.length)).pixels().ints();

      StreamWindow window =
          StreamWindow.of(new ByteArrayInputStream(jpeg), Long.MAX_VALUE, capacity);

      assertThat(decode(window).pixels().ints()).isEqualTo(expected);
    }
  }

  @Test
  void theBufferDoesNotGrowWithTheData() throws Exception {
    byte[] jpeg = noise(0);
    StreamWindow window = StreamWindow.of(new ByteArrayInputStream(jpeg), Long.MAX_VALUE, 1024);

    decode(window);

    assertThat(jpeg.length).isGreaterThan(4 * 1024);
    assertThat(window.data()).hasSize(1024);
  }
}
