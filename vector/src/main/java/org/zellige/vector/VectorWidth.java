package org.zellige.vector;

import jdk.incubator.vector.VectorShape;
import org.jspecify.annotations.Nullable;

/** Chooses how many bits the vectors have. */
final class VectorWidth {
  /** The property that forces a width, for tests: 128, 256 or 512. */
  static final String PROPERTY = "org.zellige.vector.bits";

  /** Wider vectors would have more int lanes than a block group has blocks. */
  private static final int WIDEST = 512;

  /** Narrower ones are what a JVM reports that has no vector instructions to use. */
  private static final int NARROWEST = 128;

  private VectorWidth() {}

  /**
   * The width to use: the widest that the machine has, or the one that the property asks for.
   *
   * @throws UnsupportedOperationException if the machine has no such vectors
   */
  static int require() {
    return choose(available(), System.getProperty(PROPERTY));
  }

  /** The bits of the vectors that the machine prefers; the same for all element types. */
  static int available() {
    return VectorShape.preferredShape().vectorBitSize();
  }

  static int choose(int available, @Nullable String forced) {
    if (available < NARROWEST) {
      throw new UnsupportedOperationException(
          "The vectors of this JVM have " + available + " bits; the kernels need 128 or more.");
    }
    int bits =
        switch (forced) {
          case null -> Math.min(WIDEST, available);
          case "128" -> 128;
          case "256" -> 256;
          case "512" -> 512;
          default ->
              throw new UnsupportedOperationException(
                  PROPERTY + "=" + forced + " is none of 128, 256 and 512.");
        };
    if (bits > available) {
      throw new UnsupportedOperationException(
          PROPERTY + "=" + bits + ": the vectors of this machine have " + available + " bits.");
    }
    return bits;
  }
}
