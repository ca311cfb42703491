package org.zellige.imageio.metadata;

import java.util.List;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.Node;

/** SOF and SOS segments as nodes, and back. */
final class FrameNodes {
  private FrameNodes() {}

  /**
   * The node of a frame header.
   *
   * @throws IndexOutOfBoundsException if the segment is shorter than its components
   */
  static IIOMetadataNode sof(MarkerSegment s) {
    IIOMetadataNode node = new IIOMetadataNode("sof");
    int components = s.u8(5);
    Attributes.set(node, "process", s.marker() - 0xC0);
    Attributes.set(node, "samplePrecision", s.u8(0));
    Attributes.set(node, "numLines", s.u16(1));
    Attributes.set(node, "samplesPerLine", s.u16(3));
    Attributes.set(node, "numFrameComponents", components);
    for (int i = 0, at = 6; i < components; i++, at += 3) {
      IIOMetadataNode component = new IIOMetadataNode("componentSpec");
      Attributes.set(component, "componentId", s.u8(at));
      Attributes.set(component, "HsamplingFactor", s.u8(at + 1) >> 4);
      Attributes.set(component, "VsamplingFactor", s.u8(at + 1) & 15);
      Attributes.set(component, "QtableSelector", s.u8(at + 2));
      node.appendChild(component);
    }
    return node;
  }

  /**
   * The node of a scan header.
   *
   * @throws IndexOutOfBoundsException if the segment is shorter than its components
   */
  static IIOMetadataNode sos(MarkerSegment s) {
    IIOMetadataNode node = new IIOMetadataNode("sos");
    int components = s.u8(0);
    int end = 1 + 2 * components;
    Attributes.set(node, "numScanComponents", components);
    Attributes.set(node, "startSpectralSelection", s.u8(end));
    Attributes.set(node, "endSpectralSelection", s.u8(end + 1));
    Attributes.set(node, "approxHigh", s.u8(end + 2) >> 4);
    Attributes.set(node, "approxLow", s.u8(end + 2) & 15);
    for (int at = 1; at < end; at += 2) {
      IIOMetadataNode component = new IIOMetadataNode("scanComponentSpec");
      Attributes.set(component, "componentSelector", s.u8(at));
      Attributes.set(component, "dcHuffTable", s.u8(at + 1) >> 4);
      Attributes.set(component, "acHuffTable", s.u8(at + 1) & 15);
      node.appendChild(component);
    }
    return node;
  }

  /** The segment of a {@code sof} node. */
  static MarkerSegment sof(Node node) throws IIOInvalidTreeException {
    List<Node> components = Children.of(node, "componentSpec");
    PayloadBuilder payload =
        new PayloadBuilder()
            .u8(Attributes.get(node, "samplePrecision", 1, 16, 8))
            .u16(Attributes.get(node, "numLines", 0, 65535, 0))
            .u16(Attributes.get(node, "samplesPerLine", 0, 65535, 0))
            .u8(components.size());
    for (Node c : components) {
      payload
          .u8(Attributes.get(c, "componentId", 0, 255))
          .u8(
              Attributes.get(c, "HsamplingFactor", 1, 4) << 4
                  | Attributes.get(c, "VsamplingFactor", 1, 4))
          .u8(Attributes.get(c, "QtableSelector", 0, 3));
    }
    int process = Attributes.get(node, "process", 0, 15, 0);
    return new MarkerSegment(0xC0 + process, payload.toArray());
  }

  /** The segment of a {@code sos} node. */
  static MarkerSegment sos(Node node) throws IIOInvalidTreeException {
    List<Node> components = Children.of(node, "scanComponentSpec");
    PayloadBuilder payload = new PayloadBuilder().u8(components.size());
    for (Node c : components) {
      payload
          .u8(Attributes.get(c, "componentSelector", 0, 255))
          .u8(Attributes.get(c, "dcHuffTable", 0, 3) << 4 | Attributes.get(c, "acHuffTable", 0, 3));
    }
    payload
        .u8(Attributes.get(node, "startSpectralSelection", 0, 63, 0))
        .u8(Attributes.get(node, "endSpectralSelection", 0, 63, 63))
        .u8(
            Attributes.get(node, "approxHigh", 0, 15, 0) << 4
                | Attributes.get(node, "approxLow", 0, 15, 0));
    return new MarkerSegment(MarkerSegment.SOS, payload.toArray());
  }
}
