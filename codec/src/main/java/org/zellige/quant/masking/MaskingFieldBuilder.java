package org.zellige.quant.masking;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.zellige.transform.BlockGroup;
import org.zellige.work.Workers;

/**
 * Makes the {@link MaskingField} of luma from its samples: contrast that the whole neighbourhood
 * shares hides errors, roughness adds to that, and what is dark shows less. The model is that of
 * jpegli's adaptive quantisation, whose constants were fitted to Butteraugli.
 *
 * <p>Rows go in as they come, or by several threads; what is kept of them is a quarter of a byte
 * for each sample.
 */
public final class MaskingFieldBuilder {
  /** What level-shifted samples lack. */
  private static final float MIDDLE = 128;

  /** Rows of blocks that a thread takes at a time. */
  private static final int BAND = 8;

  private final int width;
  private final int height;

  /** From the samples' unit to that of 8 bits. */
  private final float scale;

  private final int padded;
  private final ContrastMap map;
  private final float[][] logFactors;

  /** Rows of blocks that are known. */
  private final AtomicInteger known = new AtomicInteger();

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
    this.map = new ContrastMap(2 * blocksAcross, 2 * blocksDown);
    this.logFactors = new float[blocksDown][blocksAcross];
  }

  /** Rows one below the other, as one thread takes them in. */
  public final class Rows {
    private final SampleContrast contrast = new SampleContrast(padded);

    // Three rows of samples 0…255, a sample more at either end; the middle one is looked at.
    private float[] above = new float[padded + 2];
    private float[] here = new float[padded + 2];
    private float[] below = new float[padded + 2];

    /** The next row to be added, and the first to be looked at. */
    private int next;

    private int first;

    /**
     * Goes to a row of blocks.
     *
     * @param row its first row of samples, a multiple of 8: what is added next is the row above it
     *     if there is one, and last the row below those that count
     */
    public void begin(int row) {
      first = row;
      next = Math.max(0, row - 1);
    }

    /**
     * Adds the next row.
     *
     * @param samples level-shifted; −128…127.5 for 8 bits
     */
    public void add(float[] samples, int offset) {
      shift();
      for (int x = 0; x < width; x++) {
        below[1 + x] = samples[offset + x] * scale + MIDDLE;
      }
      below[0] = below[1];
      Arrays.fill(below, 1 + width, below.length, below[width]);
      if (next == 0) {
        System.arraycopy(below, 0, here, 0, here.length);
      } else if (next > first) {
        look(next - 1);
      }
      next++;
      if (next == height) {
        repeatLast();
      }
    }

    private void shift() {
      float[] free = above;
      above = here;
      here = below;
      below = free;
    }

    /** The last row repeats below the image. */
    private void repeatLast() {
      for (int y = height - 1; y < 8 * logFactors.length; y++) {
        shift();
        System.arraycopy(here, 0, below, 0, below.length);
        look(y);
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
        known.incrementAndGet();
      }
    }
  }

  /**
   * The field, once all rows were added.
   *
   * @param firstStep the step of luma's lowest horizontal frequency: where it is large, nothing is
   *     hidden by texture any more, and the field becomes flat
   */
  public MaskingField build(int firstStep, Workers workers) {
    if (known.get() != logFactors.length) {
      throw new IllegalStateException(known + " of " + logFactors.length + " rows of blocks");
    }
    float[][] field = new float[logFactors.length][];
    workers.overRows(
        0,
        field.length,
        BAND,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            field[row] = new float[BlockGroup.count(padded / 8) * BlockGroup.BLOCKS];
            MaskingLaw.apply(map.calmest(row), logFactors[row], firstStep * scale, field[row]);
          }
        });
    return new MaskingField(field);
  }
}
