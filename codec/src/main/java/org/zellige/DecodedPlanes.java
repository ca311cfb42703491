package org.zellige;

import java.util.List;

/**
 * A decoded image as its components are stored. {@link Planes#of} makes of it what can be encoded.
 *
 * @param planes in the order of the frame header; {@link JpegInfo#colorSpace} says what they mean
 * @param info what the headers said
 * @param warnings damage that was lived with, in the order in which it was met
 */
public record DecodedPlanes(List<Plane> planes, JpegInfo info, List<JpegWarning> warnings) {
  /** Keeps its own copies of the lists. */
  public DecodedPlanes {
    planes = List.copyOf(planes);
    warnings = List.copyOf(warnings);
  }
}
