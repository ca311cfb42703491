package org.zellige.imageio.metadata;

import java.util.Objects;
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
    String text = text(node, name);
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
    return text(node, name).isEmpty() ? otherwise : get(node, name, min, max);
  }

  /**
   * The text of an attribute; empty if it is missing or, as an {@link IIOMetadataNode} may, null.
   */
  private static String text(Node node, String name) {
    return node instanceof Element e ? Objects.requireNonNullElse(e.getAttribute(name), "") : "";
  }
}
