package org.zellige.metric.butteraugli;

import org.zellige.metric.image.RgbPlanes;

/**
 * A tile of an image as Butteraugli sees it, row by row from the top: what passes by is gone after
 * a few rows more. For one thread at a time.
 */
final class PerceivedRows {
  private final FrequencyBands bands;
  private final Activity activity;
  private final int height;
  private final float[] around;
  private int next;

  /**
   * Begins at a row.
   *
   * @param light linear, 0…1
   * @param tile columns that are looked at
   * @param nits how bright a light of 1 is
   * @param start number of the row, from 0
   */
  PerceivedRows(RgbPlanes light, ColumnTile tile, float nits, int start) {
    this(light, tile, nits, start, 0);
  }

  /**
   * Begins at a row.
   *
   * @param light linear, 0…1
   * @param tile columns that are looked at
   * @param nits how bright a light of 1 is
   * @param start number of the row, from 0
   * @param kept rows above the last complete one whose bands can still be read
   */
  PerceivedRows(RgbPlanes light, ColumnTile tile, float nits, int start, int kept) {
    height = light.height();
    next = Math.max(0, start - Activity.REACH);
    bands = new FrequencyBands(light, tile, nits, next, kept + Activity.REACH + 1);
    activity = new Activity(tile.width(), height);
    around = new float[tile.width()];
  }

  /**
   * The bands of a row.
   *
   * @param y from the first row to {@link Activity#REACH} rows after the last complete one
   */
  BandRow bands(int y) {
    makeTo(y);
    return bands.row(y);
  }

  /** X and Y above medium frequencies, in a row whose bands can be read. */
  float[][] aboveMedium(int y) {
    return bands.aboveMedium(y);
  }

  /**
   * A row with all there is, in arrays that the next one overwrites.
   *
   * @param y the first row, or one more than last time
   */
  PerceivedRow row(int y) {
    makeTo(Math.min(y + Activity.REACH, height - 1));
    activity.around(y, around);
    return new PerceivedRow(bands.row(y), around);
  }

  private void makeTo(int y) {
    for (; next <= y; next++) {
      bands.makeTo(next);
      activity.take(next, bands.row(next));
    }
  }
}
