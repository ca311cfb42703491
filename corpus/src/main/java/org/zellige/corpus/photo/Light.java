package org.zellige.corpus.photo;

import org.zellige.corpus.field.Vec3;

/** The light that falls on a place of the picture plane. */
@FunctionalInterface
interface Light {
  /**
   * Linear light at (u, v) of the {@link Frame}.
   *
   * @param pixel width of the sample in units of the frame
   */
  Vec3 at(double u, double v, double pixel);
}
