package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.JpegInfo;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.Plane;
import org.zellige.Quantization;
import org.zellige.imageio.contract.SampleFiles;
import org.zellige.imageio.metadata.MarkerSegment;

/** Rasters hold samples as they are stored. */
class RawRasterTest {
  @Test
  void ycbcrIsTheJdks() throws IOException {
    byte[] jpeg = TestImages.jdkJpeg(TestImages.smooth(BufferedImage.TYPE_INT_RGB, 70, 50));
    ImageReader jdk = TestImages.jdkReader();
    jdk.setInput(TestImages.stream(jpeg));

    assertSame(TestImages.reader(jpeg).readRaster(0, null), jdk.readRaster(0, null));
  }

  @Test
  void inksAreTheJdks() throws IOException {
    for (String name : new String[] {"jpeg/cmyk-sample.jpg", "jpeg/cmyk-sample-no-icc.jpg"}) {
      byte[] jpeg = SampleFiles.bytes(name);
      ImageReader jdk = TestImages.jdkReader();
      jdk.setInput(TestImages.stream(jpeg));

      assertSame(TestImages.reader(jpeg).readRaster(0, null), jdk.readRaster(0, null));
    }
  }

  @Test
  void inksAreNotInvertedWhateverAdobeSays() throws IOException {
    byte[] inks = new byte[4 * 8 * 8];
    new Random(1).nextBytes(inks);
    byte[] jpeg =
        JpegEncoder.builder()
            .effort(1)
            .quality(100)
            .quantization(Quantization.UNIFORM)
            .build()
            .encode(Pixels.of(PixelFormat.CMYK, inks, 0, 32, 8, 8));

    Raster raster = TestImages.reader(jpeg).readRaster(0, null);

    for (Plane plane : JpegDecoder.builder().build().decodePlanes(jpeg).planes()) {
      assertThat(raster.getSample(3, 4, plane.id() - 1)).isEqualTo(plane.sample(3, 4));
    }
  }

