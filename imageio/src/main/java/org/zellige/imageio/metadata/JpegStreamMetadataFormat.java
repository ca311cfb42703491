package org.zellige.imageio.metadata;

import javax.imageio.metadata.IIOMetadataFormat;

/** The grammar of {@code javax_imageio_jpeg_stream_1.0}. */
public final class JpegStreamMetadataFormat extends JpegTableElements {
  /** Name of the format and of its root node. */
  public static final String NAME = "javax_imageio_jpeg_stream_1.0";

  private static final JpegStreamMetadataFormat INSTANCE = new JpegStreamMetadataFormat();

  private JpegStreamMetadataFormat() {
    super(NAME, CHILD_POLICY_SEQUENCE);
    addTableElements(NAME);
  }

  /** For ImageIO, which calls it by reflection. */
  public static IIOMetadataFormat getInstance() {
    return INSTANCE;
  }
}
