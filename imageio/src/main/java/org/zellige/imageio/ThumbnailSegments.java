package org.zellige.imageio;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.zellige.JpegEncoder;
import org.zellige.imageio.metadata.JfifThumbnails;
import org.zellige.imageio.metadata.MarkerSegment;
import org.zellige.imageio.raster.EncoderInput;
import org.zellige.imageio.raster.SourceArea;
import org.zellige.imageio.raster.SourceImage;

/** Thumbnails as segments of a JFIF file. */
final class ThumbnailSegments {
  private ThumbnailSegments() {}

  /**
   * The segment of a thumbnail.
   *
   * @return nothing if it does not fit in a segment
   */
  static List<MarkerSegment> of(BufferedImage thumbnail) throws IOException {
    SourceImage source = SourceImage.of(thumbnail);
    EncoderInput input = EncoderInput.of(source, new SourceArea(source.bounds(), 1, 1));
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    JpegEncoder encoder = JpegEncoder.builder().effort(2).baseline(true).build();
    encoder.encode(
        input.format(), input.width(), input.height(), input.rows((from, to, of) -> {}), jpeg);
    return JfifThumbnails.ofJpeg(jpeg.toByteArray());
  }
}
