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

/** A way from a JPEG to a smaller one. All take the same kind of scans. */
enum SecondEncoding {
  /** By way of pixels, rate–distortion quantisation and luma compensation included. */
  DECODE_AND_ENCODE {
    @Override
    byte[] apply(byte[] jpeg, int quality, int effort) throws JpegException {
      JpegInfo info = JpegDecoder.inspect(jpeg);
      Pixels pixels = JpegDecoder.builder().build().decode(jpeg).pixels();
      return JpegEncoder.builder()
          .effort(effort)
          .quality(quality)
          .subsampling(info.subsampling().orElse(Subsampling.S444))
          .build()
          .encode(pixels);
    }
  },
  /**
   * Every coefficient to the nearest of the coarser steps, luma compensated from effort 5 on; below
   * 3 with a wider dead zone, as it is by default there.
   */
  REQUANTIZE_UNIFORM {
    @Override
    byte[] apply(byte[] jpeg, int quality, int effort) throws JpegException {
      return requantized(jpeg, quality, effort, Quantization.UNIFORM);
    }
  },
  REQUANTIZE_GREEDY {
    @Override
    byte[] apply(byte[] jpeg, int quality, int effort) throws JpegException {
      return requantized(jpeg, quality, effort, Quantization.GREEDY);
    }
  },
  REQUANTIZE_TRELLIS {
    @Override
    byte[] apply(byte[] jpeg, int quality, int effort) throws JpegException {
      return requantized(jpeg, quality, effort, Quantization.TRELLIS);
    }
  };

  /** The effort from which on files are progressive. */
  private static final int LEAST_PROGRESSIVE = 3;

  /**
   * Makes a smaller file.
   *
   * @param quality of the perceptual tables
   * @param effort of encoding or of coding, 1…9
   */
  abstract byte[] apply(byte[] jpeg, int quality, int effort) throws JpegException;

  private static byte[] requantized(byte[] jpeg, int quality, int effort, Quantization quantization)
      throws JpegException {
    Optimization coding =
        Optimization.builder()
            .coding(
                effort < LEAST_PROGRESSIVE
                    ? Optimization.Coding.SEQUENTIAL
                    : Optimization.Coding.PROGRESSIVE)
            .effort(effort)
            .build();
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
