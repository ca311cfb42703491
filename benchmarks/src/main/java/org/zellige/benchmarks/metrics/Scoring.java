package org.zellige.benchmarks.metrics;

/** A metric set up for one pair of images. Not thread-safe. */
interface Scoring extends AutoCloseable {
  /** Prepares the original and scores the distorted image. */
  double whole();

  /** Scores the distorted image against the original, which was prepared before. */
  double prepared();

  @Override
  default void close() {}
}
