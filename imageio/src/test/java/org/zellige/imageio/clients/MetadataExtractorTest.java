package org.zellige.imageio.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.jfif.JfifDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.imageio.contract.SampleFiles;

/** A reader of metadata finds in a rewritten file what it found in the original. */
class MetadataExtractorTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "exif/Portrait_6.jpg",
        "jpeg/jfif-jfif-and-exif-thumbnail-sharpshot-iphone.jpg",
        "jpeg/exif-rgb-thumbnail-sony-d700.jpg",
        "jpeg/jfif-with-preview-as-second-image.jpg",
        "jpeg/srgb-exif-no-ifd1.jpg"
      })
  void exifSurvivesAndTheFileIsWellFormed(String name) throws Exception {
    byte[] original = SampleFiles.bytes(name);
    byte[] copy = rewritten(original);

    Metadata before = JpegMetadataReader.readMetadata(new ByteArrayInputStream(original));
    Metadata after = JpegMetadataReader.readMetadata(new ByteArrayInputStream(copy));

    assertSame(before, after, ExifIFD0Directory.class);
    assertSame(before, after, ExifSubIFDDirectory.class);
    assertThat(after.getFirstDirectoryOfType(JfifDirectory.class)).isNotNull();
    if (before.getFirstDirectoryOfType(IccDirectory.class) != null) {
      assertThat(after.getFirstDirectoryOfType(IccDirectory.class)).isNotNull();
    }
  }

  private static void assertSame(Metadata before, Metadata after, Class<? extends Directory> type) {
    Directory a = before.getFirstDirectoryOfType(type);
    Directory b = after.getFirstDirectoryOfType(type);
    assertThat(b == null).isEqualTo(a == null);
    if (a != null) {
      assertThat(b.getTags().toString()).isEqualTo(a.getTags().toString());
      assertThat(b.hasErrors()).isEqualTo(a.hasErrors());
    }
  }

  private static byte[] rewritten(byte[] jpeg) throws Exception {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg));
        ImageOutputStream out = ImageIO.createImageOutputStream(copy)) {
      ImageReader reader = ImageIO.getImageReaders(in).next();
      reader.setInput(in);
      IIOMetadata metadata = reader.getImageMetadata(0);
      BufferedImage image = reader.read(0);
      ImageWriter writer = ImageIO.getImageWriter(reader);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, metadata), null);
      reader.dispose();
      writer.dispose();
    }
    return copy.toByteArray();
  }
}
