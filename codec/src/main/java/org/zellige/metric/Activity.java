package org.zellige.metric;

/**
 * How busy an image is around each pixel, and how much of a distortion that hides. Constants of
 * this class: libjxl 0.12, butteraugli.cc.
 */
final class Activity {
  private static final GaussianBlur NEIGHBOURHOOD = GaussianBlur.within(2.7);

  private static final float GAIN_X = 2.5f;
  private static final float GAIN_Y = 0.4f;

  // Activity = √(STEEPNESS · contrast + BIAS) − √BIAS.
  private static final float STEEPNESS = 6.19424080439f;
  private static final float BIAS = STEEPNESS * 12.61050594197f;
  private static final float ROOT_OF_BIAS = (float) Math.sqrt(BIAS);

  /** How far, in pixels, the erosion looks to each side. */
  private static final int EROSION_STEP = 3;

  // What the three calmest of the nine pixels looked at count for.
  private static final float CALMEST = 0.45f;
  private static final float SECOND = 0.3f;
  private static final float THIRD = 0.25f;

  private Activity() {}

  /** The activity around each pixel, from 0. */
  static float[][] of(FrequencyBands bands, Workers workers) {
    int height = bands.high()[0].length;
    int width = bands.high()[0][0].length;
    float[][] pointwise = new float[height][width];
    workers.overRows(
        height,
        (from, to) -> {
          for (int y = from; y < to; y++) {
            contrast(
                bands.high()[0][y],
                bands.ultraHigh()[0][y],
                bands.high()[1][y],
                bands.ultraHigh()[1][y],
                pointwise[y]);
            compress(pointwise[y]);
          }
        });
    float[][] around = new float[height][width];
    workers.overRows(
        height,
        (from, to) -> {
          GaussianBlur.Pass blur = NEIGHBOURHOOD.new Pass(width);
          for (int y = from; y < to; y++) {
            blur.row(pointwise, y, around[y]);
          }
        });
    return around;
  }

  private static void contrast(
      float[] highX, float[] ultraHighX, float[] highY, float[] ultraHighY, float[] squared) {
    for (int x = 0; x < squared.length; x++) {
      float contrastX = GAIN_X * (ultraHighX[x] + highX[x]);
      float contrastY = GAIN_Y * (ultraHighY[x] + highY[x]);
      squared[x] = contrastX * contrastX + contrastY * contrastY;
    }
  }

  private static void compress(float[] squaredThenActivity) {
    for (int x = 0; x < squaredThenActivity.length; x++) {
      float contrast = (float) Math.sqrt(squaredThenActivity[x]);
      squaredThenActivity[x] = (float) Math.sqrt(STEEPNESS * contrast + BIAS) - ROOT_OF_BIAS;
    }
  }

  /**
   * How much of a distortion the original hides: what stands beside a calm area hides nothing, so
   * the calmest pixels near by decide.
   *
   * @param activity from 0
   */
  static float[][] hiding(float[][] activity, Workers workers) {
    int width = activity[0].length;
    float[][] hiding = new float[activity.length][width];
    workers.overRows(
        activity.length,
        (from, to) -> {
          Calmest calmest = new Calmest(width);
          for (int y = from; y < to; y++) {
            calmest.start(activity[y]);
            for (int dy = -EROSION_STEP; dy <= EROSION_STEP; dy += EROSION_STEP) {
              if (y + dy >= 0 && y + dy < activity.length) {
                calmest.lookLeftAndRight(activity[y + dy], EROSION_STEP);
                if (dy != 0) {
                  calmest.lookAt(activity[y + dy]);
                }
              }
            }
            calmest.weigh(CALMEST, SECOND, THIRD, hiding[y]);
          }
        });
    return hiding;
  }
}
