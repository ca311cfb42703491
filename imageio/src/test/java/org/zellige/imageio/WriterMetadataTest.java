package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zellige.imageio.MetadataTreeTest.NATIVE;
import static org.zellige.imageio.MetadataTreeTest.STANDARD;
import static org.zellige.imageio.MetadataTreeTest.find;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zellige.Density;
import org.zellige.JpegColorSpace;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.Subsampling;

/** What of metadata and parameters reaches the file. */
class WriterMetadataTest {
  private static final BufferedImage IMAGE = TestImages.smooth(BufferedImage.TYPE_INT_RGB, 40, 30);
  private static final byte[] EXIF = "Exif\0\0some".getBytes(StandardCharsets.ISO_8859_1);

  @Test
  void densityCommentAndSamplingOfAnEditedDefaultTree() throws IOException {
    IIOMetadata metadata = defaults();
    IIOMetadataNode tree = (IIOMetadataNode) metadata.getAsTree(NATIVE);
    jfif(tree, "1", "300", "299");
    IIOMetadataNode luma = (IIOMetadataNode) find(tree, "componentSpec").get(0);
    luma.setAttribute("VsamplingFactor", "1");
    IIOMetadataNode comment = new IIOMetadataNode("com");
    comment.setAttribute("comment", "hello");
    find(tree, "markerSequence").get(0).appendChild(comment);
    metadata.setFromTree(NATIVE, tree);

    JpegInfo info = write(metadata, null);
    assertThat(info.density()).contains(new Density(Density.Unit.PER_INCH, 300, 299));
    assertThat(info.subsampling()).contains(Subsampling.S422);
    assertThat(info.comments()).containsExactly("hello");
  }

  @Test
  void mergedTreesReplaceTheirKindOnly() throws IOException {
    IIOMetadata metadata = defaults();
    IIOMetadataNode root = new IIOMetadataNode(NATIVE);
    IIOMetadataNode variety = new IIOMetadataNode("JPEGvariety");
    IIOMetadataNode jfif = new IIOMetadataNode("app0JFIF");
    root.appendChild(variety);
    root.appendChild(new IIOMetadataNode("markerSequence"));
    variety.appendChild(jfif);
    jfif.setAttribute("resUnits", "2");
    jfif.setAttribute("Xdensity", "72");
    jfif.setAttribute("Ydensity", "72");
    metadata.mergeTree(NATIVE, root);
    assertThat(find(metadata.getAsTree(NATIVE), "dqtable")).hasSize(2);
    assertThat(write(metadata, null).density())
        .contains(new Density(Density.Unit.PER_CENTIMETRE, 72, 72));
    metadata.reset();
    assertThat(write(metadata, null).density()).contains(Density.NONE);
  }

  @Test
  void standardTreesGiveDensityAndComment() throws IOException {
    IIOMetadata metadata = defaults();
    IIOMetadataNode root = new IIOMetadataNode(STANDARD);
    IIOMetadataNode dimension = new IIOMetadataNode("Dimension");
    for (String name : List.of("HorizontalPixelSize", "VerticalPixelSize")) {
      IIOMetadataNode size = new IIOMetadataNode(name);
      size.setAttribute("value", Double.toString(25.4 / 300));
      dimension.appendChild(size);
    }
    IIOMetadataNode text = new IIOMetadataNode("Text");
    IIOMetadataNode entry = new IIOMetadataNode("TextEntry");
    entry.setAttribute("keyword", "comment");
    entry.setAttribute("value", "von hier");
    text.appendChild(entry);
    root.appendChild(dimension);
    root.appendChild(text);
    metadata.mergeTree(STANDARD, root);
    JpegInfo info = write(metadata, null);
    assertThat(info.density()).contains(new Density(Density.Unit.PER_INCH, 300, 300));
    assertThat(info.comments()).containsExactly("von hier");
  }

  @Test
  void metadataOfTheJdksReaderIsUnderstood() throws IOException {
    byte[] source =
        MetadataTreeTest.withSegment(
            MetadataTreeTest.withSegment(MetadataTreeTest.plain(), 0xE1, EXIF),
            0xFE,
            "hi".getBytes(StandardCharsets.US_ASCII));
    JpegInfo info = write(MetadataTreeTest.jdk(source), null);
    assertThat(info.comments()).containsExactly("hi");
    assertThat(info.segments()).anyMatch(s -> s.marker() == 0xE1);
  }

