package org.zellige.imageio.metadata;

import java.awt.color.ICC_Profile;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Marker segments out of a tree {@code javax_imageio_jpeg_image_1.0}. */
final class SegmentsOfTree {
  private SegmentsOfTree() {}

  /**
   * The segments of a tree, the JFIF header first. Thumbnails are not in a tree and get lost.
   *
   * @throws IIOInvalidTreeException if a node or attribute is not one of the format
   */
  static List<MarkerSegment> read(Node root) throws IIOInvalidTreeException {
    if (!root.getNodeName().equals(JpegImageMetadataFormat.NAME)) {
      throw new IIOInvalidTreeException("root is " + root.getNodeName(), root);
    }
    List<MarkerSegment> segments = new ArrayList<>();
    for (Node variety : Children.of(root, "JPEGvariety")) {
      for (Node jfif : Children.of(variety, "app0JFIF")) {
        addJfif(segments, jfif);
      }
    }
    for (Node sequence : Children.of(root, "markerSequence")) {
      for (Node node : Children.of(sequence)) {
        segments.add(segment(node));
      }
    }
    return segments;
  }

  private static void addJfif(List<MarkerSegment> segments, Node node)
      throws IIOInvalidTreeException {
    segments.add(
        jfif(
            Attributes.get(node, "majorVersion", 0, 255, 1),
            Attributes.get(node, "minorVersion", 0, 255, 2),
            Attributes.get(node, "resUnits", 0, 2, 0),
            Attributes.get(node, "Xdensity", 1, 65535, 1),
            Attributes.get(node, "Ydensity", 1, 65535, 1)));
    for (Node icc : Children.of(node, "app2ICC")) {
      segments.addAll(IccChunks.split(Children.userObject(icc, ICC_Profile.class).getData()));
    }
  }

  /** A JFIF header without a thumbnail. */
  static MarkerSegment jfif(int major, int minor, int units, int x, int y) {
    PayloadBuilder payload = new PayloadBuilder().identifier("JFIF").u8(major).u8(minor);
    return new MarkerSegment(
        MarkerSegment.APP0, payload.u8(units).u16(x).u16(y).u8(0).u8(0).toArray());
  }

  private static MarkerSegment segment(Node node) throws IIOInvalidTreeException {
    return switch (node.getNodeName()) {
      case "dqt" -> TableNodes.dqt(node);
      case "dht" -> TableNodes.dht(node);
      case "sof" -> FrameNodes.sof(node);
      case "sos" -> FrameNodes.sos(node);
      case "dri" ->
          new MarkerSegment(
              MarkerSegment.DRI,
              new PayloadBuilder().u16(Attributes.get(node, "interval", 0, 65535)).toArray());
      case "app14Adobe" -> adobe(node);
      case "com" -> comment(node);
      case "unknown" ->
          new MarkerSegment(
              Attributes.get(node, "MarkerTag", 0, 255),
              Children.userObject(node, byte[].class).clone());
      default -> throw new IIOInvalidTreeException("unknown node " + node.getNodeName(), node);
    };
  }

  private static MarkerSegment adobe(Node node) throws IIOInvalidTreeException {
    byte[] payload =
        new PayloadBuilder()
            .u8('A')
            .u8('d')
            .u8('o')
            .u8('b')
            .u8('e')
            .u16(Attributes.get(node, "version", 0, 65535, 100))
            .u16(Attributes.get(node, "flags0", 0, 65535, 0))
            .u16(Attributes.get(node, "flags1", 0, 65535, 0))
            .u8(Attributes.get(node, "transform", 0, 2))
            .toArray();
    return new MarkerSegment(MarkerSegment.APP14, payload);
  }

  private static MarkerSegment comment(Node node) {
    if (node instanceof IIOMetadataNode n && n.getUserObject() instanceof byte[] bytes) {
      return new MarkerSegment(MarkerSegment.COM, bytes.clone());
    }
    return Comments.segment(node instanceof Element e ? e.getAttribute("comment") : "");
  }
}
