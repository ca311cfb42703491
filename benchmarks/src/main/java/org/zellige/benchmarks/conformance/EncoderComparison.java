package org.zellige.benchmarks.conformance;

import java.io.IOException;
import org.zellige.BaseTables;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.Pixels;
import org.zellige.Subsampling;
import org.zellige.benchmarks.image.PnmImage;
import org.zellige.metric.Psnr;

/**
 * Zellige's encoder beside cjpeg on one image at one setting. Both files are decoded by djpeg, so
 * that the encoders alone differ, and by Zellige's decoder, which must give the same samples.
 *
 * @param image name of the image
 * @param quality on the IJG scale, 1…100
 * @param sizePercent by how many per cent Zellige's file is larger than cjpeg's
 * @param psnrGain by how many decibels (PSNR of RGB) Zellige's file is better than cjpeg's
 * @param sameSamples whether Zellige's decoder and djpeg agree on both files
 */
record EncoderComparison(
    String image,
    Subsampling subsampling,
    int quality,
    double sizePercent,
    double psnrGain,
    boolean sameSamples) {
  /** Encodes and decodes with both. */
  static EncoderComparison of(
      String name, Pixels image, int quality, Subsampling subsampling, LibjpegTools tools)
      throws IOException, InterruptedException {
    byte[] ours =
        JpegEncoder.builder()
            .effort(1)
            .optimizeHuffman(false)
            .tables(BaseTables.IJG)
            .quality(quality)
            .subsampling(subsampling)
            .build()
            .encode(image);
    byte[] theirs = tools.encode(PnmImage.of(image), quality, subsampling);
    PnmImage ourImage = tools.decode(ours);
    PnmImage theirImage = tools.decode(theirs);
    return new EncoderComparison(
        name,
        subsampling,
        quality,
        100.0 * (ours.length - theirs.length) / theirs.length,
        gain(Psnr.rgb(image, ourImage.pixels()), Psnr.rgb(image, theirImage.pixels())),
        decode(ours).sameAs(ourImage) && decode(theirs).sameAs(theirImage));
  }

  /** The difference in decibels; none between two lossless results. */
  private static double gain(double ours, double theirs) {
    return ours == theirs ? 0 : ours - theirs;
  }

  private static PnmImage decode(byte[] jpeg) throws IOException {
    return PnmImage.of(JpegDecoder.builder().build().decode(jpeg).pixels());
  }
}
