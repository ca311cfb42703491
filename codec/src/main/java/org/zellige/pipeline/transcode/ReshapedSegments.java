package org.zellige.pipeline.transcode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zellige.JpegInfo;
import org.zellige.MetadataKind;
import org.zellige.segment.ExifRevision;
import org.zellige.segment.Marker;
import org.zellige.segment.SegmentKinds;

/** Makes what a file says of its image true to the image turned, cropped or made gray. */
final class ReshapedSegments implements KeptSegments.Revision {
  private static final Pattern XMP_ORIENTATION =
      Pattern.compile("(?<before>tiff:Orientation\\s*(?:=\\s*[\"']|>)\\s*)[1-8](?=\\s*[\"'<])");

  /** Where in a JFIF header the two densities and the size of the thumbnail stand (T.871 10.1). */
  private static final int JFIF_ACROSS = 8;

  private static final int JFIF_DOWN = 10;
  private static final int JFIF_THUMBNAIL = 12;
  private static final int JFIF_LENGTH = 14;

  private final byte[] data;
  private final ReshapePlan plan;
  private final Changes changes;
  private final ThumbnailReshape thumbnails;
  private final byte[] trailer;

  /**
   * What is done to the image.
   *
   * @param upright whether its orientation is to say that it is upright
   * @param shape whether anything was turned or cut off
   * @param dropsColor whether colour became gray
   */
  record Changes(boolean upright, boolean shape, boolean dropsColor) {}

  /**
   * @param data the whole file
   * @param trailer what follows the image afterwards
   */
  ReshapedSegments(
      byte[] data, ReshapePlan plan, Changes changes, ThumbnailReshape thumbnails, byte[] trailer) {
    this.data = data;
    this.plan = plan;
    this.changes = changes;
    this.thumbnails = thumbnails;
    this.trailer = trailer;
  }

  @Override
  public byte[] trailer(byte[] ignored) {
    return trailer;
  }

  @Override
  public Optional<byte[]> payload(JpegInfo.Segment segment, byte[] payload) {
    if (segment.marker() == Marker.APP0) {
      return ofApp0(payload);
    }
    if (segment.marker() == Marker.APP14 && changes.dropsColor()) {
      return Optional.empty(); // Adobe's, which tells of a transform of colours
    }
    Optional<MetadataKind> kind = SegmentKinds.of(data, segment);
    if (kind.isEmpty()) {
      return Optional.of(payload);
    }
    return switch (kind.get()) {
      case EXIF -> Optional.of(ExifRevision.of(payload).map(this::exif).orElse(payload));
      case XMP -> Optional.of(changes.upright() ? uprightXmp(payload) : payload);
      case ICC -> changes.dropsColor() ? Optional.empty() : Optional.of(payload);
      default -> Optional.of(payload);
    };
  }

  /** Thumbnails in headers of JFIF, which hardly any program looks at, are left out. */
  private Optional<byte[]> ofApp0(byte[] payload) {
    boolean jfif = startsWith(payload, "JFIF\0") && payload.length >= JFIF_LENGTH;
    if (!changes.shape()) {
      return Optional.of(payload);
    }
    if (!jfif) {
      return startsWith(payload, "JFXX\0") ? Optional.empty() : Optional.of(payload);
    }
    byte[] header = Arrays.copyOf(payload, JFIF_LENGTH);
    header[JFIF_THUMBNAIL] = 0;
    header[JFIF_THUMBNAIL + 1] = 0;
    if (plan.swapsAxes()) {
      System.arraycopy(payload, JFIF_ACROSS, header, JFIF_DOWN, 2);
      System.arraycopy(payload, JFIF_DOWN, header, JFIF_ACROSS, 2);
    }
    return Optional.of(header);
  }

  private byte[] exif(ExifRevision exif) {
    if (changes.upright()) {
      exif.setUpright();
    }
    if (changes.shape()) {
      exif.setSize(plan.frame().width(), plan.frame().height());
    }
    if (plan.swapsAxes()) {
      exif.swapResolutions();
    }
    if (exif.hasThumbnail() && (changes.shape() || changes.dropsColor())) {
      exif.jpegThumbnail()
          .flatMap(thumbnails::of)
          .ifPresentOrElse(
              made -> exif.replaceThumbnail(made.jpeg(), made.width(), made.height()),
              exif::removeThumbnail);
    }
    return exif.payload();
  }

  private static byte[] uprightXmp(byte[] payload) {
    Matcher stated = XMP_ORIENTATION.matcher(new String(payload, StandardCharsets.ISO_8859_1));
    return stated.replaceAll("${before}1").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean startsWith(byte[] payload, String text) {
    return new String(
            payload, 0, Math.min(payload.length, text.length()), StandardCharsets.US_ASCII)
        .equals(text);
  }
}
