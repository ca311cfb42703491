package org.zellige.imageio.metadata;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadataNode;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.zellige.JpegColorSpace;

/** Marker segments as the parts of the tree {@code javax_imageio_1.0}, and back. */
final class StandardTree {
  private static final float MILLIMETRES_PER_INCH = 25.4F;
  private static final float MILLIMETRES_PER_CENTIMETRE = 10;

  /** Exif 2.32, 4.6.4 C. */
  private static final DateTimeFormatter EXIF_TIME =
      DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT);

  private StandardTree() {}

  static @Nullable IIOMetadataNode chroma(List<MarkerSegment> segments, JpegColorSpace colorSpace) {
    MarkerSegment frame =
        segments.stream()
            .filter(s -> s.isFrame() && s.payload().length >= 6)
            .findFirst()
            .orElse(null);
    if (frame == null) {
      return null;
    }
    IIOMetadataNode chroma = new IIOMetadataNode("Chroma");
    String type =
        switch (colorSpace) {
          case YCBCR -> "YCbCr";
          case RGB, CMYK, YCCK -> colorSpace.name();
          case GRAY, UNKNOWN -> frame.u8(5) <= 2 ? "GRAY" : frame.u8(5) + "CLR";
        };
    child(chroma, "ColorSpaceType", "name", type);
    child(chroma, "NumChannels", "value", Integer.toString(frame.u8(5)));
    return chroma;
  }

  static IIOMetadataNode compression(List<MarkerSegment> segments) {
    IIOMetadataNode compression = new IIOMetadataNode("Compression");
    child(compression, "CompressionTypeName", "value", "JPEG");
    // SOF3, 7, 11 and 15 are the lossless processes (T.81 table B.1).
    boolean lossless = segments.stream().anyMatch(s -> s.isFrame() && (s.marker() & 3) == 3);
    child(compression, "Lossless", "value", lossless ? "TRUE" : "FALSE");
    long scans = segments.stream().filter(s -> s.marker() == MarkerSegment.SOS).count();
    if (scans > 0) {
      child(compression, "NumProgressiveScans", "value", Long.toString(scans));
    }
    return compression;
  }

  static IIOMetadataNode dimension(List<MarkerSegment> segments) {
    IIOMetadataNode dimension = new IIOMetadataNode("Dimension");
    MarkerSegment jfif = segments.stream().filter(MarkerSegment::isJfif).findFirst().orElse(null);
    int units = jfif == null ? 0 : jfif.u8(7);
    // A density of zero, which T.871 forbids, is met in the wild and says nothing.
    float x = jfif == null ? 1 : Math.max(1, jfif.u16(8));
    float y = jfif == null ? 1 : Math.max(1, jfif.u16(10));
    if (jfif != null) {
      child(dimension, "PixelAspectRatio", "value", Float.toString(units == 0 ? x / y : y / x));
    }
    child(dimension, "ImageOrientation", "value", ExifOrientation.of(segments));
    if (units != 0) {
      float millimetres = units == 1 ? MILLIMETRES_PER_INCH : MILLIMETRES_PER_CENTIMETRE;
      child(dimension, "HorizontalPixelSize", "value", Float.toString(millimetres / x));
      child(dimension, "VerticalPixelSize", "value", Float.toString(millimetres / y));
    }
    return dimension;
  }

  /** When the image was made or last changed, by Exif. */
  static @Nullable IIOMetadataNode document(List<MarkerSegment> segments) {
    Optional<LocalDateTime> time =
        segments.stream()
            .flatMap(s -> ExifDirectory.of(s).stream())
            .flatMap(exif -> exif.text(ExifDirectory.DATE_TIME).stream())
            .flatMap(text -> time(text).stream())
            .findFirst();
    if (time.isEmpty()) {
      return null;
    }
    IIOMetadataNode document = new IIOMetadataNode("Document");
    LocalDateTime t = time.get();
    IIOMetadataNode node =
        child(document, "ImageCreationTime", "year", Integer.toString(t.getYear()));
    Attributes.set(node, "month", t.getMonthValue());
    Attributes.set(node, "day", t.getDayOfMonth());
    Attributes.set(node, "hour", t.getHour());
    Attributes.set(node, "minute", t.getMinute());
    Attributes.set(node, "second", t.getSecond());
    return document;
  }

  private static Optional<LocalDateTime> time(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, EXIF_TIME));
    } catch (DateTimeParseException e) {
      // Cameras whose clock was never set write zeros or blanks.
      return Optional.empty();
    }
  }

  static @Nullable IIOMetadataNode text(List<MarkerSegment> segments) {
    IIOMetadataNode text = new IIOMetadataNode("Text");
    for (MarkerSegment s : segments) {
      if (s.marker() == MarkerSegment.COM) {
        IIOMetadataNode entry = child(text, "TextEntry", "keyword", "comment");
        entry.setAttribute("value", Comments.text(s));
      }
    }
    return text.hasChildNodes() ? text : null;
  }

  /**
   * What a JPEG can hold of a standard tree: a JFIF header with the density, and comments.
   *
   * @throws IIOInvalidTreeException if a number is none
   */
  static void read(Node root, List<MarkerSegment> into) throws IIOInvalidTreeException {
    for (Node dimension : Children.of(root, "Dimension")) {
      float width = size(dimension, "HorizontalPixelSize");
      float height = size(dimension, "VerticalPixelSize");
      float aspect = size(dimension, "PixelAspectRatio");
      if (width > 0 && height > 0) {
        int x = clamp(MILLIMETRES_PER_INCH / width);
        into.add(SegmentsOfTree.jfif(1, 2, 1, x, clamp(MILLIMETRES_PER_INCH / height)));
      } else if (aspect > 0 && aspect != 1) {
        // JFIF holds a ratio of whole numbers.
        int y = aspect < 60 ? 1000 : 1;
        into.add(SegmentsOfTree.jfif(1, 2, 0, clamp(aspect * y), y));
      }
    }
    for (Node text : Children.of(root, "Text")) {
      for (Node entry : Children.of(text, "TextEntry")) {
        String value = entry instanceof Element e ? e.getAttribute("value") : "";
        if (!value.isEmpty()) {
          into.add(Comments.segment(value));
        }
      }
    }
  }

  private static float size(Node dimension, String name) throws IIOInvalidTreeException {
    for (Node child : Children.of(dimension, name)) {
      String value = child instanceof Element e ? e.getAttribute("value") : "";
      try {
        return Float.parseFloat(value);
      } catch (NumberFormatException e) {
        throw new IIOInvalidTreeException(name + " is no number: " + value, e, child);
      }
    }
    return 0;
  }

  private static int clamp(float density) {
    return Math.max(1, Math.min(65535, Math.round(density)));
  }

  private static IIOMetadataNode child(
      IIOMetadataNode parent, String name, String attribute, String value) {
    IIOMetadataNode node = new IIOMetadataNode(name);
    node.setAttribute(attribute, value);
    parent.appendChild(node);
    return node;
  }
}
