package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import javax.imageio.plugins.jpeg.JPEGImageReadParam;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGQTable;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.imageio.metadata.MarkerSegment;
import org.zellige.imageio.metadata.StandardSegments;
import org.zellige.imageio.metadata.TablesStream;

/** Streams that lack tables. */
class AbbreviatedWriteTest {
  static final JPEGHuffmanTable[] DC = {
    JPEGHuffmanTable.StdDCLuminance, JPEGHuffmanTable.StdDCChrominance
  };
  static final JPEGHuffmanTable[] AC = {
    JPEGHuffmanTable.StdACLuminance, JPEGHuffmanTable.StdACChrominance
  };

  private static final JPEGHuffmanTable[] SWAPPED = {AC[1], AC[0]};
  private static final JPEGQTable[] QUANT = {JPEGQTable.K1Luminance, JPEGQTable.K2Chrominance};

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
  void huffmanTablesOfTheParameterCodeAnImageThatLacksThem() throws IOException {
    JPEGImageWriteParam param = new JPEGImageWriteParam(null);
    param.setEncodeTables(QUANT, DC, SWAPPED);
    JPEGImageReadParam known = new JPEGImageReadParam();
    known.setDecodeTables(QUANT, DC, SWAPPED);
    BufferedImage expected = TestImages.read(TestImages.write(IMAGE, halfQuality()));

    byte[] jpeg = TestImages.write(IMAGE, param);

    assertThat(tableSegments(jpeg)).isEmpty();
    assertThat(TestImages.difference(TestImages.reader(jpeg).read(0, known), expected)).isZero();
    ImageReader jdk = TestImages.jdkReader();
    jdk.setInput(TestImages.stream(jpeg));
    assertThat(TestImages.difference(jdk.read(0, known), expected)).isLessThanOrEqualTo(4);
  }

  @Test
  void huffmanTablesOfTheParameterAreWrittenWithAQualityAskedFor() throws IOException {
    JPEGImageWriteParam param = halfQuality();
    param.setEncodeTables(QUANT, DC, SWAPPED);

    byte[] jpeg = TestImages.write(IMAGE, param);

    assertThat(huffmanTables(jpeg))
        .containsExactlyInAnyOrderElementsOf(tables(List.of(StandardSegments.dht(DC, SWAPPED))));
    assertThat(
            TestImages.difference(
                TestImages.read(jpeg), TestImages.read(TestImages.write(IMAGE, halfQuality()))))
        .isZero();
  }

  @Test
  void huffmanTablesOfTheMetadataAreCopied() throws IOException {
    byte[] source = TestImages.write(IMAGE, null);
    ZelligeImageReader reader = TestImages.reader(source);
    IIOImage same = new IIOImage(IMAGE, null, reader.getImageMetadata(0));

    byte[] copy = TestImages.write(TestImages.writer(), same, new JPEGImageWriteParam(null));

    assertThat(huffmanTables(copy)).containsExactlyInAnyOrderElementsOf(huffmanTables(source));
    assertThat(TestImages.difference(TestImages.read(copy), TestImages.read(source))).isZero();
  }

  @Test
  void tablesThatLackASymbolGiveAWarningAndTablesMadeForTheImage() throws IOException {
    JPEGHuffmanTable tiny = new JPEGHuffmanTable(new short[] {0, 2}, new short[] {0, 1});
    JPEGHuffmanTable none = new JPEGHuffmanTable(new short[] {2}, new short[] {0, 1});
    for (JPEGHuffmanTable bad : List.of(tiny, none)) {
      JPEGImageWriteParam param = new JPEGImageWriteParam(null);
      param.setEncodeTables(QUANT, DC, new JPEGHuffmanTable[] {bad, bad});
      ZelligeImageWriter writer = TestImages.writer();
      List<String> warnings = new ArrayList<>();
      writer.addIIOWriteWarningListener((source, index, warning) -> warnings.add(warning));

      byte[] jpeg = TestImages.write(writer, new IIOImage(IMAGE, null, null), param);

      assertThat(warnings).singleElement().asString().contains("Huffman tables");
      // Its own tables are in the file; those of quantisation the reader has.
      assertThat(tableSegments(jpeg)).isNotEmpty().allMatch(s -> s.marker() == MarkerSegment.DHT);
      JPEGImageReadParam known = new JPEGImageReadParam();
      known.setDecodeTables(QUANT, DC, AC);
      assertThat(
              TestImages.difference(
                  TestImages.reader(jpeg).read(0, known),
                  TestImages.read(TestImages.write(IMAGE, halfQuality()))))
          .isZero();
    }
  }

