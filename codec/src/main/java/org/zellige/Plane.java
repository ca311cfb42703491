package org.zellige;

import java.util.Objects;

/**
 * The samples of one component, at its own resolution and precision, without colour conversion.
 *
 * @param id identifier in the frame header
 * @param horizontal sampling factor: the component is {@code horizontal / largest horizontal} as
 *     wide as the image
 * @param vertical sampling factor
 * @param precision bits per sample, 2…16
 * @param width samples across
 * @param height samples down
 * @param samples unsigned, row by row without gaps
 */
public record Plane(
    int id, int horizontal, int vertical, int precision, int width, int height, short[] samples) {

  /**
   * The sample at a place, 0…2^precision − 1; damage may make those of a lossless frame larger.
   *
   * @throws IndexOutOfBoundsException if the place lies outside
   */
  public int sample(int x, int y) {
    return samples[Objects.checkIndex(y, height) * width + Objects.checkIndex(x, width)] & 0xFFFF;
  }
}
