package org.zellige.imageio.metadata;

import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import javax.imageio.plugins.jpeg.JPEGQTable;
import org.w3c.dom.Node;

/** DQT and DHT segments as nodes, and back. */
final class TableNodes {
  private TableNodes() {}

  /**
   * The node of a DQT segment.
   *
   * @throws IndexOutOfBoundsException if the segment is shorter than its tables
   */
  static IIOMetadataNode dqt(MarkerSegment s) {
    IIOMetadataNode node = new IIOMetadataNode("dqt");
    for (QuantTable t : QuantTable.parse(s)) {
      IIOMetadataNode table = new IIOMetadataNode("dqtable");
      Attributes.set(table, "elementPrecision", t.precision());
      Attributes.set(table, "qtableId", t.slot());
      table.setUserObject(t.steps());
      node.appendChild(table);
    }
    return node;
  }

  /**
   * The node of a DHT segment.
   *
   * @throws IndexOutOfBoundsException if the segment is shorter than its tables
   * @throws IllegalArgumentException if a table has no prefix code
   */
  static IIOMetadataNode dht(MarkerSegment s) {
    IIOMetadataNode node = new IIOMetadataNode("dht");
    int at = 0;
    while (at < s.payload().length) {
      short[] lengths = new short[16];
      int count = 0;
      for (int i = 0; i < 16; i++) {
        lengths[i] = (short) s.u8(at + 1 + i);
        count += lengths[i];
      }
      short[] values = new short[count];
      for (int i = 0; i < count; i++) {
        values[i] = (short) s.u8(at + 17 + i);
      }
      IIOMetadataNode table = new IIOMetadataNode("dhtable");
      Attributes.set(table, "class", s.u8(at) >> 4);
      Attributes.set(table, "htableId", s.u8(at) & 15);
      table.setUserObject(new JPEGHuffmanTable(lengths, values));
      node.appendChild(table);
      at += 17 + count;
    }
    return node;
  }

  /** The segment of a {@code dqt} node. */
  static MarkerSegment dqt(Node node) throws IIOInvalidTreeException {
    PayloadBuilder payload = new PayloadBuilder();
    for (Node child : Children.of(node)) {
      int slot = Attributes.get(child, "qtableId", 0, 3);
      QuantTable.append(payload, slot, Children.userObject(child, JPEGQTable.class));
    }
    return new MarkerSegment(MarkerSegment.DQT, payload.toArray());
  }

  /** The segment of a {@code dht} node. */
  static MarkerSegment dht(Node node) throws IIOInvalidTreeException {
    PayloadBuilder payload = new PayloadBuilder();
    for (Node child : Children.of(node)) {
      int tableClass = Attributes.get(child, "class", 0, 1);
      int slot = Attributes.get(child, "htableId", 0, 3);
      append(payload, tableClass, slot, Children.userObject(child, JPEGHuffmanTable.class));
    }
    return new MarkerSegment(MarkerSegment.DHT, payload.toArray());
  }

  /** Appends a Huffman table. */
  static void append(PayloadBuilder payload, int tableClass, int slot, JPEGHuffmanTable table) {
    payload.u8(tableClass << 4 | slot);
    short[] lengths = table.getLengths();
    for (int i = 0; i < 16; i++) {
      payload.u8(i < lengths.length ? lengths[i] : 0);
    }
    for (short value : table.getValues()) {
      payload.u8(value);
    }
  }
}
