package org.zellige.imageio.metadata;

import java.util.List;
import java.util.Optional;
import javax.imageio.metadata.IIOMetadataNode;

/**
 * Marker segments as the trees {@code javax_imageio_jpeg_image_1.0} and {@code
 * javax_imageio_jpeg_stream_1.0}, with the nodes that the JDK's plug-in makes.
 */
final class NativeTree {
  private NativeTree() {}

  /** The tree of an image. */
  static IIOMetadataNode image(List<MarkerSegment> segments) {
    IIOMetadataNode root = new IIOMetadataNode(JpegImageMetadataFormat.NAME);
    IIOMetadataNode variety = new IIOMetadataNode("JPEGvariety");
    root.appendChild(variety);
    Optional<MarkerSegment> jfif = segments.stream().filter(MarkerSegment::isJfif).findFirst();
    JfifNode header = jfif.map(s -> new JfifNode(s, segments)).orElse(null);
    if (header != null) {
      variety.appendChild(header.node());
    }
    IIOMetadataNode sequence = new IIOMetadataNode("markerSequence");
    root.appendChild(sequence);
    for (MarkerSegment s : segments) {
      if (header == null || !header.contains(s)) {
        sequence.appendChild(node(s));
      }
    }
    return root;
  }

  /** The tree of a stream: tables alone. */
  static IIOMetadataNode stream(List<MarkerSegment> segments) {
    IIOMetadataNode root = new IIOMetadataNode(JpegStreamMetadataFormat.NAME);
    segments.forEach(s -> root.appendChild(node(s)));
    return root;
  }

  /** The node of one segment; an unreadable payload makes an {@code unknown} node. */
  static IIOMetadataNode node(MarkerSegment s) {
    try {
      return readable(s);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      // The lengths inside contradict the length of the segment, or a table breaks T.81.
      return unknown(s);
    }
  }

  private static IIOMetadataNode readable(MarkerSegment s) {
    if (s.isFrame()) {
      return FrameNodes.sof(s);
    }
    if (s.isAdobe()) {
      return adobe(s);
    }
    return switch (s.marker()) {
      case MarkerSegment.DQT -> TableNodes.dqt(s);
      case MarkerSegment.DHT -> TableNodes.dht(s);
      case MarkerSegment.DRI -> restartInterval(s);
      case MarkerSegment.SOS -> FrameNodes.sos(s);
      case MarkerSegment.COM -> comment(s);
      default -> unknown(s);
    };
  }

  private static IIOMetadataNode adobe(MarkerSegment s) {
    IIOMetadataNode node = new IIOMetadataNode("app14Adobe");
    Attributes.set(node, "version", s.u16(5));
    Attributes.set(node, "flags0", s.u16(7));
    Attributes.set(node, "flags1", s.u16(9));
    Attributes.set(node, "transform", s.u8(11));
    return node;
  }

  private static IIOMetadataNode restartInterval(MarkerSegment s) {
    IIOMetadataNode node = new IIOMetadataNode("dri");
    Attributes.set(node, "interval", s.u16(0));
    return node;
  }

  private static IIOMetadataNode comment(MarkerSegment s) {
    IIOMetadataNode node = new IIOMetadataNode("com");
    node.setAttribute("comment", Comments.text(s));
    node.setUserObject(s.payload().clone());
    return node;
  }

  private static IIOMetadataNode unknown(MarkerSegment s) {
    IIOMetadataNode node = new IIOMetadataNode("unknown");
    Attributes.set(node, "MarkerTag", s.marker());
    node.setUserObject(s.payload().clone());
    return node;
  }
}
