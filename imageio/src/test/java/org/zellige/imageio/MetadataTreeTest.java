package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGQTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** The trees say what the JDK reader's say, node by node. */
class MetadataTreeTest {
  static final String NATIVE = "javax_imageio_jpeg_image_1.0";
  static final String STANDARD = "javax_imageio_1.0";

  static Stream<byte[]> jfifFiles() throws IOException {
    BufferedImage color = TestImages.smooth(BufferedImage.TYPE_INT_RGB, 40, 30);
    BufferedImage gray = TestImages.smooth(BufferedImage.TYPE_BYTE_GRAY, 40, 30);
    JPEGImageWriteParam optimised = new JPEGImageWriteParam(null);
    optimised.setOptimizeHuffmanTables(true);
    JPEGImageWriteParam progressive = new JPEGImageWriteParam(null);
    progressive.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    JPEGImageWriteParam low = new JPEGImageWriteParam(null);
    low.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    low.setCompressionQuality(0.1F);
    return Stream.of(
        jdk(color, null, null),
        jdk(gray, null, null),
        jdk(color, optimised, null),
        jdk(color, progressive, null),
        jdk(color, low, null),
        jdk(color, null, jdkMetadata(color)),
        TestImages.write(color, null),
        TestImages.write(gray, null));
  }

  @ParameterizedTest
  @MethodSource("jfifFiles")
  void nativeTreeIsTheJdks(byte[] jpeg) throws IOException {
    assertThat(describe(own(jpeg).getAsTree(NATIVE)))
        .isEqualTo(describe(jdk(jpeg).getAsTree(NATIVE)));
  }

  @ParameterizedTest
  @MethodSource("jfifFiles")
  void standardTreeIsTheJdks(byte[] jpeg) throws IOException {
    assertThat(describe(own(jpeg).getAsTree(STANDARD)))
        .isEqualTo(describe(jdk(jpeg).getAsTree(STANDARD)));
  }

