package org.zellige.imageio.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.JpegDecoder;
import org.zellige.imageio.contract.SampleFiles;

/** PDFBox embeds JPEG streams as they are and decodes them through ImageIO. */
class PdfBoxTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "exif/Landscape_1.jpg",
        "jpeg/gray-sample.jpg",
        "jpeg/jfif-progressive-invalid-dht.jpg",
        "jpeg/no-jfif-ycbcr.jpg"
      })
  void aPageShowsAnEmbeddedPhoto(String name) throws IOException {
    BufferedImage expected = ImageIO.read(SampleFiles.url(name));
    BufferedImage page = rendered(SampleFiles.bytes(name), expected);
    assertThat(meanDifference(page, expected)).isLessThan(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg/cmyk-sample.jpg", "jpeg/cmyk-sample-no-icc.jpg"})
  void aPageShowsAnEmbeddedPhotoInInks(String name) throws IOException {
    BufferedImage expected = ImageIO.read(SampleFiles.url(name));
    BufferedImage page = rendered(SampleFiles.bytes(name), expected);
    // PDFBox converts inks by a profile of its own.
    assertThat(meanDifference(page, expected)).isLessThan(40);
  }

  @Test
  void anImageIsEmbeddedWithTheQualityAskedFor() throws IOException {
    BufferedImage photo = ImageIO.read(SampleFiles.url("exif/Landscape_1.jpg"));
    try (PDDocument document = new PDDocument()) {
      PDImageXObject embedded = JPEGFactory.createFromImage(document, photo, 0.6F, 144);
      byte[] jpeg = embedded.getStream().createInputStream(List.of("DCTDecode")).readAllBytes();
      // Step of DC at quality 60 of the IJG's scale: 16 × 80 %.
      assertThat(JpegDecoder.inspect(jpeg).quantTables().get(0).steps()[0]).isEqualTo(13);
      assertThat(meanDifference(embedded.getImage(), photo)).isLessThan(5);
    }
  }

  private static BufferedImage rendered(byte[] jpeg, BufferedImage size) throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(size.getWidth(), size.getHeight()));
      document.addPage(page);
      PDImageXObject image = JPEGFactory.createFromStream(document, new ByteArrayInputStream(jpeg));
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(image, 0, 0, size.getWidth(), size.getHeight());
      }
      document.save(pdf);
    }
    try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
      return new PDFRenderer(document).renderImage(0);
    }
  }

  private static double meanDifference(BufferedImage a, BufferedImage b) {
    assertThat(a.getWidth()).isEqualTo(b.getWidth());
    assertThat(a.getHeight()).isEqualTo(b.getHeight());
    long sum = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        int p = a.getRGB(x, y);
        int q = shown(b, x, y);
        for (int shift = 0; shift < 24; shift += 8) {
          sum += Math.abs((p >> shift & 255) - (q >> shift & 255));
        }
      }
    }
    return sum / 3.0 / a.getWidth() / a.getHeight();
  }

  /** The colour on a page, where gray is not taken for linear light as Java 2D does. */
  private static int shown(BufferedImage image, int x, int y) {
    return image.getType() == BufferedImage.TYPE_BYTE_GRAY
        ? image.getRaster().getSample(x, y, 0) * 0x010101
        : image.getRGB(x, y);
  }
}
