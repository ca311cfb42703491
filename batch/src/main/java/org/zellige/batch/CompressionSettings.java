package org.zellige.batch;

import org.zellige.BaseTables;
import org.zellige.JpegColorSpace;
import org.zellige.JpegEncoder;
import org.zellige.Subsampling;

/**
 * How images are compressed.
 *
 * @param quality on the IJG scale, 0…100
 * @param subsampling of the chroma of colour images
 * @param tables the quantisation matrices that quality scales
 * @param optimize whether Huffman tables are made for each image
 * @param baseline whether quantisation steps stay under 256
 * @param restartInterval MCUs between restart markers, 0…65535; 0 for none
 * @param grayscale whether colour is dropped
 * @param matte the colour under transparent pixels, 0x00RRGGBB
 */
public record CompressionSettings(
    int quality,
    Subsampling subsampling,
    BaseTables tables,
    boolean optimize,
    boolean baseline,
    int restartInterval,
    boolean grayscale,
    int matte) {

  /** An encoder so set, to which the parts that differ from file to file may be added. */
  JpegEncoder.Builder encoder() {
    JpegEncoder.Builder encoder =
        JpegEncoder.builder()
            .quality(quality)
            .subsampling(subsampling)
            .tables(tables)
            .optimizeHuffman(optimize)
            .baseline(baseline)
            .restartInterval(restartInterval)
            .matte(matte);
    return grayscale ? encoder.colorSpace(JpegColorSpace.GRAY) : encoder;
  }
}