  @Test
  void aProfileOfInksIsNotPutOnAnImageOfRgb() throws IOException {
    byte[] profile = new byte[128];
    System.arraycopy("CMYK".getBytes(StandardCharsets.ISO_8859_1), 0, profile, 16, 4);
    byte[] icc =
        ReaderTest.concat("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1), profile);
    byte[] source = MetadataTreeTest.withSegment(MetadataTreeTest.plain(), 0xE2, icc);
    assertThat(write(MetadataTreeTest.own(source), null).iccProfile()).isEmpty();
  }

  @Test
  void exifAndProfileSurviveReadAndWrite() throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    byte[] icc =
        ReaderTest.concat("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1), profile);
    byte[] source =
        MetadataTreeTest.withSegment(
            MetadataTreeTest.withSegment(MetadataTreeTest.plain(), 0xE1, EXIF), 0xE2, icc);
    IIOMetadata metadata = MetadataTreeTest.own(source);
    byte[] copy = TestImages.write(TestImages.writer(), new IIOImage(IMAGE, null, metadata), null);
    assertThat(JpegDecoder.inspect(copy).iccProfile()).contains(profile);
    Object exif =
        ((IIOMetadataNode) find(MetadataTreeTest.own(copy).getAsTree(NATIVE), "unknown").get(0))
            .getUserObject();
    assertThat(exif).isEqualTo(EXIF);
    // Through the tree as well as through the object.
    IIOMetadata edited = defaults();
    edited.setFromTree(NATIVE, metadata.getAsTree(NATIVE));
    byte[] again = TestImages.write(TestImages.writer(), new IIOImage(IMAGE, null, edited), null);
    assertThat(again).isEqualTo(copy);
  }

  @Test
  void anIndexOfImagesThatAreNotThereIsDropped() throws IOException {
    byte[] mpf = "MPF\0MM\0*\0\0\0\b".getBytes(StandardCharsets.ISO_8859_1);
    IIOMetadata metadata =
        MetadataTreeTest.own(MetadataTreeTest.withSegment(MetadataTreeTest.plain(), 0xE2, mpf));
    ZelligeImageWriter writer = TestImages.writer();
    List<String> warnings = new ArrayList<>();
    writer.addIIOWriteWarningListener((source, index, warning) -> warnings.add(warning));
    byte[] copy = TestImages.write(writer, new IIOImage(IMAGE, null, metadata), null);
    assertThat(JpegDecoder.inspect(copy).segments()).noneMatch(s -> s.marker() == 0xE2);
    assertThat(warnings).singleElement().asString().contains("MPF");
  }

  @Test
  void adobeTransformZeroWithoutJfifMeansRgb() throws IOException {
    byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
    byte[] source =
        MetadataTreeTest.withSegment(
            MetadataTreeTest.withoutJfif(MetadataTreeTest.plain()), 0xEE, adobe);
    assertThat(write(MetadataTreeTest.own(source), null).colorSpace())
        .isEqualTo(JpegColorSpace.RGB);
  }

  @ParameterizedTest
  @EnumSource(Subsampling.class)
  void subsamplingOfTheParameterGoesBeforeTheMetadata(Subsampling subsampling) throws IOException {
    ZelligeImageWriteParam param = new ZelligeImageWriteParam(null);
    param.setSubsampling(subsampling);
    assertThat(write(defaults(), param).subsampling()).contains(subsampling);
  }

  @Test
  void restartIntervalOfParameterAndMetadata() throws IOException {
    ZelligeImageWriteParam param = new ZelligeImageWriteParam(null);
    param.setRestartInterval(3);
    byte[] source = TestImages.write(IMAGE, param);
    assertThat(JpegDecoder.inspect(source).restartInterval()).isEqualTo(3);
    IIOMetadata metadata = MetadataTreeTest.own(source);
    assertThat(write(metadata, null).restartInterval()).isEqualTo(3);
    param.setRestartInterval(0);
    assertThat(write(metadata, param).restartInterval()).isZero();
    assertThatThrownBy(() -> param.setRestartInterval(65536))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void invalidTreesAreRefusedAndChangeNothing() throws IOException {
    IIOMetadata metadata = defaults();
    String before = MetadataTreeTest.describe(metadata.getAsTree(NATIVE));
    for (String[] edit :
        new String[][] {
          {"app0JFIF", "Xdensity", "0"},
          {"app0JFIF", "resUnits", "x"},
          {"componentSpec", "HsamplingFactor", "5"},
          {"dqtable", "qtableId", "4"}
        }) {
      IIOMetadataNode tree = (IIOMetadataNode) metadata.getAsTree(NATIVE);
      ((IIOMetadataNode) find(tree, edit[0]).get(0)).setAttribute(edit[1], edit[2]);
      assertThatThrownBy(() -> metadata.setFromTree(NATIVE, tree))
          .isInstanceOf(IIOInvalidTreeException.class);
      assertThat(MetadataTreeTest.describe(metadata.getAsTree(NATIVE))).isEqualTo(before);
    }
  }

  private static IIOMetadata defaults() {
    return TestImages.writer().getDefaultImageMetadata(new ImageTypeSpecifier(IMAGE), null);
  }

  private static void jfif(IIOMetadataNode tree, String units, String x, String y) {
    IIOMetadataNode jfif = (IIOMetadataNode) find(tree, "app0JFIF").get(0);
    jfif.setAttribute("resUnits", units);
    jfif.setAttribute("Xdensity", x);
    jfif.setAttribute("Ydensity", y);
  }

  private static JpegInfo write(IIOMetadata metadata, ImageWriteParam param) throws IOException {
    return JpegDecoder.inspect(
        TestImages.write(TestImages.writer(), new IIOImage(IMAGE, null, metadata), param));
  }
}
