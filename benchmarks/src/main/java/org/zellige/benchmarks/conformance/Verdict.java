package org.zellige.benchmarks.conformance;

/** What libjpeg-turbo made of a file. */
enum Verdict {
  /** Decoded without a word. */
  OK,
  /** Decoded with warnings. */
  WARN,
  /** Refused. */
  ERR
}
