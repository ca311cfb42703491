package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A region has the pixels that the same place has in the whole image. */
class RegionTest {
  private static final int WIDTH = 203;
  private static final int HEIGHT = 117;

  @ParameterizedTest
  @EnumSource(Subsampling.class)
  void equalsTheCropAtEveryScale(Subsampling subsampling) throws Exception {
    byte[] jpeg = encode(subsampling, 0);
    for (int eighths = 1; eighths <= 16; eighths++) {
      assertRegionsEqualCrops(jpeg, eighths, PixelFormat.INT_RGB, 6);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT_RGB", "RGB", "BGR", "GRAY", "RGB_16", "GRAY_16"})
  void equalsTheCropInEveryFormat(PixelFormat format) throws Exception {
    assertRegionsEqualCrops(encode(Subsampling.S420, 0), 8, format, 20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "progressive-420.jpg",
        "progressive-restart.jpg",
        "progressive-gray.jpg",
        "mixed-sampling.jpg",
        "chroma-larger.jpg",
        "gray.jpg",
        "three-scans.jpg"
      })
  void equalsTheCropOfOtherKindsOfFiles(String name) throws Exception {
    assertRegionsEqualCrops(Golden.resource(name), 8, PixelFormat.INT_RGB, 40);
  }

  /** Rows above and MCUs beside a region are passed over, and damage in them counts as it did. */
  @ParameterizedTest
  @ValueSource(strings = {"420-q75.jpg", "restart-row.jpg", "gray.jpg", "mixed-sampling.jpg"})
  void equalsTheCropOfDamagedFiles(String name) throws Exception {
    byte[] whole = Golden.resource(name);
    int start = Math.toIntExact(JpegDecoder.inspect(whole).scans().get(0).offset());
    for (int at = start + 16; at < whole.length - 2; at += 1 + (whole.length - start) / 300) {
      byte[] changed = whole.clone();
      changed[at] = (byte) (changed[at] * 31 + at + 1);
      assertRegionsEqualCrops(changed, 8, PixelFormat.INT_RGB, 2);
      assertRegionsEqualCrops(Arrays.copyOf(whole, at), 8, PixelFormat.INT_RGB, 2);
    }
  }

  @Test
  void equalsTheCropWhereMissingCoefficientsAreEstimated() throws Exception {
    byte[] whole = Golden.resource("progressive-420.jpg");
    int third = Math.toIntExact(JpegDecoder.inspect(whole).scans().get(2).offset());

    assertRegionsEqualCrops(Arrays.copyOf(whole, third), 8, PixelFormat.INT_RGB, 40);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 13})
  void restartMarkersBelowTheRegionAreNoDamage(int interval) throws Exception {
    byte[] jpeg = encode(Subsampling.S420, interval);

    DecodedImage top = JpegDecoder.builder().strict(true).region(0, 0, 9, 9).build().decode(jpeg);

    assertThat(top.warnings()).isEmpty();
    assertThat(top.info().endOffset()).isEqualTo(jpeg.length);
    assertThat(top.info().segments())
        .isEqualTo(JpegDecoder.builder().build().decode(jpeg).info().segments());
    assertRegionsEqualCrops(jpeg, 8, PixelFormat.INT_RGB, 10);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 203, 117", "200, 100, 3, 17", "0, 116, 1, 1", "202, 0, 1, 117"})
  void reachesTheEdges(int x, int y, int width, int height) throws Exception {
    byte[] jpeg = encode(Subsampling.S420, 0);
    assertRegionEqualsCrop(jpeg, new Region(x, y, width, height), 8, PixelFormat.INT_RGB);
  }

  @Test
  void isCutAtTheEdges() throws Exception {
    byte[] jpeg = encode(Subsampling.S422, 0);

    Pixels pixels =
        JpegDecoder.builder()
            .region(200, 110, Integer.MAX_VALUE, Integer.MAX_VALUE)
            .build()
            .decode(jpeg)
            .pixels();

    assertThat(pixels.width()).isEqualTo(3);
    assertThat(pixels.height()).isEqualTo(7);
  }

  @Test
  void outsideTheImageIsTheCallersMistake() throws Exception {
    byte[] jpeg = encode(Subsampling.S444, 0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> JpegDecoder.builder().region(203, 0, 1, 1).build().decode(jpeg));
    assertThatIllegalArgumentException().isThrownBy(() -> new Region(0, 0, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Region(-1, 0, 1, 1));
  }

  @Test
  void aSmallRegionOfALargeImageNeedsNoMemoryForTheRest() throws Exception {
    byte[] jpeg = encode(Subsampling.S420, 0);
    long narrow = 3L * WIDTH * HEIGHT;

    Pixels pixels =
        JpegDecoder.builder()
            .limits(Limits.DEFAULT.withMaxMemory(narrow))
            .region(50, 50, 8, 8)
            .build()
            .decode(jpeg)
            .pixels();

    assertThat(pixels.width()).isEqualTo(8);
  }

  private static byte[] encode(Subsampling subsampling, int restartInterval) throws Exception {
    return PlainEncoder.builder()
        .subsampling(subsampling)
        .restartInterval(restartInterval)
        .build()
        .encode(Pixels.ofIntRgb(TestImages.noise(WIDTH, HEIGHT), WIDTH, HEIGHT));
  }

  private static void assertRegionsEqualCrops(
      byte[] jpeg, int eighths, PixelFormat format, int regions) throws Exception {
    JpegInfo info = JpegDecoder.inspect(jpeg);
    Random random = new Random(eighths);
    for (int i = 0; i < regions; i++) {
      int x = random.nextInt(info.width());
      int y = random.nextInt(info.height());
      int most = i % 2 == 0 ? 12 : info.width();
      Region region = new Region(x, y, 1 + random.nextInt(most), 1 + random.nextInt(most));
      assertRegionEqualsCrop(jpeg, region, eighths, format);
    }
  }

  private static void assertRegionEqualsCrop(
      byte[] jpeg, Region region, int eighths, PixelFormat format) throws Exception {
    JpegDecoder.Builder settings = JpegDecoder.builder().scale(eighths, 8).format(format);
    Pixels whole = settings.build().decode(jpeg).pixels();
    Pixels part =
        settings
            .region(region.x(), region.y(), region.width(), region.height())
            .build()
            .decode(jpeg)
            .pixels();

    int x = region.x() * eighths / 8;
    int y = region.y() * eighths / 8;
    assertThat(x + part.width()).isLessThanOrEqualTo(whole.width());
    assertThat(y + part.height()).isLessThanOrEqualTo(whole.height());
    for (int row = 0; row < part.height(); row++) {
      assertThat(row(part, 0, row, part.width()))
          .as("row %d of %s at %d/8", row, region, eighths)
          .isEqualTo(row(whole, x, y + row, part.width()));
    }
  }

  /** Elements of a row, whatever their kind. */
  private static int[] row(Pixels pixels, int x, int y, int width) {
    int per = pixels.format().elementsPerPixel();
    int[] row = new int[width * per];
    for (int i = 0; i < row.length; i++) {
      int at = pixels.rowOffset(y) + x * per + i;
      row[i] =
          switch (pixels.format().elementBytes()) {
            case Byte.BYTES -> pixels.bytes()[at];
            case Short.BYTES -> pixels.shorts()[at];
            default -> pixels.ints()[at];
          };
    }
    return row;
  }
}
