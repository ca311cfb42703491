package org.zellige.imageio.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.xmlgraphics.image.writer.ImageWriter;
import org.apache.xmlgraphics.image.writer.ImageWriterParams;
import org.apache.xmlgraphics.image.writer.imageio.ImageIOJPEGImageWriter;
import org.junit.jupiter.api.Test;
import org.zellige.Density;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.imageio.contract.SampleFiles;

/** The library with which Apache Batik and FOP write JPEG through ImageIO, by its MIME type. */
class XmlGraphicsTest {
  @Test
  void writesWithResolutionByEditingTheTree() throws IOException {
    BufferedImage photo = ImageIO.read(SampleFiles.url("exif/Landscape_1.jpg"));
    ImageWriter writer = new ImageIOJPEGImageWriter();
    assertThat(writer.isFunctional()).isTrue();
    ImageWriterParams params = new ImageWriterParams();
    params.setResolution(300);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    writer.writeImage(photo, out, params);

    JpegInfo info = JpegDecoder.inspect(out.toByteArray());
    assertThat(info.density()).contains(new Density(Density.Unit.PER_INCH, 300, 300));
    assertThat(info.width()).isEqualTo(photo.getWidth());
    // Step of DC at the usual quality, 75: 16 × 50 %.
    assertThat(info.quantTables().get(0).steps()[0]).isEqualTo(8);
  }
}
