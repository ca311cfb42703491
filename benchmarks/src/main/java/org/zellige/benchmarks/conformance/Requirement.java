package org.zellige.benchmarks.conformance;

import java.util.Set;
import org.zellige.JpegInfo;
import org.zellige.JpegProcess;

/**
 * Which of the files that libjpeg-turbo decodes without a warning Zellige must decode to the same
 * samples. Whatever the choice, no file may end in an unchecked exception or a hang.
 */
enum Requirement {
  /** None: report only. */
  NONE,
  /** Baseline and extended sequential Huffman coding of 8-bit samples. */
  SEQUENTIAL,
  /** Progressive Huffman coding as well. */
  HUFFMAN,
  /** Everything. */
  ALL;

  private static final Set<JpegProcess> SEQUENTIAL_PROCESSES =
      Set.of(JpegProcess.BASELINE, JpegProcess.EXTENDED_SEQUENTIAL);

  /** Whether files with such headers must agree. */
  boolean covers(JpegInfo info) {
    boolean plain = info.precision() == 8;
    boolean sequential = SEQUENTIAL_PROCESSES.contains(info.process());
    return switch (this) {
      case NONE -> false;
      case SEQUENTIAL -> plain && sequential;
      case HUFFMAN -> plain && (sequential || info.process() == JpegProcess.PROGRESSIVE);
      case ALL -> true;
    };
  }
}
