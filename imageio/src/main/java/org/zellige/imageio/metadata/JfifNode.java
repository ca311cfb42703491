package org.zellige.imageio.metadata;

import java.awt.color.ICC_Profile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.metadata.IIOMetadataNode;
import org.zellige.JpegDecoder;
import org.zellige.JpegException;
import org.zellige.JpegInfo;

/** The {@code app0JFIF} node with what hangs below it: thumbnail extensions and the profile. */
final class JfifNode {
  private final MarkerSegment jfif;
  private final List<MarkerSegment> extensions;
  private final Optional<ICC_Profile> profile;

  JfifNode(MarkerSegment jfif, List<MarkerSegment> segments) {
    this.jfif = jfif;
    this.extensions = segments.stream().filter(MarkerSegment::isJfxx).toList();
    this.profile = IccChunks.join(segments).flatMap(JfifNode::profile);
  }

  /** Whether the segment is shown here and not in the marker sequence. */
  boolean contains(MarkerSegment s) {
    return s.equals(jfif) || s.isJfxx() || (s.isIcc() && profile.isPresent());
  }

  IIOMetadataNode node() {
    IIOMetadataNode node = new IIOMetadataNode("app0JFIF");
    Attributes.set(node, "majorVersion", jfif.u8(5));
    Attributes.set(node, "minorVersion", jfif.u8(6));
    Attributes.set(node, "resUnits", jfif.u8(7));
    Attributes.set(node, "Xdensity", jfif.u16(8));
    Attributes.set(node, "Ydensity", jfif.u16(10));
    Attributes.set(node, "thumbWidth", jfif.u8(12));
    Attributes.set(node, "thumbHeight", jfif.u8(13));
    if (!extensions.isEmpty()) {
      IIOMetadataNode list = new IIOMetadataNode("JFXX");
      extensions.forEach(s -> list.appendChild(extension(s)));
      node.appendChild(list);
    }
    profile.ifPresent(p -> {
      IIOMetadataNode icc = new IIOMetadataNode("app2ICC");
      icc.setUserObject(p);
      node.appendChild(icc);
    });
    return node;
  }

  private static IIOMetadataNode extension(MarkerSegment s) {
    IIOMetadataNode node = new IIOMetadataNode("app0JFXX");
    int code = s.u8(5);
    Attributes.set(node, "extensionCode", code);
    switch (code) {
      case 0x10 -> node.appendChild(jpegThumbnail(s));
      case 0x11 -> node.appendChild(thumbnail("JFIFthumbPalette", s));
      case 0x13 -> node.appendChild(thumbnail("JFIFthumbRGB", s));
      default -> {
        // A code that the specification does not have: nothing to show.
      }
    }
    return node;
  }

  private static IIOMetadataNode thumbnail(String name, MarkerSegment s) {
    IIOMetadataNode node = new IIOMetadataNode(name);
    boolean complete = s.payload().length >= 8;
    Attributes.set(node, "thumbWidth", complete ? s.u8(6) : 0);
    Attributes.set(node, "thumbHeight", complete ? s.u8(7) : 0);
    return node;
  }

  private static IIOMetadataNode jpegThumbnail(MarkerSegment s) {
    IIOMetadataNode node = new IIOMetadataNode("JFIFthumbJPEG");
    byte[] jpeg = Arrays.copyOfRange(s.payload(), 6, s.payload().length);
    try {
      JpegInfo info = JpegDecoder.inspect(jpeg);
      IIOMetadataNode sequence = new IIOMetadataNode("markerSequence");
      MarkerSegment.of(jpeg, info).stream()
          .filter(inner -> !inner.isJfif() && !inner.isJfxx())
          .forEach(inner -> sequence.appendChild(NativeTree.node(inner)));
      node.appendChild(sequence);
    } catch (JpegException e) {
      // A broken thumbnail takes nothing from the image: its node stays empty.
    }
    return node;
  }

  private static Optional<ICC_Profile> profile(byte[] bytes) {
    try {
      return Optional.of(ICC_Profile.getInstance(bytes));
    } catch (IllegalArgumentException e) {
      // Not a profile: its segments stay in the sequence as they are.
      return Optional.empty();
    }
  }
}
