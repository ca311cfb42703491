package org.zellige.quant.masking;

import java.util.Arrays;

/**
 * Sums over samples that tell how an area looks: contrast to the four neighbours, scaled to what
 * the eye makes of it, roughness and brightness. Samples are 0…255.
 */
final class SampleContrast {
  // The slope of the eye's response (of jpegli's adaptive quantisation, as all numbers here): the
  // ratio of a cubic, for the derivative of a cube root, to a quadratic.
  private static final float QUADRATIC = 119.5237f;
  private static final float QUADRATIC_BASE = 650.25f;
  private static final float CUBIC = 0.00240960f;
  private static final float CUBIC_BASE = 1265.7517f;

  /** Lightens samples where contrast is measured. */
  private static final float CONTRAST_OFFSET = 4.845f;

  /** Lightens samples where brightness is measured. */
  private static final float BRIGHTNESS_OFFSET = 40.8f;

  /** Contrast beyond this hides no more. */
  private static final float MOST_CONTRAST = 0.2f;

  private static final float CONTRAST_GAIN = 145432.7f;
  private static final float CONTRAST_BASE = 28;

  /** Of the logarithm of the masking, for a unit of difference between neighbours. */
  private static final double ROUGHNESS = 7.0211e-5;

  /** Of the logarithm of the masking, for a unit of the logarithm of brightness. */
  private static final double BRIGHTNESS = 0.155269;

  private static final int SAMPLES = 64;

  private final int width;
  private final float[] squares;
  private final float[] contrast;
  private final float[] roughness;
  private final float[] brightness;

  /** 1 where the neighbour to the right lies in the same block, else 0. */
  private final float[] inside;

  /**
   * @param width samples across, a multiple of 8
   */
  SampleContrast(int width) {
    this.width = width;
    this.squares = new float[width];
    this.contrast = new float[width];
    this.roughness = new float[width];
    this.brightness = new float[width];
    this.inside = new float[width];
    for (int x = 0; x < width; x++) {
      inside[x] = x % 8 == 7 ? 0 : 1;
    }
  }

  /**
   * Adds a row, with those above and below it; sample x stands at x + 1.
   *
   * @param within whether the row below lies in the same blocks
   */
  void add(float[] above, float[] here, float[] below, boolean within) {
    addContrast(above, here, below);
    addRoughness(here, below, within ? 1 : 0);
    addBrightness(here);
  }

  private void addContrast(float[] above, float[] here, float[] below) {
    for (int x = 0; x < width; x++) {
      float sample = here[x + 1];
      float v = sample + CONTRAST_OFFSET;
      float slope = (CUBIC * v * v * v + CUBIC_BASE) / (QUADRATIC * v * v + QUADRATIC_BASE);
      float around = (here[x] + here[x + 2] + above[x + 1] + below[x + 1]) * 0.25f;
      float difference = slope * (sample - around);
      squares[x] = difference * difference;
    }
    // A loop of its own: the compiler makes vectors of either, but not of both in one.
    for (int x = 0; x < width; x++) {
      float square = Math.min(squares[x], MOST_CONTRAST);
      contrast[x] += 0.25f * (float) Math.sqrt(square * CONTRAST_GAIN + CONTRAST_BASE);
    }
  }

  private void addRoughness(float[] here, float[] below, float within) {
    for (int x = 0; x < width; x++) {
      float sample = here[x + 1];
      roughness[x] +=
          Math.abs(here[x + 2] - sample) * inside[x] + Math.abs(below[x + 1] - sample) * within;
    }
  }

  private void addBrightness(float[] here) {
    for (int x = 0; x < width; x++) {
      float v = here[x + 1] + BRIGHTNESS_OFFSET;
      brightness[x] += (QUADRATIC * v * v + QUADRATIC_BASE) / (CUBIC * v * v * v + CUBIC_BASE);
    }
  }

  /** Hands over the contrast of cells of 4×4 samples, after four rows, and starts anew. */
  void takeCells(float[] cells) {
    for (int cell = 0; cell < cells.length; cell++) {
      int x = 4 * cell;
      cells[cell] = (contrast[x] + contrast[x + 1] + contrast[x + 2] + contrast[x + 3]) * 0.25f;
    }
    Arrays.fill(contrast, 0);
  }

  /**
   * Hands over what roughness and brightness of blocks add to the logarithm of their masking, after
   * eight rows, and starts anew.
   */
  void takeLogFactors(float[] logFactors) {
    for (int block = 0; block < logFactors.length; block++) {
      double rough = 0;
      double bright = 0;
      for (int x = 8 * block; x < 8 * block + 8; x++) {
        rough += roughness[x];
        bright += brightness[x];
      }
      double mean = bright / (255.0 * SAMPLES);
      logFactors[block] = (float) (-ROUGHNESS * rough - BRIGHTNESS * StrictMath.log(mean));
    }
    Arrays.fill(roughness, 0);
    Arrays.fill(brightness, 0);
  }
}
