package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOWriteProgressListener;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.JpegColorSpace;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.JpegInfo;
import org.zellige.JpegProcess;
import org.zellige.Orientation;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.Subsampling;
import org.zellige.Target;
import org.zellige.Thumbnail;
import org.zellige.imageio.raster.InkColorSpace;

/** What the plug-in's own parameters and the less common ones of ImageIO ask of the writer. */
class WriterOptionsTest {
  private static final int WIDTH = 120;
  private static final int HEIGHT = 90;
  private static final BufferedImage IMAGE =
      TestImages.smooth(BufferedImage.TYPE_INT_RGB, WIDTH, HEIGHT);

  private final ZelligeImageWriteParam param = new ZelligeImageWriteParam(null);

  @Test
  void thePerceptualTypeIsTheCodecsOwnQuality() throws IOException {
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionType(ZelligeImageWriteParam.PERCEPTUAL);
    param.setCompressionQuality(0.8F);
    byte[] expected =
        JpegEncoder.builder().quality(100.0 * 0.8F).baseline(true).build().encode(pixels());
    assertThat(TestImages.write(IMAGE, param)).isEqualTo(expected);

    param.setEffort(7);
    param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    byte[] hard =
        JpegEncoder.builder()
            .quality(100.0 * 0.8F)
            .effort(7)
            .progressive(true)
            .build()
            .encode(pixels());
    assertThat(TestImages.write(IMAGE, param)).isEqualTo(hard);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "5, 1", "1, 2", "5, 2"})
  void severalThreadsWriteWhatOneWrites(int effort, int type) throws IOException {
    BufferedImage large = TestImages.smooth(type, 1003, 602);
    param.setEffort(effort);
    byte[] one = TestImages.write(large, param);
    param.setThreads(3);
    assertThat(TestImages.write(large, param)).isEqualTo(one);
    assertThatThrownBy(() -> param.setThreads(0)).isInstanceOf(IllegalArgumentException.class);
    assertThat(param.getThreads()).isEqualTo(3);
  }

  @Test
  void theUsualTypeIsSequentialWhateverTheEffort() throws IOException {
    byte[] usual = TestImages.write(IMAGE, param);
    param.setEffort(6);
    byte[] hard = TestImages.write(IMAGE, param);
    assertThat(JpegDecoder.inspect(hard).process()).isEqualTo(JpegProcess.BASELINE);
    assertThat(JpegDecoder.inspect(hard).quantTables().get(0).steps())
        .isEqualTo(JpegDecoder.inspect(usual).quantTables().get(0).steps());
    assertThat(hard.length).isLessThan(usual.length);
    assertThatThrownBy(() -> param.setEffort(10)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void progressiveByModeOrByTheMetadata() throws IOException {
    param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    byte[] progressive = TestImages.write(IMAGE, param);
    assertThat(JpegDecoder.inspect(progressive).process()).isEqualTo(JpegProcess.PROGRESSIVE);
    param.setProgressiveMode(ImageWriteParam.MODE_DISABLED);
    BufferedImage sequential = TestImages.read(TestImages.write(IMAGE, param));
    assertThat(TestImages.difference(TestImages.read(progressive), sequential)).isZero();

    IIOMetadata metadata = TestImages.reader(progressive).getImageMetadata(0);
    assertThat(process(metadata)).isEqualTo(JpegProcess.BASELINE);
    param.setProgressiveMode(ImageWriteParam.MODE_COPY_FROM_METADATA);
    assertThat(process(metadata)).isEqualTo(JpegProcess.PROGRESSIVE);
  }

  private JpegProcess process(IIOMetadata metadata) throws IOException {
    byte[] jpeg = TestImages.write(TestImages.writer(), new IIOImage(IMAGE, null, metadata), param);
    return JpegDecoder.inspect(jpeg).process();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void arithmeticCodingIfAskedFor(boolean progressive) throws IOException {
    ZelligeImageWriteParam param = new ZelligeImageWriteParam(null);
    param.setProgressiveMode(
        progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
    byte[] huffman = TestImages.write(IMAGE, param);
    param.setArithmetic(true);
    byte[] arithmetic = TestImages.write(IMAGE, param);
    assertThat(JpegDecoder.inspect(arithmetic).process())
        .isEqualTo(
            progressive
                ? JpegProcess.PROGRESSIVE_ARITHMETIC
                : JpegProcess.EXTENDED_SEQUENTIAL_ARITHMETIC);
    assertThat(arithmetic.length).isLessThan(huffman.length);
    assertThat(JpegDecoder.builder().build().decode(arithmetic).pixels().ints())
        .isEqualTo(JpegDecoder.builder().build().decode(huffman).pixels().ints());
  }

  @Test
  void coloursDecideOnSubsamplingIfAsked() throws IOException {
    BufferedImage stripes = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 48 * 32; i++) {
      stripes.setRGB(i % 48, i / 48, i % 2 == 0 ? 0xC04080 : 0x40A080);
    }
    ZelligeImageWriteParam param = new ZelligeImageWriteParam(null);
    assertThat(JpegDecoder.inspect(TestImages.write(stripes, param)).subsampling())
        .contains(Subsampling.S420);
    param.setAutoSubsampling();
    assertThat(JpegDecoder.inspect(TestImages.write(stripes, param)).subsampling())
        .contains(Subsampling.S444);
    param.setSubsampling(Subsampling.S422);
    assertThat(JpegDecoder.inspect(TestImages.write(stripes, param)).subsampling())
        .contains(Subsampling.S422);
  }

  @Test
  void targetsAreMet() throws IOException {
    for (long most : new long[] {1500, 2500}) {
      param.setTarget(Target.bytes(most));
      assertThat(TestImages.write(IMAGE, param).length).isLessThanOrEqualTo((int) most);
    }
  }

  @Test
  void thumbnailsAreWrittenAndReadBack() throws IOException {
    BufferedImage small = TestImages.smooth(BufferedImage.TYPE_INT_RGB, 40, 30);
    BufferedImage gray = TestImages.smooth(BufferedImage.TYPE_BYTE_GRAY, 16, 16);
    ZelligeImageWriter writer = TestImages.writer();
    List<String> events = new ArrayList<>();
    writer.addIIOWriteProgressListener(new ThumbnailEvents(events));
    assertThat(writer.getNumThumbnailsSupported(null, null, null, null)).isGreaterThan(1);

    byte[] jpeg = TestImages.write(writer, new IIOImage(IMAGE, List.of(small, gray), null), null);

    assertThat(events).containsExactly("started 0", "complete", "started 1", "complete");
    ZelligeImageReader reader = TestImages.reader(jpeg);
    assertThat(reader.getNumThumbnails(0)).isEqualTo(2);
    assertThat(TestImages.difference(reader.readThumbnail(0, 0), small)).isLessThan(60);
    assertThat(reader.getThumbnailWidth(0, 1)).isEqualTo(16);
    var jdk = TestImages.jdkReader();
    jdk.setInput(TestImages.stream(jpeg));
    assertThat(jdk.getNumThumbnails(0)).isEqualTo(2);
  }

  @Test
  void aThumbnailTooLargeForASegmentIsDroppedWithAWarning() throws IOException {
    BufferedImage noise = new BufferedImage(500, 500, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(3);
    for (int i = 0; i < 250_000; i++) {
      noise.setRGB(i % 500, i / 500, random.nextInt());
    }
    ZelligeImageWriter writer = TestImages.writer();
    List<String> warnings = new ArrayList<>();
    writer.addIIOWriteWarningListener((source, index, warning) -> warnings.add(warning));
    byte[] jpeg = TestImages.write(writer, new IIOImage(IMAGE, List.of(noise), null), null);
    assertThat(warnings).singleElement().asString().startsWith("Thumbnail 0 dropped");
    assertThat(JpegDecoder.inspect(jpeg).thumbnails()).isEmpty();
  }

  @Test
  void theThumbnailOfAJfifHeaderSurvives() throws IOException {
    byte[] header = {'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 2, 1, 10, 20, 30, 40, 50, 60};
    byte[] source =
        MetadataTreeTest.withSegment(
            MetadataTreeTest.withoutJfif(TestImages.jdkJpeg(IMAGE)), 0xE0, header);
    IIOMetadata metadata = TestImages.reader(source).getImageMetadata(0);
    byte[] copy = TestImages.write(TestImages.writer(), new IIOImage(IMAGE, null, metadata), null);
    Thumbnail thumbnail = JpegDecoder.inspect(copy).thumbnails().get(0);
    Pixels pixels =
        JpegDecoder.builder().format(PixelFormat.RGB).build().thumbnail(copy, thumbnail);
    assertThat(pixels.bytes()).containsExactly(10, 20, 30, 40, 50, 60);
  }

  @ParameterizedTest
  @ValueSource(ints = {DataBuffer.TYPE_BYTE, DataBuffer.TYPE_USHORT})
  void inksAreWrittenAsInks(int type) throws IOException {
    ColorModel model =
        new ComponentColorModel(InkColorSpace.INSTANCE, false, false, ColorModel.OPAQUE, type);
    WritableRaster raster = model.createCompatibleWritableRaster(32, 16);
    int most = type == DataBuffer.TYPE_BYTE ? 255 : 65535;
    for (int b = 0; b < 4; b++) {
      for (int i = 0; i < 512; i++) {
        raster.setSample(i % 32, i / 32, b, most * (b + 1) / 5);
      }
    }
    BufferedImage image = new BufferedImage(model, raster, false, null);

    byte[] jpeg = TestImages.write(image, null);

    assertThat(JpegDecoder.inspect(jpeg).colorSpace()).isEqualTo(JpegColorSpace.CMYK);
    Pixels inks = JpegDecoder.builder().format(PixelFormat.CMYK).build().decode(jpeg).pixels();
    for (int b = 0; b < 4; b++) {
      assertThat(inks.bytes()[b] & 255).isBetween(51 * (b + 1) - 2, 51 * (b + 1) + 2);
    }
    // Through ImageIO too it comes back as it was.
    ZelligeImageReader reader = TestImages.reader(jpeg);
    var read = reader.getDefaultReadParam();
    read.setDestinationType(reader.getRawImageType(0));
    int[] back = reader.read(0, read).getRaster().getPixel(9, 9, (int[]) null);
    assertThat(back[3]).isBetween(202, 206);
    assertThat(
            TestImages.writer()
                .getDefaultImageMetadata(new ImageTypeSpecifier(image), null)
                .getAsTree("javax_imageio_1.0"))
        .isNotNull();
  }

  @Test
  void coloursOfAProfileAreKeptWithIt() throws IOException {
    ColorSpace linear = ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB);
    ColorModel model =
        new ComponentColorModel(linear, false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
    WritableRaster raster = model.createCompatibleWritableRaster(16, 16);
    for (int i = 0; i < 256; i++) {
      raster.setPixel(i % 16, i / 16, new int[] {100, 150, 60});
    }
    BufferedImage image = new BufferedImage(model, raster, false, null);

    byte[] jpeg = TestImages.write(image, null);

    assertThat(JpegDecoder.inspect(jpeg).iccProfile())
        .contains(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData());
    int[] stored =
        JpegDecoder.builder().format(PixelFormat.INT_RGB).build().decode(jpeg).pixels().ints();
    assertThat(stored[0] >> 8 & 255).isBetween(148, 152);
    assertThat(TestImages.difference(TestImages.read(jpeg), image)).isLessThan(6);
  }

  @Test
  void aProfileThatIsNoLongerTrueIsDropped() throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    byte[] source = JpegEncoder.builder().effort(1).iccProfile(profile).build().encode(pixels());
    ZelligeImageReader reader = TestImages.reader(source);
    BufferedImage converted = reader.read(0);
    ZelligeImageWriter writer = TestImages.writer();
    List<String> warnings = new ArrayList<>();
    writer.addIIOWriteWarningListener((w, index, warning) -> warnings.add(warning));

    byte[] copy =
        TestImages.write(writer, new IIOImage(converted, null, reader.getImageMetadata(0)), null);

    assertThat(JpegDecoder.inspect(copy).iccProfile()).isEmpty();
    assertThat(warnings).singleElement().asString().contains("sRGB");
    assertThat(TestImages.difference(TestImages.read(copy), converted)).isLessThan(40);
  }

  @Test
  void anUprightImageLosesItsOrientationAndNothingElseOfItsExif() throws IOException {
    byte[] exif = MetadataTreeTest.exif("MM", 6);
    byte[] source = MetadataTreeTest.withSegment(TestImages.jdkJpeg(IMAGE), 0xE1, exif);
    IIOMetadata metadata = TestImages.reader(source).getImageMetadata(0);
    for (boolean upright : new boolean[] {false, true}) {
      param.setUpright(upright);
      byte[] copy =
          TestImages.write(TestImages.writer(), new IIOImage(IMAGE, null, metadata), param);
      JpegInfo info = JpegDecoder.inspect(copy);
      assertThat(info.orientation())
          .isEqualTo(upright ? Orientation.NORMAL : Orientation.ROTATE_90);
      JpegInfo.Segment app1 =
          info.segments().stream().filter(s -> s.marker() == 0xE1).findFirst().orElseThrow();
      assertThat(app1.payloadLength()).isEqualTo(exif.length);
    }
  }

  /** Unless parameters say which, tables are made for some rows of the image. */
  @Test
  void huffmanTablesSuitTheImageUnlessTheyAreSet() throws IOException {
    BufferedImage image = TestImages.smooth(BufferedImage.TYPE_INT_RGB, 640, 480);
    byte[] plain = TestImages.write(image, null);
    JPEGImageWriteParam jpeg = new JPEGImageWriteParam(null);
    byte[] standard = TestImages.write(image, jpeg);
    jpeg.setOptimizeHuffmanTables(true);
    byte[] optimal = TestImages.write(image, jpeg);

    assertThat(plain).hasSizeLessThan(standard.length);
    assertThat(plain).hasSizeLessThan(optimal.length + optimal.length / 50 + 400);
    assertThat(plain).isNotEqualTo(optimal);
    assertThat(TestImages.write(image, param)).isEqualTo(plain);
    param.setOptimizeHuffmanTables(true);
    assertThat(TestImages.write(image, param)).isEqualTo(optimal);
    param.setOptimizeHuffmanTables(false);
    assertThat(TestImages.write(image, param)).isEqualTo(standard);
    assertThat(TestImages.difference(TestImages.read(plain), TestImages.read(optimal))).isZero();
  }

  @Test
  void hugeImagesOfManyTilesPassByRowByRow() throws IOException {
    CountingImage tiles =
        new CountingImage(TestImages.smooth(BufferedImage.TYPE_INT_RGB, 300, 700));
    param.setOptimizeHuffmanTables(false);

    byte[] jpeg = TestImages.write(TestImages.writer(), new IIOImage(tiles, null, null), param);

    assertThat(tiles.mostRows).isLessThanOrEqualTo(64);
    BufferedImage plain = new BufferedImage(300, 700, BufferedImage.TYPE_INT_RGB);
    plain.setData(tiles.getData());
    assertThat(jpeg).isEqualTo(TestImages.write(plain, param));
  }

  /** An image of tiles that remembers how much was asked for at once. */
  private static final class CountingImage extends TiledImage {
    private int mostRows;

    CountingImage(BufferedImage image) {
      super(image, 64, 48, 0, 0);
    }

    @Override
    public Raster getData(Rectangle area) {
      mostRows = Math.max(mostRows, area.height);
      return super.getData(area);
    }
  }

  private static Pixels pixels() {
    return Pixels.ofIntRgb(IMAGE.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH), WIDTH, HEIGHT);
  }

  private record ThumbnailEvents(List<String> events) implements IIOWriteProgressListener {
    @Override
    public void imageStarted(ImageWriter source, int index) {}

    @Override
    public void imageProgress(ImageWriter source, float done) {}

    @Override
    public void imageComplete(ImageWriter source) {}

    @Override
    public void writeAborted(ImageWriter source) {}

    @Override
    public void thumbnailStarted(ImageWriter source, int image, int thumbnail) {
      events.add("started " + thumbnail);
    }

    @Override
    public void thumbnailProgress(ImageWriter source, float done) {}

    @Override
    public void thumbnailComplete(ImageWriter source) {
      events.add("complete");
    }
  }
}
