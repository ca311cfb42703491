package org.zellige.quant;

import java.util.Arrays;
import org.zellige.transform.BlockGroup;

/**
 * Makes the {@link MaskingField} of luma from its samples: contrast that the whole neighbourhood
 * shares hides errors, roughness adds to that, and what is dark shows less. The model is that of
 * jpegli's adaptive quantisation, whose constants were fitted to Butteraugli.
 *
 * <p>Rows go in as they come; what is kept of them is a quarter of a byte for each sample.
 */
public final class MaskingFieldBuilder {
  /** What level-shifted samples lack. */
  private static final float MIDDLE = 128;

  private final int width;
  private final int height;

  /** From the samples' unit to that of 8 bits. */
  private final float scale;

  private final int padded;
  private final SampleContrast contrast;
  private final ContrastMap map;
  private final float[][] logFactors;

  // Three rows of samples 0…255, a sample more at either end; the middle one is looked at.
  private float[] above;
  private float[] here;
  private float[] below;
  private int received;

  /**
   * @param width samples across, at least 1
   * @param height samples down, at least 1
   * @param precision bits of a sample, 8 or more
   */
  public MaskingFieldBuilder(int width, int height, int precision) {
    this.width = width;
    this.height = height;
    this.scale = 1f / (1 << (precision - 8));
    int blocksAcross = (width + 7) / 8;
    int blocksDown = (height + 7) / 8;
    this.padded = 8 * blocksAcross;
    this.contrast = new SampleContrast(padded);
    this.map = new ContrastMap(2 * blocksAcross, 2 * blocksDown);
    this.logFactors = new float[blocksDown][blocksAcross];
    this.above = new float[padded + 2];
    this.here = new float[padded + 2];
    this.below = new float[padded + 2];
  }

  /**
   * Adds the next row.
   *
   * @param samples level-shifted; −128…127.5 for 8 bits
   */
  public void add(float[] samples, int offset) {
    float[] free = above;
    above = here;
    here = below;
    below = free;
    for (int x = 0; x < width; x++) {
      below[1 + x] = samples[offset + x] * scale + MIDDLE;
    }
    below[0] = below[1];
    Arrays.fill(below, 1 + width, below.length, below[width]);
    received++;
    if (received == 1) {
      System.arraycopy(below, 0, here, 0, here.length);
    } else {
      look(received - 2);
    }
  }

  /** Looks at the row {@code y}, which is in the middle. */
  private void look(int y) {
    contrast.add(above, here, below, y % 8 != 7);
    if (y % 4 == 3) {
      contrast.takeCells(map.row(y / 4));
    }
    if (y % 8 == 7) {
      contrast.takeLogFactors(logFactors[y / 8]);
    }
  }

  /**
   * The field, once all rows were added.
   *
   * @param firstStep the step of luma's lowest horizontal frequency: where it is large, nothing is
   *     hidden by texture any more, and the field becomes flat
   */
  public MaskingField build(int firstStep) {
    if (received != height) {
      throw new IllegalStateException(received + " of " + height + " rows");
    }
    // The last row repeats below the image.
    for (int y = height - 1; y < 8 * logFactors.length; y++) {
      float[] last = y == height - 1 ? below : here;
      above = here;
      here = last;
      below = last;
      look(y);
    }
    float[][] field = new float[logFactors.length][];
    for (int row = 0; row < field.length; row++) {
      field[row] = new float[BlockGroup.count(padded / 8) * BlockGroup.BLOCKS];
      MaskingLaw.apply(map.calmest(row), logFactors[row], firstStep * scale, field[row]);
    }
    return new MaskingField(field);
  }
}
