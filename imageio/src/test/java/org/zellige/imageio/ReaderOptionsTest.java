package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.Orientation;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.Reconstruction;
import org.zellige.Scale;
import org.zellige.imageio.metadata.TablesStream;

/** What the plug-in's own parameters ask for. */
class ReaderOptionsTest {
  private static final int WIDTH = 75;
  private static final int HEIGHT = 53;
  private static byte[] jpeg;

  @BeforeAll
  static void file() throws IOException {
    jpeg = TestImages.jdkJpeg(TestImages.smooth(BufferedImage.TYPE_INT_RGB, WIDTH, HEIGHT));
  }

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void anOrientedImageStandsUprightIfAsked(Orientation orientation) throws IOException {
    byte[] oriented =
        MetadataTreeTest.withSegment(jpeg, 0xE1, MetadataTreeTest.exif("MM", orientation.code()));
    ZelligeImageReadParam param = new ZelligeImageReadParam();
    BufferedImage stored = TestImages.reader(oriented).read(0, param);
    param.setAutoOrient(true);

    BufferedImage upright = TestImages.reader(oriented).read(0, param);

    assertThat(upright.getWidth()).isEqualTo(orientation.swapsAxes() ? HEIGHT : WIDTH);
    for (int v = 0; v < upright.getHeight(); v++) {
      for (int u = 0; u < upright.getWidth(); u++) {
        Point from = stored(orientation, u, v);
        assertThat(upright.getRGB(u, v)).isEqualTo(stored.getRGB(from.x, from.y));
      }
    }
    Rectangle region = new Rectangle(5, 9, 31, 20);
    param.setSourceRegion(region);
    param.setSourceSubsampling(3, 2, 1, 1);
    BufferedImage part = TestImages.reader(oriented).read(0, param);
    assertThat(part.getWidth()).isEqualTo(10);
    assertThat(part.getHeight()).isEqualTo(10);
    for (int y = 0; y < 10; y++) {
      for (int x = 0; x < 10; x++) {
        assertThat(part.getRGB(x, y)).isEqualTo(upright.getRGB(6 + 3 * x, 10 + 2 * y));
      }
    }
  }

  /** By what Exif says of the first row and column of each orientation. */
  private static Point stored(Orientation orientation, int u, int v) {
    int right = WIDTH - 1;
    int bottom = HEIGHT - 1;
    return switch (orientation) {
      case NORMAL -> new Point(u, v);
      case FLIP_HORIZONTAL -> new Point(right - u, v);
      case ROTATE_180 -> new Point(right - u, bottom - v);
      case FLIP_VERTICAL -> new Point(u, bottom - v);
      case TRANSPOSE -> new Point(v, u);
      case ROTATE_90 -> new Point(v, bottom - u);
      case TRANSVERSE -> new Point(right - v, bottom - u);
      case ROTATE_270 -> new Point(right - v, u);
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7, 11, 16})
  void scaledImagesAreTheCodecsAndHaveRegionsOfTheirOwn(int eighths) throws IOException {
    Scale scale = new Scale(eighths);
    ZelligeImageReadParam param = new ZelligeImageReadParam();
    param.setScale(scale);
    Pixels expected =
        JpegDecoder.builder()
            .scale(scale)
            .format(PixelFormat.INT_RGB)
            .build()
            .decode(jpeg)
            .pixels();

    BufferedImage whole = TestImages.reader(jpeg).read(0, param);

    assertThat(whole.getWidth()).isEqualTo(scale.apply(WIDTH));
    assertThat(whole.getHeight()).isEqualTo(scale.apply(HEIGHT));
    for (int y = 0; y < whole.getHeight(); y++) {
      for (int x = 0; x < whole.getWidth(); x++) {
        assertThat(whole.getRGB(x, y)).isEqualTo(expected.ints()[expected.rowOffset(y) + x]);
      }
    }
    for (int at = 0; at < 6; at++) {
      param.setSourceRegion(new Rectangle(at, 6 - at, 4, 1 + at));
      BufferedImage part = TestImages.reader(jpeg).read(0, param);
      for (int y = 0; y < part.getHeight(); y++) {
        for (int x = 0; x < part.getWidth(); x++) {
          assertThat(part.getRGB(x, y)).isEqualTo(whole.getRGB(at + x, 6 - at + y));
        }
      }
    }
  }

  @Test
  void reconstructionIsTheCodecs() throws IOException {
    ZelligeImageReadParam param = new ZelligeImageReadParam();
    param.setReconstruction(Reconstruction.SMOOTH);
    Pixels expected =
        JpegDecoder.builder()
            .reconstruction(Reconstruction.SMOOTH)
            .format(PixelFormat.INT_RGB)
            .build()
            .decode(jpeg)
            .pixels();

    BufferedImage image = TestImages.reader(jpeg).read(0, param);

    assertThat(image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH)).isEqualTo(expected.ints());
  }

  @Test
  void tablesOfTheParameterServeAnImageWithoutAny() throws IOException {
    BufferedImage whole = TestImages.reader(jpeg).read(0);
    byte[] abbreviated = AbbreviatedWriteTest.withoutTables(jpeg);
    ImageReadParam param = AbbreviatedWriteTest.tablesOf(jpeg);

    BufferedImage image = TestImages.reader(abbreviated).read(0, param);

    assertThat(TestImages.difference(image, whole)).isZero();
  }

  @Test
  void tablesInFrontServeTheImagesBehindAndAreTheStreamMetadata() throws IOException {
    BufferedImage whole = TestImages.reader(jpeg).read(0);
    byte[] abbreviated = AbbreviatedWriteTest.withoutTables(jpeg);
    byte[] tables = TablesStream.of(AbbreviatedWriteTest.tableSegments(jpeg));
    ZelligeImageReader reader =
        TestImages.reader(ReaderTest.concat(tables, abbreviated, abbreviated));

    assertThat(reader.getStreamMetadata().getAsTree("javax_imageio_jpeg_stream_1.0"))
        .satisfies(tree -> assertThat(tree.getChildNodes().getLength()).isPositive());
    assertThat(reader.getNumImages(true)).isEqualTo(2);
    assertThat(TestImages.difference(reader.read(0), whole)).isZero();
    assertThat(TestImages.difference(reader.read(1), whole)).isZero();
  }

  @Test
  void helpersReadTheSamePixels() throws IOException {
    BufferedImage large = TestImages.smooth(BufferedImage.TYPE_INT_RGB, 1011, 602);
    byte[] file =
        JpegEncoder.builder()
            .effort(1)
            .quality(93)
            .build()
            .encode(Pixels.ofIntRgb(large.getRGB(0, 0, 1011, 602, null, 0, 1011), 1011, 602));
    ZelligeImageReadParam param = new ZelligeImageReadParam();
    param.setThreads(3);

    BufferedImage image = TestImages.reader(file).read(0, param);

    assertThat(TestImages.difference(image, TestImages.reader(file).read(0))).isZero();
    assertThatThrownBy(() -> param.setThreads(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aStreamWithoutTablesInFrontHasNoMetadata() throws IOException {
    assertThat(TestImages.reader(jpeg).getStreamMetadata()).isNull();
  }
}
