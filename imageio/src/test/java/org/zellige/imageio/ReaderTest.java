package org.zellige.imageio;

import static java.awt.image.BufferedImage.TYPE_3BYTE_BGR;
import static java.awt.image.BufferedImage.TYPE_4BYTE_ABGR;
import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static java.awt.image.BufferedImage.TYPE_BYTE_INDEXED;
import static java.awt.image.BufferedImage.TYPE_INT_ARGB;
import static java.awt.image.BufferedImage.TYPE_INT_ARGB_PRE;
import static java.awt.image.BufferedImage.TYPE_INT_BGR;
import static java.awt.image.BufferedImage.TYPE_INT_RGB;
import static java.awt.image.BufferedImage.TYPE_USHORT_565_RGB;
import static java.awt.image.BufferedImage.TYPE_USHORT_GRAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.LimitExceededException;
import org.zellige.Limits;

class ReaderTest {
  private static final int WIDTH = 75;
  private static final int HEIGHT = 53;

  private static byte[] color;
  private static byte[] gray;
  private static BufferedImage whole;

  @BeforeAll
  static void files() throws IOException {
    color = TestImages.jdkJpeg(TestImages.smooth(TYPE_INT_RGB, WIDTH, HEIGHT));
    gray = TestImages.jdkJpeg(TestImages.smooth(TYPE_BYTE_GRAY, WIDTH, HEIGHT));
    whole = TestImages.read(color);
  }

  @Test
  void colourComesAsBgrWithTheJdksPixels() throws IOException {
    assertThat(whole.getType()).isEqualTo(TYPE_3BYTE_BGR);
    assertThat(TestImages.difference(whole, jdk(color))).isLessThanOrEqualTo(1);
  }

  @Test
  void grayComesAsGrayWithTheJdksPixels() throws IOException {
    BufferedImage image = TestImages.read(gray);
    assertThat(image.getType()).isEqualTo(TYPE_BYTE_GRAY);
    assertThat(samples(image)).containsExactly(samples(jdk(gray)));
  }

  @Test
  void imageTypesComeInTheUsualOrder() throws IOException {
    assertThat(types(color))
        .containsExactly(TYPE_3BYTE_BGR, TYPE_INT_RGB, TYPE_INT_BGR, TYPE_BYTE_GRAY);
    assertThat(types(gray))
        .containsExactly(TYPE_BYTE_GRAY, TYPE_3BYTE_BGR, TYPE_INT_RGB, TYPE_INT_BGR);
  }

