package org.zellige.segment;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zellige.JpegInfo;

/**
 * How gain maps are told from other images. Texts are looked for in the headers as they stand; the
 * XML round them is not read.
 */
public final class GainMap {
  private static final String XMP = "http://ns.adobe.com/xap/1.0/";

  /** What the payload of an APP2 segment with ISO 21496-1 metadata begins with. */
  private static final String ISO = "urn:iso:std:iso:ts:21496:-1";

  /** Name space of Adobe's and Android's (Ultra HDR image format 1.1). */
  private static final String ADOBE = "http://ns.adobe.com/hdr-gain-map/";

  /** Type of an auxiliary image of Apple's. */
  private static final String APPLE = "urn:com:apple:photo:2020:aux:hdrgainmap";

  /** An item in the directory of a container (Ultra HDR image format 1.1, GContainer). */
  private static final Pattern ITEM = Pattern.compile("Semantic\\s*(?:=\\s*[\"']|>)\\s*(\\w+)");

  private GainMap() {}

  /**
   * Whether the headers of an image say that it is a gain map. In a primary image the same texts
   * say that it has one.
   *
   * @param headers segments that lie within the data
   */
  public static boolean isDescribedBy(byte[] data, List<JpegInfo.Segment> headers) {
    for (JpegInfo.Segment s : headers) {
      if (s.marker() == Marker.APP2 && Headers.payload(data, s).skipIfIdentifier(ISO)) {
        return true;
      }
      String xmp = xmp(data, s);
      if (xmp.contains(ADOBE) || xmp.contains(APPLE)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Which images the primary image lists as gain maps.
   *
   * @param headers segments of the primary image
   * @return their indices; that of the primary image is 0
   */
  public static Set<Integer> listedBy(byte[] data, List<JpegInfo.Segment> headers) {
    Set<Integer> indices = new HashSet<>();
    int index = 0;
    for (JpegInfo.Segment s : headers) {
      Matcher item = ITEM.matcher(xmp(data, s));
      while (item.find()) {
        if (item.group(1).equals("GainMap")) {
          indices.add(index);
        }
        index++;
      }
    }
    return indices;
  }

  /** The text of an XMP packet; empty if the segment holds none. */
  private static String xmp(byte[] data, JpegInfo.Segment s) {
    SegmentReader in = Headers.payload(data, s);
    return s.marker() == Marker.APP1 && in.skipIfIdentifier(XMP)
        ? new String(in.rest(), StandardCharsets.ISO_8859_1)
        : "";
  }
}