  @Test
  void regionSubsamplingAndBandsPickSamples() throws IOException {
    byte[] jpeg = TestImages.jdkJpeg(TestImages.smooth(BufferedImage.TYPE_INT_RGB, 70, 50));
    ZelligeImageReader reader = TestImages.reader(jpeg);
    Raster whole = reader.readRaster(0, null);
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceRegion(new Rectangle(11, 3, 40, 30));
    param.setSourceSubsampling(3, 4, 2, 1);
    param.setSourceBands(new int[] {2, 0});

    Raster part = reader.readRaster(0, param);

    assertThat(part.getBounds()).isEqualTo(new Rectangle(13, 8));
    assertThat(part.getNumBands()).isEqualTo(2);
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 13; x++) {
        assertThat(part.getSample(x, y, 0)).isEqualTo(whole.getSample(13 + 3 * x, 4 + 4 * y, 2));
        assertThat(part.getSample(x, y, 1)).isEqualTo(whole.getSample(13 + 3 * x, 4 + 4 * y, 0));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 7})
  void anyNumberOfComponentsHasABandForEach(int count) throws IOException {
    byte[] jpeg = components(count);
    List<Plane> planes = JpegDecoder.builder().build().decodePlanes(jpeg).planes();
    ZelligeImageReader reader = TestImages.reader(jpeg);
    List<Float> progress = new ArrayList<>();
    reader.addIIOReadProgressListener(
        new SilentProgress() {
          @Override
          public void imageProgress(ImageReader source, float percentage) {
            progress.add(percentage);
          }
        });

    Raster raster = reader.readRaster(0, null);

    assertThat(raster.getNumBands()).isEqualTo(count);
    assertThat(raster.getBounds()).isEqualTo(new Rectangle(40, 30));
    for (int b = 0; b < count; b++) {
      for (int i = 0; i < 40 * 30; i++) {
        assertThat(raster.getSample(i % 40, i / 40, b)).isEqualTo(planes.get(b).samples()[i]);
      }
    }
    assertThat(progress).isSorted().startsWith(0F).endsWith(100F);
    // Region, subsampling and bands, as of any other image.
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceRegion(new Rectangle(11, 3, 20, 15));
    param.setSourceSubsampling(3, 4, 2, 1);
    param.setSourceBands(new int[] {count - 1, 0});
    Raster part = reader.readRaster(0, param);
    assertThat(part.getNumBands()).isEqualTo(2);
    assertThat(part.getSample(4, 2, 0)).isEqualTo(raster.getSample(25, 12, count - 1));
    assertThat(part.getSample(4, 2, 1)).isEqualTo(raster.getSample(25, 12, 0));
  }

  @Test
  void twoComponentsAreTheJdks() throws IOException {
    byte[] jpeg = components(2);
    ImageReader jdk = TestImages.jdkReader();
    jdk.setInput(TestImages.stream(jpeg));

    assertSame(TestImages.reader(jpeg).readRaster(0, null), jdk.readRaster(0, null));
  }

  @Test
  void moreThanFourComponentsAreNoImage() throws IOException {
    ZelligeImageReader reader = TestImages.reader(components(5));
    assertThatThrownBy(() -> reader.read(0))
        .isInstanceOf(IIOException.class)
        .hasMessageContaining("5 components");
    assertThat(reader.getRawImageType(0)).isNull();
  }

  /** A file of gray images of 40 × 30 pixels, each a component with a scan of its own. */
  private static byte[] components(int count) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int c = 0; c < count; c++) {
      Pixels gray = Pixels.allocate(PixelFormat.GRAY, 40, 30);
      new Random(c).nextBytes(gray.bytes());
      byte[] jpeg = JpegEncoder.builder().effort(1).build().encode(gray);
      for (JpegInfo.Segment s : JpegDecoder.inspect(jpeg).segments()) {
        byte[] segment = Arrays.copyOfRange(jpeg, (int) s.offset(), (int) s.offset() + s.length());
        if (s.marker() == MarkerSegment.SOS) {
          segment[5] = (byte) (c + 1);
          file.writeBytes(segment);
          int data = (int) s.offset() + s.length();
          file.write(jpeg, data, jpeg.length - 2 - data);
        } else if (c == 0 && s.marker() == MarkerSegment.SOF0) {
          segment[3] += (byte) (3 * (count - 1));
          segment[9] = (byte) count;
          file.writeBytes(segment);
          for (int i = 2; i <= count; i++) {
            file.writeBytes(new byte[] {(byte) i, 0x11, 0});
          }
        } else if (c == 0 && s.marker() != 0xE0 && s.marker() != MarkerSegment.EOI) {
          file.writeBytes(segment);
        }
      }
    }
    file.writeBytes(new byte[] {-1, (byte) MarkerSegment.EOI});
    return file.toByteArray();
  }

  @Test
  void wideSamplesKeepTheirPrecision() throws IOException {
    byte[] jpeg = SampleFiles.bytes("jpeg-lossless/16_ls.jpg");
    Plane plane = JpegDecoder.builder().build().decodePlanes(jpeg).planes().get(0);

    Raster raster = TestImages.reader(jpeg).readRaster(0, null);

    assertThat(raster.getDataBuffer().getDataType()).isEqualTo(DataBuffer.TYPE_USHORT);
    for (int y = 0; y < plane.height(); y += 7) {
      for (int x = 0; x < plane.width(); x += 5) {
        assertThat(raster.getSample(x, y, 0)).isEqualTo(plane.sample(x, y));
      }
    }
  }

  @Test
  void renderedImagesAreTheImages() throws IOException {
    byte[] jpeg = TestImages.jdkJpeg(TestImages.smooth(BufferedImage.TYPE_INT_RGB, 70, 50));
    ZelligeImageReader reader = TestImages.reader(jpeg);

    BufferedImage image = (BufferedImage) reader.readAsRenderedImage(0, null);

    assertThat(TestImages.difference(image, reader.read(0))).isZero();
  }

  @Test
  void aRasterBeyondTheLimitsIsRefused() throws IOException {
    byte[] jpeg = TestImages.jdkJpeg(TestImages.smooth(BufferedImage.TYPE_INT_RGB, 70, 50));
    ZelligeImageReadParam param = new ZelligeImageReadParam();
    param.setLimits(param.getLimits().withMaxMemory(5_000));

    assertThatThrownBy(() -> TestImages.reader(jpeg).readRaster(0, param))
        .isInstanceOf(IIOException.class);
  }

  private static void assertSame(Raster own, Raster jdk) {
    assertThat(own.getBounds()).isEqualTo(jdk.getBounds());
    assertThat(own.getNumBands()).isEqualTo(jdk.getNumBands());
    int[] a = own.getPixels(0, 0, own.getWidth(), own.getHeight(), (int[]) null);
    int[] b = jdk.getPixels(0, 0, jdk.getWidth(), jdk.getHeight(), (int[]) null);
    int most = 0;
    for (int i = 0; i < a.length; i++) {
      most = Math.max(most, Math.abs(a[i] - b[i]));
    }
    // The JDK's libjpeg smooths chroma a little differently than libjpeg-turbo.
    assertThat(most).isLessThanOrEqualTo(3);
  }
}
