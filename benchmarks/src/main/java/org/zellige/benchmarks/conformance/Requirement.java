package org.zellige.benchmarks.conformance;

import org.zellige.JpegColorSpace;
import org.zellige.JpegInfo;
import org.zellige.JpegProcess;

/**
 * Which of the files that libjpeg-turbo decodes without a warning Zellige must decode to the same
 * samples. Whatever the choice, no file may end in an unchecked exception or a hang.
 */
enum Requirement {
  /** None: report only. */
  NONE {
    @Override
    boolean covers(JpegInfo info) {
      return false;
    }
  },
  /** Baseline and extended sequential Huffman coding of 8-bit gray, YCbCr and RGB. */
  SEQUENTIAL {
    @Override
    boolean covers(JpegInfo info) {
      boolean sequential =
          info.process() == JpegProcess.BASELINE
              || info.process() == JpegProcess.EXTENDED_SEQUENTIAL;
      boolean fourInks =
          info.colorSpace() == JpegColorSpace.CMYK || info.colorSpace() == JpegColorSpace.YCCK;
      return sequential && info.precision() == 8 && !fourInks;
    }
  },
  /** Everything. */
  ALL {
    @Override
    boolean covers(JpegInfo info) {
      return true;
    }
  };

  /** Whether files with such headers must agree. */
  abstract boolean covers(JpegInfo info);
}
