package org.zellige.imageio.metadata;

import java.util.List;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import javax.imageio.plugins.jpeg.JPEGQTable;
import org.jspecify.annotations.Nullable;

/** What the formats of image and stream have in common: tables, comments and unknown segments. */
abstract class JpegTableElements extends IIOMetadataFormatImpl {
  static final List<String> SLOTS = List.of("0", "1", "2", "3");

  /** Payload bytes that fit in a segment. */
  private static final int MAX_PAYLOAD = 65533;

  JpegTableElements(String name, int childPolicy) {
    super(name, childPolicy);
  }

  final void addTableElements(String parent) {
    addElement("dqt", parent, 1, 4);
    addElement("dqtable", "dqt", CHILD_POLICY_EMPTY);
    addAttribute("dqtable", "elementPrecision", DATATYPE_INTEGER, false, "0");
    addAttribute("dqtable", "qtableId", DATATYPE_INTEGER, true, null, SLOTS);
    addObjectValue("dqtable", JPEGQTable.class, true, null);

    addElement("dht", parent, 1, 4);
    addElement("dhtable", "dht", CHILD_POLICY_EMPTY);
    addAttribute("dhtable", "class", DATATYPE_INTEGER, true, null, List.of("0", "1"));
    addAttribute("dhtable", "htableId", DATATYPE_INTEGER, true, null, SLOTS);
    addObjectValue("dhtable", JPEGHuffmanTable.class, true, null);

    addElement("dri", parent, CHILD_POLICY_EMPTY);
    addNumber("dri", "interval", true, null, 0, 65535);

    addElement("com", parent, CHILD_POLICY_EMPTY);
    addAttribute("com", "comment", DATATYPE_STRING, false, null);
    addObjectValue("com", byte[].class, 1, MAX_PAYLOAD);

    addElement("unknown", parent, CHILD_POLICY_EMPTY);
    addNumber("unknown", "MarkerTag", true, null, 0, 255);
    addObjectValue("unknown", byte[].class, 1, MAX_PAYLOAD);
  }

  final void addNumber(
      String element, String name, boolean required, @Nullable String otherwise, int min, int max) {
    String least = Integer.toString(min);
    String most = Integer.toString(max);
    addAttribute(element, name, DATATYPE_INTEGER, required, otherwise, least, most, true, true);
  }

  @Override
  public boolean canNodeAppear(String elementName, ImageTypeSpecifier imageType) {
    return true;
  }
}
