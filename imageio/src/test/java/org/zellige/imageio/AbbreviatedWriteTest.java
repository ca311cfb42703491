package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import javax.imageio.plugins.jpeg.JPEGImageReadParam;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGQTable;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.imageio.metadata.MarkerSegment;

/** Streams that lack tables. */
class AbbreviatedWriteTest {
  static final JPEGHuffmanTable[] DC = {
    JPEGHuffmanTable.StdDCLuminance, JPEGHuffmanTable.StdDCChrominance
  };
  static final JPEGHuffmanTable[] AC = {
    JPEGHuffmanTable.StdACLuminance, JPEGHuffmanTable.StdACChrominance
  };

  private static final BufferedImage IMAGE = TestImages.smooth(BufferedImage.TYPE_INT_RGB, 61, 47);

  @Test
  void aSequenceOfTablesAndImagesReadsBackHereAndInTheJdk() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ZelligeImageWriter writer = TestImages.writer();
    JPEGImageWriteParam param = new JPEGImageWriteParam(null);
    JPEGQTable luma = JPEGQTable.K1Luminance;
    param.setEncodeTables(new JPEGQTable[] {luma, JPEGQTable.K2Chrominance}, DC, AC);
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(writer.getDefaultStreamMetadata(param));
      writer.writeToSequence(new IIOImage(IMAGE, null, null), param);
      writer.writeToSequence(new IIOImage(IMAGE, null, null), param);
      writer.endWriteSequence();
    }
    byte[] sequence = bytes.toByteArray();
    JPEGImageWriteParam same = new JPEGImageWriteParam(null);
    same.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    same.setCompressionQuality(0.5F);
    BufferedImage expected = TestImages.read(TestImages.write(IMAGE, same));

    ZelligeImageReader own = TestImages.reader(sequence);
    ImageReader jdk = TestImages.jdkReader();
    jdk.setInput(TestImages.stream(sequence));

    assertThat(own.getNumImages(true)).isEqualTo(2);
    assertThat(TestImages.difference(own.read(1), expected)).isZero();
    assertThat(TestImages.difference(jdk.read(1), expected)).isLessThanOrEqualTo(4);
    assertThat(sequence.length).isLessThan(2 * TestImages.write(IMAGE, same).length);
  }

  @Test
  void tablesMadeForTheImageStayInIt() throws IOException {
    JPEGImageWriteParam param = new JPEGImageWriteParam(null);
    param.setEncodeTables(
        new JPEGQTable[] {JPEGQTable.K1Luminance, JPEGQTable.K2Chrominance}, DC, AC);
    param.setOptimizeHuffmanTables(true);
    byte[] jpeg = TestImages.write(IMAGE, param);
    assertThat(tableSegments(jpeg)).isNotEmpty().allMatch(s -> s.marker() == MarkerSegment.DHT);
  }

  @Test
  void huffmanTablesOfOnesOwnAreRefusedWithAWarningAndAWholeFile() throws IOException {
    JPEGImageWriteParam param = new JPEGImageWriteParam(null);
    param.setEncodeTables(
        new JPEGQTable[] {JPEGQTable.K1Luminance, JPEGQTable.K2Chrominance},
        DC,
        new JPEGHuffmanTable[] {AC[1], AC[0]});
    ZelligeImageWriter writer = TestImages.writer();
    List<String> warnings = new ArrayList<>();
    writer.addIIOWriteWarningListener((source, index, warning) -> warnings.add(warning));

    byte[] jpeg = TestImages.write(writer, new IIOImage(IMAGE, null, null), param);

    assertThat(warnings).singleElement().asString().contains("Huffman tables");
    assertThat(TestImages.difference(TestImages.read(jpeg), IMAGE)).isLessThan(60);
  }

  @Test
  void aSequenceMustBePrepared() throws IOException {
    ZelligeImageWriter writer = TestImages.writer();
    writer.setOutput(ImageIO.createImageOutputStream(new ByteArrayOutputStream()));
    assertThatThrownBy(() -> writer.writeToSequence(new IIOImage(IMAGE, null, null), null))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(writer::endWriteSequence).isInstanceOf(IllegalStateException.class);
  }

  /** A file less its DQT and DHT segments. */
  static byte[] withoutTables(byte[] jpeg) throws IOException {
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    int from = 0;
    for (JpegInfo.Segment s : JpegDecoder.inspect(jpeg).segments()) {
      if (s.marker() == MarkerSegment.DQT || s.marker() == MarkerSegment.DHT) {
        rest.write(jpeg, from, (int) s.offset() - from);
        from = (int) s.offset() + s.length();
      }
    }
    rest.write(jpeg, from, jpeg.length - from);
    return rest.toByteArray();
  }

  static List<MarkerSegment> tableSegments(byte[] jpeg) throws IOException {
    return MarkerSegment.of(jpeg, JpegDecoder.inspect(jpeg)).stream()
        .filter(s -> s.marker() == MarkerSegment.DQT || s.marker() == MarkerSegment.DHT)
        .toList();
  }

  /** A parameter with the quantisation tables of a file and the Huffman tables of Annex K. */
  static JPEGImageReadParam tablesOf(byte[] jpeg) throws IOException {
    List<JPEGQTable> tables = new ArrayList<>();
    for (JpegInfo.QuantTable t : JpegDecoder.inspect(jpeg).quantTables()) {
      tables.add(new JPEGQTable(t.steps()));
    }
    JPEGImageReadParam param = new JPEGImageReadParam();
    param.setDecodeTables(tables.toArray(JPEGQTable[]::new), DC, AC);
    return param;
  }
}