  @Test
  void applicationSegmentsAreUnknownNodesWithTheirPayload() throws IOException {
    byte[] exif = "Exif\0\0MM\0*\0\0\0\b\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    byte[] jpeg = withSegment(plain(), 0xE1, exif);
    assertThat(describe(own(jpeg).getAsTree(NATIVE)))
        .isEqualTo(describe(jdk(jpeg).getAsTree(NATIVE)));
    Node node = find(own(jpeg).getAsTree(NATIVE), "unknown").get(0);
    assertThat(((IIOMetadataNode) node).getAttribute("MarkerTag")).isEqualTo("225");
    assertThat(((IIOMetadataNode) node).getUserObject()).isEqualTo(exif);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MM", "II"})
  void exifOrientationIsInTheStandardTree(String order) throws IOException {
    List<String> names =
        List.of(
            "normal",
            "FlipH",
            "Rotate180",
            "FlipV",
            "FlipHRotate90",
            "Rotate270",
            "FlipVRotate90",
            "Rotate90");
    for (int code = 1; code <= 8; code++) {
      byte[] jpeg = withSegment(plain(), 0xE1, exif(order, code));
      Node orientation = find(own(jpeg).getAsTree(STANDARD), "ImageOrientation").get(0);
      assertThat(((IIOMetadataNode) orientation).getAttribute("value"))
          .isEqualTo(names.get(code - 1));
    }
  }

  @Test
  void brokenExifMeansNormal() throws IOException {
    byte[] whole = exif("MM", 6);
    for (int length = 5; length < whole.length - 2; length++) {
      byte[] jpeg = withSegment(plain(), 0xE1, Arrays.copyOf(whole, length));
      assertThat(find(own(jpeg).getAsTree(STANDARD), "ImageOrientation")).hasSize(1);
    }
  }

  @Test
  void profileIsBelowTheJfifHeader() throws IOException {
    ICC_Profile profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
    ByteArrayOutputStream payload = new ByteArrayOutputStream();
    payload.writeBytes("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1));
    payload.writeBytes(profile.getData());
    byte[] jpeg = withSegment(plain(), 0xE2, payload.toByteArray());
    Node icc = find(own(jpeg).getAsTree(NATIVE), "app2ICC").get(0);
    assertThat(((ICC_Profile) ((IIOMetadataNode) icc).getUserObject()).getData())
        .isEqualTo(profile.getData());
    assertThat(find(own(jpeg).getAsTree(NATIVE), "unknown")).isEmpty();
  }

  @Test
  void aProfileThatIsNoneStaysAnUnknownNode() throws IOException {
    for (String chunk : List.of("ICC_PROFILE\0\1\1junk", "ICC_PROFILE\0\1\2", "ICC_PROFILE\0")) {
      byte[] jpeg = withSegment(plain(), 0xE2, chunk.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(find(own(jpeg).getAsTree(NATIVE), "app2ICC")).isEmpty();
      assertThat(find(own(jpeg).getAsTree(NATIVE), "unknown")).hasSize(1);
    }
  }

  @Test
  void commentsAreInBothTrees() throws IOException {
    byte[] jpeg = withSegment(plain(), 0xFE, "grüezi".getBytes(StandardCharsets.ISO_8859_1));
    for (String format : List.of(NATIVE, STANDARD)) {
      assertThat(describe(own(jpeg).getAsTree(format)))
          .isEqualTo(describe(jdk(jpeg).getAsTree(format)))
          .contains("grüezi");
    }
  }

  @Test
  void adobeSegmentTellsTheColourSpace() throws IOException {
    byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
    byte[] jpeg = withSegment(withoutJfif(plain()), 0xEE, adobe);
    for (String format : List.of(NATIVE, STANDARD)) {
      assertThat(describe(own(jpeg).getAsTree(format)))
          .isEqualTo(describe(jdk(jpeg).getAsTree(format)));
    }
    assertThat(describe(own(jpeg).getAsTree(STANDARD))).contains("ColorSpaceType{name=RGB}");
  }

  @Test
  void brokenSegmentsDoNotBreakTheTree() throws IOException {
    byte[] jpeg = withSegment(plain(), 0xEE, "Adobe".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(find(own(jpeg).getAsTree(NATIVE), "unknown")).hasSize(1);
    byte[] jfxx = "JFXX\0\u0010not a jpeg".getBytes(StandardCharsets.ISO_8859_1);
    byte[] thumbnail = withSegment(plain(), 0xE0, jfxx);
    assertThat(find(own(thumbnail).getAsTree(NATIVE), "JFIFthumbJPEG")).hasSize(1);
  }

  @Test
  void unknownFormatsAreRefused() throws IOException {
    IIOMetadata metadata = own(plain());
    assertThatThrownBy(() -> metadata.getAsTree("javax_imageio_png_1.0"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(metadata.getMetadataFormatNames()).containsExactly(NATIVE, STANDARD);
  }

  @Test
  void streamTreeHoldsTheTables() {
    Node own =
        TestImages.writer()
            .getDefaultStreamMetadata(null)
            .getAsTree("javax_imageio_jpeg_stream_1.0");
    assertThat(describe(own)).contains("dqtable").contains("dhtable");
  }

  @Test
  void defaultImageMetadataHasTheJdksNodes() throws IOException {
    for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY}) {
      var specifier = ImageTypeSpecifier.createFromBufferedImageType(type);
      assertThat(
              describe(
                  TestImages.writer().getDefaultImageMetadata(specifier, null).getAsTree(NATIVE)))
          .isEqualTo(
              describe(
                  TestImages.jdkWriter()
                      .getDefaultImageMetadata(specifier, null)
                      .getAsTree(NATIVE)));
    }
  }

  @Test
  void defaultImageMetadataFollowTheParametersAsTheJdks() throws IOException {
    JPEGImageWriteParam optimised = new JPEGImageWriteParam(null);
    optimised.setOptimizeHuffmanTables(true);
    JPEGImageWriteParam progressive = new JPEGImageWriteParam(null);
    progressive.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    JPEGImageWriteParam tables = new JPEGImageWriteParam(null);
    tables.setEncodeTables(
        new JPEGQTable[] {JPEGQTable.K1Luminance},
        AbbreviatedWriteTest.DC,
        AbbreviatedWriteTest.AC);
    for (JPEGImageWriteParam param : List.of(optimised, progressive, tables)) {
      for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY}) {
        var specifier = ImageTypeSpecifier.createFromBufferedImageType(type);
        assertThat(
                describe(
                    TestImages.writer()
                        .getDefaultImageMetadata(specifier, param)
                        .getAsTree(NATIVE)))
            .isEqualTo(
                describe(
                    TestImages.jdkWriter()
                        .getDefaultImageMetadata(specifier, param)
                        .getAsTree(NATIVE)));
      }
    }
  }

  static IIOMetadata own(byte[] jpeg) throws IOException {
    return TestImages.reader(jpeg).getImageMetadata(0);
  }

  static IIOMetadata jdk(byte[] jpeg) throws IOException {
    ImageReader reader = TestImages.jdkReader();
    reader.setInput(TestImages.stream(jpeg));
    return reader.getImageMetadata(0);
  }

  /** A file with marker segment inserted behind the JFIF header, or behind SOI without one. */
  static byte[] withSegment(byte[] jpeg, int marker, byte[] payload) {
    boolean jfif = (jpeg[3] & 255) == 0xE0;
    int at = jfif ? 2 + 2 + ((jpeg[4] & 255) << 8 | (jpeg[5] & 255)) : 2;
    int length = payload.length + 2;
    byte[] head = {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length};
    return ReaderTest.concat(
        Arrays.copyOf(jpeg, at), head, payload, Arrays.copyOfRange(jpeg, at, jpeg.length));
  }

  static byte[] withoutJfif(byte[] jpeg) {
    int at = 4 + ((jpeg[4] & 255) << 8 | (jpeg[5] & 255));
    return ReaderTest.concat(Arrays.copyOf(jpeg, 2), Arrays.copyOfRange(jpeg, at, jpeg.length));
  }

  static byte[] plain() throws IOException {
    return TestImages.jdkJpeg(TestImages.smooth(BufferedImage.TYPE_INT_RGB, 24, 16));
  }

  static List<Node> find(Node tree, String name) {
    List<Node> found = new ArrayList<>();
    var list = ((IIOMetadataNode) tree).getElementsByTagName(name);
    for (int i = 0; i < list.getLength(); i++) {
      found.add(list.item(i));
    }
    return found;
  }

  /** A tree as text, with attributes by name and the contents of user objects. */
  static String describe(Node node) {
    StringBuilder text = new StringBuilder();
    describe(node, "", text);
    return text.toString();
  }

  private static void describe(Node node, String indent, StringBuilder text) {
    TreeMap<String, String> attributes = new TreeMap<>();
    NamedNodeMap map = node.getAttributes();
    for (int i = 0; i < map.getLength(); i++) {
      attributes.put(map.item(i).getNodeName(), map.item(i).getNodeValue());
    }
    text.append(indent).append(node.getNodeName()).append(attributes);
    text.append(describe(((IIOMetadataNode) node).getUserObject())).append('\n');
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      describe(n, indent + "  ", text);
    }
  }

  private static String describe(Object user) {
    if (user instanceof byte[] bytes) {
      return Arrays.toString(bytes);
    }
    if (user instanceof JPEGQTable table) {
      return Arrays.toString(table.getTable());
    }
    if (user instanceof JPEGHuffmanTable table) {
      return Arrays.toString(table.getLengths()) + Arrays.toString(table.getValues());
    }
    return user == null ? "" : user.getClass().getName();
  }

  private static byte[] jdk(BufferedImage image, ImageWriteParam param, IIOMetadata metadata)
      throws IOException {
    return TestImages.write(TestImages.jdkWriter(), new IIOImage(image, null, metadata), param);
  }

  /** Metadata with a density, a comment and restart markers. */
  private static IIOMetadata jdkMetadata(BufferedImage image) throws IOException {
    ImageWriter writer = TestImages.jdkWriter();
    IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
    IIOMetadataNode tree = (IIOMetadataNode) metadata.getAsTree(NATIVE);
    IIOMetadataNode jfif = (IIOMetadataNode) find(tree, "app0JFIF").get(0);
    jfif.setAttribute("resUnits", "1");
    jfif.setAttribute("Xdensity", "300");
    jfif.setAttribute("Ydensity", "150");
    IIOMetadataNode comment = new IIOMetadataNode("com");
    comment.setAttribute("comment", "hello");
    find(tree, "markerSequence").get(0).appendChild(comment);
    IIOMetadataNode dri = new IIOMetadataNode("dri");
    dri.setAttribute("interval", "4");
    find(tree, "markerSequence").get(0).appendChild(dri);
    metadata.setFromTree(NATIVE, tree);
    return metadata;
  }

  static byte[] exif(String order, int orientation) {
    boolean big = order.equals("MM");
    String tiff =
        big
            ? "MM\0*\0\0\0\b\0\1\1\u0012\0\3\0\0\0\1\0" + (char) orientation + "\0\0\0\0\0\0"
            : "II*\0\b\0\0\0\1\0\u0012\1\3\0\1\0\0\0" + (char) orientation + "\0\0\0\0\0\0\0";
    return ("Exif\0\0" + tiff).getBytes(StandardCharsets.ISO_8859_1);
  }
}