  @Test
  void imagesOfASequenceLackWhatItsStreamMetadataHave() throws IOException {
    JPEGImageWriteParam tables = new JPEGImageWriteParam(null);
    tables.setEncodeTables(QUANT, DC, SWAPPED);
    JPEGImageWriteParam plain = new JPEGImageWriteParam(null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ZelligeImageWriter writer = TestImages.writer();
    // Metadata without tables: the image relies on those before it.
    IIOMetadata bare = writer.getDefaultImageMetadata(new ImageTypeSpecifier(IMAGE), tables);
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(writer.getDefaultStreamMetadata(tables));
      writer.writeToSequence(new IIOImage(IMAGE, null, bare), plain);
      writer.writeToSequence(new IIOImage(IMAGE, null, null), plain);
      writer.endWriteSequence();
    }
    byte[] sequence = bytes.toByteArray();
    BufferedImage expected = TestImages.read(TestImages.write(IMAGE, halfQuality()));

    ZelligeImageReader reader = TestImages.reader(sequence);

    assertThat(reader.getNumImages(true)).isEqualTo(2);
    assertThat(TestImages.difference(reader.read(0), expected)).isZero();
    List<JpegInfo.Segment> first = JpegDecoder.inspect(withoutHead(sequence)).segments();
    assertThat(first).noneMatch(s -> s.marker() == MarkerSegment.DQT);
    assertThat(first).noneMatch(s -> s.marker() == MarkerSegment.DHT);
    // Without metadata it has tables of its own, as in the JDK's writer.
    assertThat(
            TestImages.difference(reader.read(1), TestImages.read(TestImages.write(IMAGE, plain))))
        .isZero();
  }

  @Test
  void aSequenceMustBePrepared() throws IOException {
    ZelligeImageWriter writer = TestImages.writer();
    writer.setOutput(ImageIO.createImageOutputStream(new ByteArrayOutputStream()));
    assertThatThrownBy(() -> writer.writeToSequence(new IIOImage(IMAGE, null, null), null))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(writer::endWriteSequence).isInstanceOf(IllegalStateException.class);
  }

  private static JPEGImageWriteParam halfQuality() {
    JPEGImageWriteParam param = new JPEGImageWriteParam(null);
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(0.5F);
    return param;
  }

  /** What stands behind a stream of tables. */
  private static byte[] withoutHead(byte[] sequence) {
    int head = TablesStream.parse(sequence).orElseThrow().length();
    return Arrays.copyOfRange(sequence, head, sequence.length);
  }

  /** The tables in the DHT segments of a file, each as text. */
  private static List<String> huffmanTables(byte[] jpeg) throws IOException {
    return tables(tableSegments(jpeg));
  }

  private static List<String> tables(List<MarkerSegment> segments) {
    List<String> tables = new ArrayList<>();
    for (MarkerSegment s : segments) {
      int at = 0;
      while (s.marker() == MarkerSegment.DHT && at < s.payload().length) {
        int length = 17;
        for (int i = 1; i <= 16; i++) {
          length += s.u8(at + i);
        }
        tables.add(Arrays.toString(Arrays.copyOfRange(s.payload(), at, at + length)));
        at += length;
      }
    }
    return tables;
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
