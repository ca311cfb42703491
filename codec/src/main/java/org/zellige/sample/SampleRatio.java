package org.zellige.sample;

/**
 * How many samples of a component stand for how many pixels.
 *
 * @param horizontal samples across …
 * @param maxHorizontal … for so many pixels
 * @param vertical samples down …
 * @param maxVertical … for so many pixels
 */
public record SampleRatio(int horizontal, int maxHorizontal, int vertical, int maxVertical) {
  boolean isFullWidth() {
    return horizontal == maxHorizontal;
  }

  boolean isFullHeight() {
    return vertical == maxVertical;
  }

  boolean isHalfWidth() {
    return 2 * horizontal == maxHorizontal;
  }

  boolean isHalfHeight() {
    return 2 * vertical == maxVertical;
  }
}
