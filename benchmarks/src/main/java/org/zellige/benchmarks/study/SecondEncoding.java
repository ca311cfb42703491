package org.zellige.benchmarks.study;

import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.JpegTransform;
import org.zellige.Optimization;
import org.zellige.Pixels;
import org.zellige.Quantization;
import org.zellige.Requantization;
import org.zellige.Subsampling;

/** A way from a JPEG to a smaller one. All choose among the same progressive scripts. */
enum SecondEncoding {
  /** By way of pixels, rate–distortion quantisation and luma compensation included. */
  DECODE_AND_ENCODE {
    @Override
    byte[] apply(byte[] jpeg, int quality) throws JpegException {
      JpegInfo info = JpegDecoder.inspect(jpeg);
      Pixels pixels = JpegDecoder.builder().build().decode(jpeg).pixels();
      return JpegEncoder.builder()
          .effort(EFFORT)
          .quality(quality)
          .subsampling(info.subsampling().orElse(Subsampling.S444))
          .build()
          .encode(pixels);
    }
  },
  /** Every coefficient to the nearest of the coarser steps, luma compensated. */
  REQUANTIZE_UNIFORM {
    @Override
    byte[] apply(byte[] jpeg, int quality) throws JpegException {
      return requantized(jpeg, quality, Quantization.UNIFORM);
    }
  },
  REQUANTIZE_GREEDY {
    @Override
    byte[] apply(byte[] jpeg, int quality) throws JpegException {
      return requantized(jpeg, quality, Quantization.GREEDY);
    }
  },
  REQUANTIZE_TRELLIS {
    @Override
    byte[] apply(byte[] jpeg, int quality) throws JpegException {
      return requantized(jpeg, quality, Quantization.TRELLIS);
    }
  };

  /** The most of an open loop: a choice of scripts, by encoding and by optimisation alike. */
  private static final int EFFORT = 6;

  /**
   * Makes a smaller file.
   *
   * @param quality of the perceptual tables
   */
  abstract byte[] apply(byte[] jpeg, int quality) throws JpegException;

  private static byte[] requantized(byte[] jpeg, int quality, Quantization quantization)
      throws JpegException {
    Optimization coding =
        Optimization.builder().coding(Optimization.Coding.PROGRESSIVE).effort(EFFORT).build();
    return JpegTransform.requantize(
            jpeg,
            Requantization.builder()
                .quality(quality)
                .quantization(quantization)
                .coding(coding)
                .build())
        .jpeg();
  }
}
