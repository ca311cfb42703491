package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.imageio.metadata.JpegImageMetadataFormat;
import org.zellige.imageio.metadata.JpegStreamMetadataFormat;

class ProviderTest {
  private final ZelligeImageReaderSpi readerSpi = new ZelligeImageReaderSpi();
  private final ZelligeImageWriterSpi writerSpi = new ZelligeImageWriterSpi();

  @ParameterizedTest
  @ValueSource(strings = {"JPEG", "jpeg", "JPG", "jpg"})
  void comesFirstByFormatName(String name) {
    assertThat(first(ImageIO.getImageReadersByFormatName(name)))
        .isInstanceOf(ZelligeImageReader.class);
    assertThat(first(ImageIO.getImageWritersByFormatName(name)))
        .isInstanceOf(ZelligeImageWriter.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "jpeg", "jpe", "jfif", "jif"})
  void comesFirstBySuffix(String suffix) {
    assertThat(first(ImageIO.getImageReadersBySuffix(suffix)))
        .isInstanceOf(ZelligeImageReader.class);
    assertThat(first(ImageIO.getImageWritersBySuffix(suffix)))
        .isInstanceOf(ZelligeImageWriter.class);
  }

  @Test
  void comesFirstByMimeType() {
    assertThat(first(ImageIO.getImageReadersByMIMEType("image/jpeg")))
        .isInstanceOf(ZelligeImageReader.class);
    assertThat(first(ImageIO.getImageWritersByMIMEType("image/jpeg")))
        .isInstanceOf(ZelligeImageWriter.class);
  }

  @Test
  void theJdksPluginStaysRegisteredBehind() {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
    readers.next();
    assertThat(readers.next().getClass().getName())
        .isEqualTo("com.sun.imageio.plugins.jpeg.JPEGImageReader");
  }

  @Test
  void readerAndWriterFindEachOther() {
    ImageWriter writer = first(ImageIO.getImageWritersByFormatName("jpeg"));
    ImageReader reader = ImageIO.getImageReader(writer);
    assertThat(reader).isInstanceOf(ZelligeImageReader.class);
    assertThat(ImageIO.getImageWriter(reader)).isInstanceOf(ZelligeImageWriter.class);
  }

  @Test
  void saysWhatItIs() {
    assertThat(readerSpi.getVendorName()).isNotBlank();
    assertThat(readerSpi.getVersion()).isNotBlank();
    assertThat(readerSpi.getDescription(Locale.ROOT)).isNotBlank();
    assertThat(writerSpi.getDescription(Locale.ROOT)).isNotBlank();
    assertThat(writerSpi.isFormatLossless()).isFalse();
    assertThat(readerSpi.getPluginClassName()).isEqualTo(ZelligeImageReader.class.getName());
    assertThat(writerSpi.getPluginClassName()).isEqualTo(ZelligeImageWriter.class.getName());
    assertThat(readerSpi.isStandardImageMetadataFormatSupported()).isTrue();
    assertThat(readerSpi.isStandardStreamMetadataFormatSupported()).isFalse();
  }

  @Test
  void metadataFormatsCanBeLoaded() throws IOException {
    String image = "javax_imageio_jpeg_image_1.0";
    String stream = "javax_imageio_jpeg_stream_1.0";
    assertThat(readerSpi.getNativeImageMetadataFormatName()).isEqualTo(image);
    assertThat(readerSpi.getNativeStreamMetadataFormatName()).isEqualTo(stream);
    assertThat(readerSpi.getImageMetadataFormat(image)).isInstanceOf(JpegImageMetadataFormat.class);
    assertThat(writerSpi.getStreamMetadataFormat(stream))
        .isInstanceOf(JpegStreamMetadataFormat.class);
    byte[] jpeg = TestImages.jdkJpeg(TestImages.smooth(BufferedImage.TYPE_INT_RGB, 16, 16));
    assertThat(TestImages.reader(jpeg).getImageMetadata(0).getMetadataFormat(image).getRootName())
        .isEqualTo(image);
  }

  @Test
  void canDecodeInputLooksAtThreeBytesAndRestoresThePosition() throws IOException {
    byte[] bytes = {9, 9, (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};
    ImageInputStream stream = TestImages.stream(bytes);
    assertThat(readerSpi.canDecodeInput(stream)).isFalse();
    stream.seek(2);
    assertThat(readerSpi.canDecodeInput(stream)).isTrue();
    assertThat(stream.getStreamPosition()).isEqualTo(2);
  }

  @Test
  void canDecodeInputDeclinesEverythingElse() throws IOException {
    assertThat(readerSpi.canDecodeInput(TestImages.stream(new byte[0]))).isFalse();
    assertThat(readerSpi.canDecodeInput(TestImages.stream(new byte[] {(byte) 0xFF, (byte) 0xD8})))
        .isFalse();
    assertThat(readerSpi.canDecodeInput("text")).isFalse();
    assertThat(readerSpi.canDecodeInput(new File("a.jpg"))).isFalse();
    assertThatThrownBy(() -> readerSpi.canDecodeInput(null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
  void canEncodeEveryBufferedImageType(int type) {
    assertThat(writerSpi.canEncodeImage(ImageTypeSpecifier.createFromBufferedImageType(type)))
        .isTrue();
  }

  private static <T> T first(Iterator<T> plugins) {
    assertThat(plugins.hasNext()).isTrue();
    return plugins.next();
  }
}
