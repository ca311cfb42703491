package org.zellige.imageio.metadata;

import java.util.ArrayList;
import java.util.List;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.Node;

/** The parts of a node of a metadata tree. */
final class Children {
  private Children() {}

  static List<Node> of(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      children.add(n);
    }
    return children;
  }

  static List<Node> of(Node parent, String name) {
    return of(parent).stream().filter(n -> n.getNodeName().equals(name)).toList();
  }

  /**
   * The object that a node carries.
   *
   * @throws IIOInvalidTreeException if it carries none of the type
   */
  static <T> T userObject(Node node, Class<T> type) throws IIOInvalidTreeException {
    Object object = node instanceof IIOMetadataNode n ? n.getUserObject() : null;
    if (!type.isInstance(object)) {
      throw new IIOInvalidTreeException(
          node.getNodeName() + " needs a user object of " + type.getSimpleName(), node);
    }
    return type.cast(object);
  }
}
