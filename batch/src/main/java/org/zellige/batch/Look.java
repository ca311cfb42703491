package org.zellige.batch;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A look at an output beside its input.
 *
 * @param score SSIMULACRA2 of the output against the input; empty where sizes differ or are too
 *     small
 * @param before a small JPEG of the input; not copied
 * @param after a small JPEG of the output; not copied
 * @param worst the place that differs most
 */
public record Look(OptionalDouble score, byte[] before, byte[] after, Optional<Worst> worst) {
  /**
   * The place of an image that differs most.
   *
   * @param x of its left edge in pixels
   * @param y of its top edge in pixels
   * @param width pixels
   * @param height pixels
   * @param before a PNG of it in the input; not copied
   * @param after a PNG of it in the output; not copied
   */
  public record Worst(int x, int y, int width, int height, byte[] before, byte[] after) {}
}