  @Test
  void statesTheSizeWithoutReading() throws IOException {
    ImageReader reader = TestImages.reader(color);
    assertThat(reader.getWidth(0)).isEqualTo(WIDTH);
    assertThat(reader.getHeight(0)).isEqualTo(HEIGHT);
    assertThat(reader.getAspectRatio(0)).isEqualTo((float) WIDTH / HEIGHT);
    assertThat(reader.isImageTiled(0)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {TYPE_3BYTE_BGR, TYPE_INT_RGB, TYPE_INT_BGR})
  void everyColourTypeHasTheSamePixels(int type) throws IOException {
    ImageReadParam param = new ZelligeImageReadParam();
    param.setDestinationType(ImageTypeSpecifier.createFromBufferedImageType(type));
    BufferedImage image = TestImages.reader(color).read(0, param);
    assertThat(image.getType()).isEqualTo(type);
    assertThat(TestImages.difference(image, whole)).isZero();
  }

  @Test
  void grayOfColourIsLuma() throws IOException {
    ImageReadParam param = new ZelligeImageReadParam();
    param.setDestinationType(ImageTypeSpecifier.createFromBufferedImageType(TYPE_BYTE_GRAY));
    BufferedImage image = TestImages.reader(color).read(0, param);
    for (int y = 0; y < HEIGHT; y += 7) {
      for (int x = 0; x < WIDTH; x += 7) {
        int rgb = whole.getRGB(x, y);
        double luma = 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
        // Conversion clips colours that are out of range, luma does not know of it.
        assertThat((double) image.getRaster().getSample(x, y, 0)).isBetween(luma - 12, luma + 12);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {TYPE_4BYTE_ABGR, TYPE_INT_ARGB, TYPE_INT_ARGB_PRE, TYPE_INT_RGB, TYPE_INT_BGR})
  void anyDestinationIsFilledWithOpaquePixels(int type) throws IOException {
    BufferedImage destination = new BufferedImage(WIDTH, HEIGHT, type);
    ImageReadParam param = new ZelligeImageReadParam();
    param.setDestination(destination);
    assertThat(TestImages.reader(color).read(0, param)).isSameAs(destination);
    assertThat(TestImages.difference(destination, whole)).isZero();
    assertThat(destination.getRGB(3, 3) >>> 24).isEqualTo(255);
  }

  @Test
  void destinationsOfFewerColoursAreFilledToo() throws IOException {
    for (int type : new int[] {TYPE_USHORT_565_RGB, TYPE_BYTE_INDEXED}) {
      BufferedImage destination = new BufferedImage(WIDTH, HEIGHT, type);
      ImageReadParam param = new ZelligeImageReadParam();
      param.setDestination(destination);
      TestImages.reader(color).read(0, param);
      assertThat(TestImages.difference(destination, whole)).isBetween(1, 60);
    }
  }

  @Test
  void gray16BitDestinationHoldsTheSameGray() throws IOException {
    BufferedImage destination = new BufferedImage(WIDTH, HEIGHT, TYPE_USHORT_GRAY);
    ImageReadParam param = new ZelligeImageReadParam();
    param.setDestination(destination);
    TestImages.reader(gray).read(0, param);
    int[] eightBits = samples(TestImages.read(gray));
    int[] sixteenBits = samples(destination);
    for (int i = 0; i < eightBits.length; i++) {
      assertThat(sixteenBits[i]).isEqualTo(eightBits[i] * 257);
    }
  }

  @Test
  void aDestinationTypeThatIsNotOfferedIsRefused() {
    ImageReadParam param = new ZelligeImageReadParam();
    param.setDestinationType(ImageTypeSpecifier.createFromBufferedImageType(TYPE_USHORT_GRAY));
    assertThatThrownBy(() -> TestImages.reader(color).read(0, param))
        .isInstanceOf(IIOException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,75,53,1,1,0,0",
    "10,7,30,20,1,1,0,0",
    "0,0,75,53,2,3,0,0",
    "0,0,75,53,2,3,1,2",
    "13,5,40,41,3,4,2,1",
    "70,50,100,100,1,1,0,0",
    "74,52,1,1,1,1,0,0",
    "0,0,75,53,80,60,0,0"
  })
  void regionAndSubsamplingPickThePixelsOfTheWholeImage(
      int x, int y, int w, int h, int stepX, int stepY, int offsetX, int offsetY)
      throws IOException {
    for (int type : new int[] {TYPE_3BYTE_BGR, TYPE_INT_RGB, TYPE_INT_BGR}) {
      ImageReadParam param = new ZelligeImageReadParam();
      param.setSourceRegion(new Rectangle(x, y, w, h));
      param.setSourceSubsampling(stepX, stepY, offsetX, offsetY);
      param.setDestinationType(ImageTypeSpecifier.createFromBufferedImageType(type));
      BufferedImage part = TestImages.reader(color).read(0, param);
      Rectangle inside = new Rectangle(x, y, w, h).intersection(new Rectangle(WIDTH, HEIGHT));
      assertThat(part.getWidth()).isEqualTo((inside.width - offsetX + stepX - 1) / stepX);
      assertThat(part.getHeight()).isEqualTo((inside.height - offsetY + stepY - 1) / stepY);
      for (int j = 0; j < part.getHeight(); j++) {
        for (int i = 0; i < part.getWidth(); i++) {
          assertThat(part.getRGB(i, j))
              .isEqualTo(whole.getRGB(x + offsetX + i * stepX, y + offsetY + j * stepY));
        }
      }
    }
  }

  @Test
  void destinationOffsetMovesAndClips() throws IOException {
    int mark = 0xFF123456;
    for (Point offset : List.of(new Point(5, 9), new Point(-5, -9), new Point(60, 40))) {
      BufferedImage destination = new BufferedImage(WIDTH, HEIGHT, TYPE_INT_RGB);
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          destination.setRGB(x, y, mark);
        }
      }
      ImageReadParam param = new ZelligeImageReadParam();
      param.setDestination(destination);
      param.setDestinationOffset(offset);
      TestImages.reader(color).read(0, param);
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          boolean inside = new Rectangle(offset.x, offset.y, WIDTH, HEIGHT).contains(x, y);
          assertThat(destination.getRGB(x, y))
              .isEqualTo(inside ? whole.getRGB(x - offset.x, y - offset.y) : mark);
        }
      }
    }
  }

  @Test
  void readsIntoASubImageInPlaceAndTouchesNothingElse() throws IOException {
    for (int type : new int[] {TYPE_3BYTE_BGR, TYPE_INT_RGB, TYPE_INT_ARGB, TYPE_INT_BGR}) {
      BufferedImage canvas = new BufferedImage(WIDTH + 20, HEIGHT + 20, type);
      ImageReadParam param = new ZelligeImageReadParam();
      param.setDestination(canvas.getSubimage(8, 6, WIDTH, HEIGHT));
      TestImages.reader(color).read(0, param);
      assertThat(TestImages.difference(canvas.getSubimage(8, 6, WIDTH, HEIGHT), whole)).isZero();
      int empty = new BufferedImage(1, 1, type).getRGB(0, 0);
      for (int x = 0; x < canvas.getWidth(); x++) {
        assertThat(canvas.getRGB(x, 5)).isEqualTo(empty);
        assertThat(canvas.getRGB(x, 6 + HEIGHT)).isEqualTo(empty);
      }
      for (int y = 0; y < canvas.getHeight(); y++) {
        assertThat(canvas.getRGB(7, y)).isEqualTo(empty);
        assertThat(canvas.getRGB(8 + WIDTH, y)).isEqualTo(empty);
      }
    }
  }

  @Test
  void bandsCanBePickedAndSwapped() throws IOException {
    ImageReadParam param = new ZelligeImageReadParam();
    param.setSourceBands(new int[] {2, 0});
    param.setDestinationBands(new int[] {0, 2});
    param.setDestination(new BufferedImage(WIDTH, HEIGHT, TYPE_INT_RGB));
    BufferedImage image = TestImages.reader(color).read(0, param);
    int p = whole.getRGB(40, 30);
    assertThat(image.getRGB(40, 30)).isEqualTo(0xFF000000 | (p & 255) << 16 | (p >> 16 & 255));
    ImageReadParam illegal = new ZelligeImageReadParam();
    illegal.setSourceBands(new int[] {3});
    assertThatThrownBy(() -> TestImages.reader(color).read(0, illegal))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aReaderReadsAgainAndOtherStreams() throws IOException {
    ZelligeImageReader reader = TestImages.reader(color);
    BufferedImage first = reader.read(0);
    BufferedImage second = reader.read(0);
    assertThat(second).isNotSameAs(first);
    assertThat(TestImages.difference(first, second)).isZero();
    reader.setInput(TestImages.stream(gray));
    assertThat(reader.read(0).getType()).isEqualTo(TYPE_BYTE_GRAY);
    reader.reset();
    assertThatThrownBy(() -> reader.read(0)).isInstanceOf(IllegalStateException.class);
    reader.setInput(TestImages.stream(color));
    assertThat(reader.getWidth(0)).isEqualTo(WIDTH);
    reader.setInput(null);
    assertThatThrownBy(() -> reader.getWidth(0)).isInstanceOf(IllegalStateException.class);
    reader.dispose();
    reader.dispose();
  }

  @Test
  void startsWhereTheStreamStandsAndStopsRightBehindTheImage() throws IOException {
    ImageInputStream stream = TestImages.stream(concat(new byte[17], color, new byte[1000]));
    stream.seek(17);
    ZelligeImageReader reader = new ZelligeImageReader(new ZelligeImageReaderSpi());
    reader.setInput(stream);
    assertThat(reader.getWidth(0)).isEqualTo(WIDTH);
    assertThat(TestImages.difference(reader.read(0), whole)).isZero();
    assertThat(stream.getStreamPosition()).isEqualTo(17 + color.length);
  }

  @Test
  void severalImagesInOneStreamAreFound() throws IOException {
    ZelligeImageReader reader = TestImages.reader(concat(color, gray, color));
    assertThat(reader.getNumImages(false)).isEqualTo(-1);
    assertThat(reader.getNumImages(true)).isEqualTo(3);
    assertThat(reader.read(1).getType()).isEqualTo(TYPE_BYTE_GRAY);
    assertThat(TestImages.difference(reader.read(2), whole)).isZero();
    assertThat(TestImages.difference(reader.read(0), whole)).isZero();
    assertThatThrownBy(() -> reader.read(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> reader.read(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void forwardOnlyMeansNoWayBack() throws IOException {
    ZelligeImageReader reader = new ZelligeImageReader(new ZelligeImageReaderSpi());
    reader.setInput(TestImages.stream(concat(color, gray)), true);
    assertThat(reader.read(1).getType()).isEqualTo(TYPE_BYTE_GRAY);
    assertThat(reader.getMinIndex()).isEqualTo(1);
    assertThatThrownBy(() -> reader.read(0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> reader.getNumImages(true)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void limitsAreOnAndCanBeSet() {
    ZelligeImageReadParam param = new ZelligeImageReadParam();
    assertThat(param.getLimits()).isEqualTo(Limits.DEFAULT);
    for (Limits limits :
        List.of(
            Limits.DEFAULT.withMaxPixels(WIDTH * HEIGHT - 1),
            Limits.DEFAULT.withMaxInput(color.length - 1),
            Limits.DEFAULT.withMaxMemory(WIDTH * HEIGHT))) {
      param.setLimits(limits);
      assertThatThrownBy(() -> TestImages.reader(color).read(0, param))
          .isInstanceOf(IIOException.class)
          .hasCauseInstanceOf(LimitExceededException.class);
    }
  }

  private static List<Integer> types(byte[] jpeg) throws IOException {
    List<Integer> types = new ArrayList<>();
    TestImages.reader(jpeg)
        .getImageTypes(0)
        .forEachRemaining(t -> types.add(t.getBufferedImageType()));
    return types;
  }

  private static int[] samples(BufferedImage image) {
    return image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
  }

  private static BufferedImage jdk(byte[] jpeg) throws IOException {
    ImageReader reader = TestImages.jdkReader();
    reader.setInput(TestImages.stream(jpeg));
    return reader.read(0);
  }

  static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
