package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStreamImpl;
import org.junit.jupiter.api.Test;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.JpegInfo;
import org.zellige.LimitExceededException;
import org.zellige.PixelFormat;
import org.zellige.Scale;
import org.zellige.Subsampling;
import org.zellige.imageio.contract.SampleFiles;

/**
 * What users of ImageIO have suffered from most, by the number of the pain in the project's list.
 */
class KnownPainsTest {
  private static final BufferedImage IMAGE = TestImages.smooth(BufferedImage.TYPE_INT_RGB, 80, 60);

  @Test
  void pain01ImagesWithAlphaAreWrittenOnAMatte() throws IOException {
    BufferedImage transparent = new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB);
    ByteArrayOutputStream file = new ByteArrayOutputStream();

    assertThat(ImageIO.write(transparent, "jpg", file)).isTrue();

    BufferedImage read = ImageIO.read(new ByteArrayInputStream(file.toByteArray()));
    assertThat(read.getRGB(8, 8)).isEqualTo(Color.WHITE.getRGB());
    assertThat(JpegDecoder.inspect(file.toByteArray()).components()).hasSize(3);
  }

  @Test
  void pain02InksAreReadAsColours() throws IOException {
    BufferedImage read = ImageIO.read(SampleFiles.url("jpeg/cmyk-sample.jpg"));
    assertThat(read.getType()).isEqualTo(BufferedImage.TYPE_3BYTE_BGR);
    // It can be drawn like any other image, and is neither black nor inverted.
    BufferedImage drawn = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    drawn.getGraphics().drawImage(read, 0, 0, 1, 1, null);
    assertThat(new Color(drawn.getRGB(0, 0))).isNotEqualTo(Color.BLACK);
  }

  @Test
  void pain03OrientationIsAppliedOnceAndNotTwice() throws IOException {
    byte[] stored = SampleFiles.bytes("exif/Landscape_6.jpg");
    ZelligeImageReadParam upright = new ZelligeImageReadParam();
    upright.setAutoOrient(true);
    ZelligeImageReader reader = TestImages.reader(stored);
    BufferedImage turned = reader.read(0, upright);
    assertThat(turned.getWidth()).isGreaterThan(turned.getHeight());

    ZelligeImageWriteParam param = new ZelligeImageWriteParam(null);
    param.setUpright(true);
    IIOImage image = new IIOImage(turned, null, reader.getImageMetadata(0));
    byte[] written = TestImages.write(TestImages.writer(), image, param);

    BufferedImage again = TestImages.reader(written).read(0, upright);
    assertThat(again.getWidth()).isEqualTo(turned.getWidth());
    assertThat(TestImages.difference(again, turned)).isLessThan(120);
  }

  @Test
  void pain04MetadataSurviveARewrite() throws IOException {
    byte[] exif = MetadataTreeTest.exif("II", 1);
    byte[] xmp = "http://ns.adobe.com/xap/1.0/\0<x/>".getBytes(StandardCharsets.US_ASCII);
    byte[] iptc = "Photoshop 3.0\0rest".getBytes(StandardCharsets.US_ASCII);
    byte[] jpeg = TestImages.jdkJpeg(IMAGE);
    jpeg = MetadataTreeTest.withSegment(jpeg, 0xED, iptc);
    jpeg = MetadataTreeTest.withSegment(jpeg, 0xE1, xmp);
    jpeg = MetadataTreeTest.withSegment(jpeg, 0xE1, exif);
    ZelligeImageReader reader = TestImages.reader(jpeg);

    byte[] copy =
        TestImages.write(
            TestImages.writer(),
            new IIOImage(reader.read(0), null, reader.getImageMetadata(0)),
            null);

    List<byte[]> kept = new ArrayList<>();
    for (JpegInfo.Segment s : JpegDecoder.inspect(copy).segments()) {
      if (s.marker() == 0xE1 || s.marker() == 0xED) {
        int from = (int) s.payloadOffset();
        kept.add(Arrays.copyOfRange(copy, from, from + s.payloadLength()));
      }
    }
    assertThat(kept).containsExactly(exif, xmp, iptc);
  }

  @Test
  void pain05MetadataNeverKillAReadableFile() throws IOException {
    for (String name : SampleFiles.sound()) {
      IIOMetadata metadata = TestImages.reader(SampleFiles.bytes(name)).getImageMetadata(0);
      assertThat(metadata.getAsTree(MetadataTreeTest.NATIVE).hasChildNodes()).as(name).isTrue();
      assertThat(metadata.getAsTree(MetadataTreeTest.STANDARD).hasChildNodes()).as(name).isTrue();
    }
  }

  @Test
  void pain06FilesThatBrowsersOpenAreRead() throws IOException {
    for (String name : SampleFiles.sound()) {
      ZelligeImageReader reader = TestImages.reader(SampleFiles.bytes(name));
      ZelligeImageReadParam param = new ZelligeImageReadParam();
      if (!name.startsWith("jpeg-lossless")) {
        param.setScale(Scale.of(1, 2));
      }
      assertThat(reader.read(0, param)).as(name).isNotNull();
    }
  }

  @Test
  void pain07LargePhotosNeedLittleMemoryWhenReadSmall() throws IOException {
    int width = 9_000;
    int height = 7_000;
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    JpegEncoder.builder()
        .effort(1)
        .build()
        .encode(PixelFormat.GRAY, width, height, (first, rows) -> {}, file);
    ZelligeImageReadParam param = new ZelligeImageReadParam();
    param.setLimits(param.getLimits().withMaxMemory(16 << 20));

    assertThatThrownBy(() -> TestImages.reader(file.toByteArray()).read(0, param))
        .hasCauseInstanceOf(LimitExceededException.class);
    param.setScale(Scale.of(1, 8));
    BufferedImage small = TestImages.reader(file.toByteArray()).read(0, param);

    assertThat(small.getWidth()).isEqualTo(width / 8);
  }

  @Test
  void pain08BombsAreRefusedBeforeTheyTakeMemory() throws IOException {
    byte[] jpeg = TestImages.jdkJpeg(IMAGE);
    int frame =
        (int)
            JpegDecoder.inspect(jpeg).segments().stream()
                .filter(s -> s.marker() == 0xC0)
                .findFirst()
                .orElseThrow()
                .payloadOffset();
    Arrays.fill(jpeg, frame + 1, frame + 5, (byte) 0xFF);

    assertThatThrownBy(() -> TestImages.read(jpeg))
        .isInstanceOf(IIOException.class)
        .hasCauseInstanceOf(LimitExceededException.class);
  }

  @Test
  void pain21ChromaSamplingCanBeChosen() throws IOException {
    for (Subsampling subsampling : Subsampling.values()) {
      ZelligeImageWriteParam param = new ZelligeImageWriteParam(null);
      param.setSubsampling(subsampling);
      assertThat(JpegDecoder.inspect(TestImages.write(IMAGE, param)).subsampling())
          .contains(subsampling);
    }
  }

  @Test
  void pain22AGainMapIsNotLostWithoutAWord() throws IOException {
    byte[] mpf = "MPF\0MM\0*\0\0\0\b".getBytes(StandardCharsets.ISO_8859_1);
    IIOMetadata metadata =
        MetadataTreeTest.own(MetadataTreeTest.withSegment(MetadataTreeTest.plain(), 0xE2, mpf));
    ZelligeImageWriter writer = TestImages.writer();
    List<String> warnings = new ArrayList<>();
    writer.addIIOWriteWarningListener((source, index, warning) -> warnings.add(warning));

    TestImages.write(writer, new IIOImage(IMAGE, null, metadata), null);

    assertThat(warnings).anyMatch(w -> w.contains("further images"));
  }

  @Test
  void pain23ThePlugInIsPickedAndNeedsNoRegistry() throws IOException {
    assertThat(ImageIO.getImageReadersByFormatName("jpeg").next())
        .isInstanceOf(ZelligeImageReader.class);
    assertThat(ImageIO.getImageWritersByFormatName("jpeg").next())
        .isInstanceOf(ZelligeImageWriter.class);
    ImageReaderSpi own = new ZelligeImageReaderSpi();
    assertThat(IIORegistry.getDefaultInstance().contains(own)).isFalse();
    ImageReader reader = own.createReaderInstance();
    reader.setInput(TestImages.stream(TestImages.jdkJpeg(IMAGE)));
    assertThat(reader.read(0).getWidth()).isEqualTo(80);
  }

  @Test
  void pain24AStreamIsReadInLargeBlocks() throws IOException {
    BufferedImage large = TestImages.smooth(BufferedImage.TYPE_INT_RGB, 1500, 1000);
    ZelligeImageWriteParam best = new ZelligeImageWriteParam(null);
    best.setCompressionMode(ZelligeImageWriteParam.MODE_EXPLICIT);
    best.setCompressionQuality(1);
    CountingStream stream = new CountingStream(TestImages.write(large, best));
    ZelligeImageReader reader = new ZelligeImageReader(new ZelligeImageReaderSpi());
    reader.setInput(stream, true, true);

    reader.read(0);

    assertThat(stream.bytes.length).isGreaterThan(200_000);
    assertThat(stream.calls).isLessThan(20);
  }

  /** A stream over an array that counts how often it is asked. */
  private static final class CountingStream extends ImageInputStreamImpl {
    private final byte[] bytes;
    private int calls;

    CountingStream(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      calls++;
      return streamPos < bytes.length ? bytes[(int) streamPos++] & 255 : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
      calls++;
      int count = (int) Math.min(length, bytes.length - streamPos);
      if (count <= 0) {
        return -1;
      }
      System.arraycopy(bytes, (int) streamPos, to, offset, count);
      streamPos += count;
      return count;
    }
  }
}
