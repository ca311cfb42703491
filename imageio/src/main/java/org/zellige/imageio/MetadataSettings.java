package org.zellige.imageio;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.plugins.jpeg.JPEGQTable;
import org.zellige.Density;
import org.zellige.JpegColorSpace;
import org.zellige.JpegEncoder;
import org.zellige.Subsampling;
import org.zellige.imageio.metadata.IccChunks;
import org.zellige.imageio.metadata.JfifThumbnails;
import org.zellige.imageio.metadata.MarkerSegment;
import org.zellige.imageio.metadata.QuantTable;

/** What the segments in an image's metadata tell the encoder. */
final class MetadataSettings {
  private final List<MarkerSegment> segments;

  MetadataSettings(List<MarkerSegment> segments) {
    this.segments = segments;
  }

  /**
   * Sets everything on the encoder but its tables and the colour profile.
   *
   * @param stored what the image is stored as
   * @param warn receives what cannot be kept
   */
  void apply(JpegEncoder.Builder encoder, JpegColorSpace stored, Consumer<String> warn) {
    density().ifPresent(encoder::density);
    restartInterval().ifPresent(encoder::restartInterval);
    if (stored == JpegColorSpace.YCBCR) {
      subsampling().ifPresent(encoder::subsampling);
    }
    if (stored == JpegColorSpace.YCBCR || stored == JpegColorSpace.GRAY) {
      JfifThumbnails.of(segments).forEach(s -> encoder.segment(s.marker(), s.payload()));
    }
    for (MarkerSegment s : segments) {
      if (isWrittenByEncoder(s, stored)) {
        continue;
      }
      if (s.marker() == MarkerSegment.APP2 && s.hasIdentifier("MPF")) {
        warn.accept("Index of further images (MPF) dropped: only one image is written");
      } else if (s.payload().length > 65533) {
        warn.accept("Segment dropped: longer than 65533 bytes");
      } else if (s.marker() == MarkerSegment.COM || isApplication(s)) {
        encoder.segment(s.marker(), s.payload());
      }
    }
  }

  /** The colour profile, if there is a whole one. */
  Optional<byte[]> profile() {
    return IccChunks.join(segments);
  }

  /** Whether the frame is a progressive one. */
  boolean isProgressive() {
    return frame().filter(s -> (s.marker() & 3) == 2).isPresent();
  }

  /** Whether there are quantisation tables. */
  boolean hasQuantTables() {
    return segments.stream().anyMatch(s -> s.marker() == MarkerSegment.DQT);
  }

  /** The segments of Huffman tables. */
  List<MarkerSegment> huffmanTables() {
    return segments.stream().filter(s -> s.marker() == MarkerSegment.DHT).toList();
  }

  /** The quantisation table of a component of the frame; of its usual slot if there is no frame. */
  Optional<JPEGQTable> quantTable(int component) {
    int slot =
        frame()
            .filter(s -> s.u8(5) > component && s.payload().length >= 9 + 3 * component)
            .map(s -> s.u8(8 + 3 * component))
            .orElse(component);
    return QuantTable.find(segments, slot);
  }

  private Optional<MarkerSegment> frame() {
    return segments.stream().filter(s -> s.isFrame() && s.payload().length >= 6).findFirst();
  }

  private Optional<Density> density() {
    return segments.stream()
        .filter(s -> s.isJfif() && s.u8(7) <= 2 && s.u16(8) > 0 && s.u16(10) > 0)
        .findFirst()
        .map(s -> new Density(unit(s.u8(7)), s.u16(8), s.u16(10)));
  }

  /** The unit of a JFIF header (T.871 table 4). */
  private static Density.Unit unit(int code) {
    return switch (code) {
      case 1 -> Density.Unit.PER_INCH;
      case 2 -> Density.Unit.PER_CENTIMETRE;
      default -> Density.Unit.ASPECT;
    };
  }

  private Optional<Integer> restartInterval() {
    return segments.stream()
        .filter(s -> s.marker() == MarkerSegment.DRI && s.payload().length >= 2)
        .findFirst()
        .map(s -> s.u16(0));
  }

  private Optional<Subsampling> subsampling() {
    return frame()
        .filter(s -> s.payload().length >= 15 && s.u8(5) == 3)
        .flatMap(MetadataSettings::subsampling);
  }

  private static Optional<Subsampling> subsampling(MarkerSegment frame) {
    int luma = frame.u8(7);
    int chroma = frame.u8(10);
    int horizontal = chroma >> 4;
    int vertical = chroma & 15;
    boolean whole =
        chroma == frame.u8(13)
            && horizontal > 0
            && vertical > 0
            && (luma >> 4) % horizontal == 0
            && (luma & 15) % vertical == 0;
    return whole
        ? Subsampling.of((luma >> 4) / horizontal, (luma & 15) / vertical)
        : Optional.empty();
  }

  /** Adobe's transform 0 without a JFIF header asks for components red, green and blue. */
  boolean isRgb() {
    return segments.stream().noneMatch(MarkerSegment::isJfif)
        && segments.stream().anyMatch(s -> s.isAdobe() && s.u8(11) == 0);
  }

  /**
   * Segments that state the coding, which the encoder writes as it codes. Adobe's stays beside a
   * JFIF header if it says the same.
   */
  private static boolean isWrittenByEncoder(MarkerSegment s, JpegColorSpace stored) {
    boolean agrees = s.isAdobe() && stored == JpegColorSpace.YCBCR && s.u8(11) == 1;
    return s.isJfif() || s.isJfxx() || s.isIcc() || (s.isAdobe() && !agrees);
  }

  private static boolean isApplication(MarkerSegment s) {
    return s.marker() >= MarkerSegment.APP0 && s.marker() <= MarkerSegment.APP15;
  }
}
