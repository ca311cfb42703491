package org.zellige.pipeline;

import java.util.List;
import java.util.Optional;
import org.zellige.Density;
import org.zellige.JpegColorSpace;
import org.zellige.Subsampling;
import org.zellige.quant.TableSettings;
import org.zellige.segment.RawSegment;

/**
 * What an encoder was asked for, whatever the image. Arrays are not to be changed.
 *
 * @param tables where quantisation steps come from
 * @param tools what is done for fewer bytes
 * @param subsampling of the chroma of YCbCr
 * @param colorSpace GRAY, YCBCR, RGB or CMYK; empty for what suits the pixels
 * @param optimizeHuffman whether Huffman tables are made for the image
 * @param restartInterval MCUs between restart markers, 0…65535
 * @param density for the JFIF header
 * @param segments to follow the JFIF header, in this order
 * @param iccProfile at most {@link org.zellige.segment.IccChunks#MAX_PROFILE} bytes
 * @param matte 0x??RRGGBB, the colour under transparent pixels
 */
public record EncodeSettings(
    TableSettings tables,
    Tools tools,
    Subsampling subsampling,
    Optional<JpegColorSpace> colorSpace,
    boolean optimizeHuffman,
    int restartInterval,
    Density density,
    List<RawSegment> segments,
    Optional<byte[]> iccProfile,
    int matte) {

  /** Keeps its own copy of the list. */
  public EncodeSettings {
    segments = List.copyOf(segments);
  }

  /** The same at another quality. */
  EncodeSettings withQuality(double quality) {
    return new EncodeSettings(
        tables.withQuality(quality),
        tools,
        subsampling,
        colorSpace,
        optimizeHuffman,
        restartInterval,
        density,
        segments,
        iccProfile,
        matte);
  }
}
