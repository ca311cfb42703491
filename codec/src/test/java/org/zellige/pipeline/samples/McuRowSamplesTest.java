package org.zellige.pipeline.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zellige.JpegColorSpace;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.color.ComponentReader;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.segment.Frame;
import org.zellige.segment.FrameComponent;
import org.zellige.segment.Marker;
import org.zellige.transform.Kernels;
import org.zellige.transform.KernelsSelection;

class McuRowSamplesTest {
  private final Kernels kernels = KernelsSelection.active();
  private final Random random = new Random(11);

  /** A row that somebody may change is read in full size, others are halved on the way. */
  @ParameterizedTest
  @EnumSource(
      value = PixelFormat.class,
      names = {"INT_RGB", "INT_ARGB", "RGB", "BGR", "GRAY"})
  void chromaIsTheSameWhetherHalvedWhileOrAfterReading(PixelFormat format) throws IOException {
    for (int i = 0; i < 200; i++) {
      int width = 1 + random.nextInt(i % 4 == 0 ? 300 : 40);
      int height = 1 + random.nextInt(50);
      FrameLayout layout = layout(width, height);
      Pixels pixels = pixels(format, width, height);
      McuRowSamples halved = samples(layout, pixels);
      McuRowSamples full = samples(layout, pixels);
      for (int row = 0; row < layout.mcuRows(); row++) {
        halved.read(row);
        full.read(row, (y, planes, offset) -> {});
        for (int c = 0; c < 3; c++) {
          FrameLayout.Component component = layout.components().get(c);
          int stride = halved.strideOf(c);
          for (int y = 0; y < 8 * component.vertical(); y++) {
            int from = y * stride;
            int to = from + 8 * component.blocksPerRow();
            assertThat(Arrays.copyOfRange(halved.component(c), from, to))
                .as("%d×%d, component %d, row %d of MCU row %d", width, height, c, y, row)
                .isEqualTo(Arrays.copyOfRange(full.component(c), from, to));
          }
        }
      }
    }
  }

  private static FrameLayout layout(int width, int height) {
    List<FrameComponent> components =
        List.of(
            new FrameComponent(1, 2, 2, 0),
            new FrameComponent(2, 1, 1, 0),
            new FrameComponent(3, 1, 1, 0));
    return FrameLayout.of(new Frame(Marker.SOF0, 8, height, width, components));
  }

  private McuRowSamples samples(FrameLayout layout, Pixels pixels) {
    ComponentReader reader = ComponentReader.of(pixels, JpegColorSpace.YCBCR, 8, 0, kernels);
    return new McuRowSamples(layout, reader, kernels);
  }

  /** Of INT_ARGB some rows are opaque and some not. */
  private Pixels pixels(PixelFormat format, int width, int height) {
    if (format.isPacked()) {
      int[] packed = random.ints((long) width * height).toArray();
      for (int y = 0; y < height; y++) {
        for (int x = 0; random.nextBoolean() && x < width; x++) {
          packed[y * width + x] |= 0xFF000000;
        }
      }
      return Pixels.of(format, packed, 0, width, width, height);
    }
    int stride = width * format.elementsPerPixel();
    byte[] bytes = new byte[stride * height];
    random.nextBytes(bytes);
    return Pixels.of(format, bytes, 0, stride, width, height);
  }
}
