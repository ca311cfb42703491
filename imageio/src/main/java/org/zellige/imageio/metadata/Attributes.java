package org.zellige.imageio.metadata;

import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Whole numbers in the attributes of a node. */
final class Attributes {
  private Attributes() {}

  static void set(IIOMetadataNode node, String name, int value) {
    node.setAttribute(name, Integer.toString(value));
  }

  /**
   * Reads an attribute.
   *
   * @throws IIOInvalidTreeException if it is missing, no number, or outside min…max
   */
  static int get(Node node, String name, int min, int max) throws IIOInvalidTreeException {
    String text = node instanceof Element e ? e.getAttribute(name) : "";
    try {
      int value = Integer.parseInt(text.trim());
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Reported below, with the name of the attribute.
    }
    throw new IIOInvalidTreeException(
        node.getNodeName() + " " + name + "=\"" + text + "\" outside " + min + "…" + max, node);
  }

  /** The same with a value for a missing attribute. */
  static int get(Node node, String name, int min, int max, int otherwise)
      throws IIOInvalidTreeException {
    boolean there = node instanceof Element e && !e.getAttribute(name).isEmpty();
    return there ? get(node, name, min, max) : otherwise;
  }
}
