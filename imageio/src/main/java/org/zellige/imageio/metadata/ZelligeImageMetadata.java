package org.zellige.imageio.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.metadata.IIOMetadataNode;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import org.zellige.JpegColorSpace;

/** Metadata of one image: its marker segments, shown as the native and the standard tree. */
public final class ZelligeImageMetadata extends IIOMetadata {
  private static final String STANDARD = IIOMetadataFormatImpl.standardMetadataFormatName;

  private final List<MarkerSegment> original;
  private final JpegColorSpace colorSpace;
  private List<MarkerSegment> segments;

  /**
   * Metadata made of segments.
   *
   * @param colorSpace what the components mean
   */
  public ZelligeImageMetadata(List<MarkerSegment> segments, JpegColorSpace colorSpace) {
    super(true, JpegImageMetadataFormat.NAME, JpegImageMetadataFormat.class.getName(), null, null);
    this.original = List.copyOf(segments);
    this.segments = original;
    this.colorSpace = colorSpace;
  }

  /**
   * Metadata of another plug-in in this form, as far as it can be shown in a JPEG.
   *
   * @throws IIOInvalidTreeException if its tree breaks the rules of its format
   */
  public static ZelligeImageMetadata of(IIOMetadata other, JpegColorSpace colorSpace)
      throws IIOInvalidTreeException {
    if (other instanceof ZelligeImageMetadata own) {
      return own;
    }
    ZelligeImageMetadata copy = new ZelligeImageMetadata(List.of(), colorSpace);
    if (JpegImageMetadataFormat.NAME.equals(other.getNativeMetadataFormatName())) {
      copy.mergeTree(JpegImageMetadataFormat.NAME, other.getAsTree(JpegImageMetadataFormat.NAME));
    } else if (other.isStandardMetadataFormatSupported()) {
      copy.mergeTree(STANDARD, other.getAsTree(STANDARD));
    }
    return copy;
  }

  /** The segments as they are now, unmodifiable. */
  public List<MarkerSegment> segments() {
    return segments;
  }

  /** The segments for an image that was turned upright since they were read. */
  public List<MarkerSegment> uprightSegments() {
    return segments.stream().map(UprightExif::of).toList();
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public Node getAsTree(String formatName) {
    return switch (formatName) {
      case JpegImageMetadataFormat.NAME -> NativeTree.image(segments);
      case STANDARD -> getStandardTree();
      default -> throw unsupported(formatName);
    };
  }

  /**
   * Takes over what a tree says. A kind of segment that the tree has replaces the old ones of the
   * kind; comments and {@code unknown} segments are added.
   */
  @Override
  public void mergeTree(String formatName, Node root) throws IIOInvalidTreeException {
    List<MarkerSegment> added = new ArrayList<>();
    switch (formatName) {
      case JpegImageMetadataFormat.NAME -> added.addAll(SegmentsOfTree.read(root));
      case STANDARD -> StandardTree.read(root, added);
      default -> throw unsupported(formatName);
    }
    segments = SegmentMerge.merge(segments, added);
  }

  @Override
  public void setFromTree(String formatName, Node root) throws IIOInvalidTreeException {
    List<MarkerSegment> before = segments;
    // A standard tree says nothing of tables and frame: those stay.
    Predicate<MarkerSegment> stays =
        STANDARD.equals(formatName) ? s -> !SegmentMerge.isApplicationData(s) : s -> false;
    segments = segments.stream().filter(stays).toList();
    try {
      mergeTree(formatName, root);
    } catch (IIOInvalidTreeException | RuntimeException e) {
      segments = before;
      throw e;
    }
  }

  @Override
  public void reset() {
    segments = original;
  }

  @Override
  protected @Nullable IIOMetadataNode getStandardChromaNode() {
    return StandardTree.chroma(segments, colorSpace);
  }

  @Override
  protected IIOMetadataNode getStandardCompressionNode() {
    return StandardTree.compression(segments);
  }

  @Override
  protected IIOMetadataNode getStandardDimensionNode() {
    return StandardTree.dimension(segments);
  }

  @Override
  protected @Nullable IIOMetadataNode getStandardDocumentNode() {
    return StandardTree.document(segments);
  }

  @Override
  protected @Nullable IIOMetadataNode getStandardTextNode() {
    return StandardTree.text(segments);
  }

  private static IllegalArgumentException unsupported(String formatName) {
    return new IllegalArgumentException("unsupported format: " + formatName);
  }
}
