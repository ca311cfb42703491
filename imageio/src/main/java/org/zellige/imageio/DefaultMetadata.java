package org.zellige.imageio;

import java.awt.color.ColorSpace;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGQTable;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegColorSpace;
import org.zellige.Subsampling;
import org.zellige.imageio.metadata.MarkerSegment;
import org.zellige.imageio.metadata.StandardSegments;
import org.zellige.imageio.metadata.ZelligeImageMetadata;

/**
 * The metadata of an image that has none, with the segments that the JDK's writer gives it: no
 * Huffman tables where they are made for the image, no tables at all where the parameters have
 * some, and the frame of a progressive image without its scans.
 */
record DefaultMetadata(@Nullable ImageTypeSpecifier type, @Nullable ImageWriteParam param) {
  private static final int SOF2 = 0xC2;

  ZelligeImageMetadata make() {
    float quality = new WriteSettings(param).quality();
    JPEGQTable luma = QualityTables.luma(quality);
    if (isOf(ColorSpace.TYPE_GRAY)) {
      return metadata(StandardSegments.baseline(1, 1, luma), JpegColorSpace.GRAY);
    }
    if (isOf(ColorSpace.TYPE_CMYK)) {
      return metadata(StandardSegments.inks(luma), JpegColorSpace.CMYK);
    }
    Subsampling sampling =
        param instanceof ZelligeImageWriteParam own
            ? own.getSubsampling().orElse(Subsampling.S420)
            : Subsampling.S420;
    return metadata(
        StandardSegments.baseline(
            sampling.horizontal(), sampling.vertical(), luma, QualityTables.chroma(quality)),
        JpegColorSpace.YCBCR);
  }

  private boolean isOf(int colorSpaceType) {
    return type != null && type.getColorModel().getColorSpace().getType() == colorSpaceType;
  }

  private ZelligeImageMetadata metadata(List<MarkerSegment> segments, JpegColorSpace colorSpace) {
    boolean progressive =
        param != null
            && param.canWriteProgressive()
            && param.getProgressiveMode() == ImageWriteParam.MODE_DEFAULT;
    boolean given = param instanceof JPEGImageWriteParam p && p.areTablesSet();
    boolean made =
        progressive || (param instanceof JPEGImageWriteParam p && p.getOptimizeHuffmanTables());
    List<MarkerSegment> kept = new ArrayList<>();
    for (MarkerSegment s : segments) {
      boolean dropped =
          switch (s.marker()) {
            case MarkerSegment.DQT -> given;
            case MarkerSegment.DHT -> given || made;
            case MarkerSegment.SOS -> progressive;
            default -> false;
          };
      if (!dropped) {
        kept.add(progressive && s.isFrame() ? new MarkerSegment(SOF2, s.payload()) : s);
      }
    }
    return new ZelligeImageMetadata(kept, colorSpace);
  }
}
