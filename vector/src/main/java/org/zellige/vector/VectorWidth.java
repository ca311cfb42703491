package org.zellige.vector;

import jdk.incubator.vector.VectorShape;

/** Chooses how many bits the vectors have. */
final class VectorWidth {
  /** 128, 256 or 512 forces a width, for tests. */
  static final String PROPERTY = "org.zellige.vector.bits";

  /** A block group has no more int lanes. */
  private static final int WIDEST = 512;

  /** Below this the vectors of the JVM are not those of the machine. */
  private static final int NARROWEST = 128;

  private VectorWidth() {}

  /**
   * The width to use: the widest that the machine has, or the one that the property asks for.
   *
   * @throws UnsupportedOperationException if the machine has no such vectors
   */
  static int require() {
    int available = available();
    if (available < NARROWEST) {
      throw new UnsupportedOperationException(
          "The vectors of this JVM have " + available + " bits; at least 128 are needed.");
    }
    String wanted = System.getProperty(PROPERTY);
    if (wanted == null) {
      return available;
    }
    switch (wanted) {
      case "128", "256", "512" -> {}
      default ->
          throw new UnsupportedOperationException(
              PROPERTY + "=" + wanted + " is none of 128, 256 and 512.");
    }
    int bits = Integer.parseInt(wanted);
    if (bits > available) {
      throw new UnsupportedOperationException(
          PROPERTY
              + "="
              + bits
              + " is wider than this machine's vectors of "
              + available
              + " bits.");
    }
    return bits;
  }

  /** The bits of the machine's preferred vectors, as far as the kernels can use them. */
  static int available() {
    return Math.min(WIDEST, VectorShape.preferredShape().vectorBitSize());
  }
}
