package org.zellige.quant.table;

/**
 * Quantisation steps of a component as a smooth function of frequency and distance.
 *
 * <p>Frequencies are counted as the columns and rows of a block of full-size samples are: 1 is half
 * a cycle in 8 pixels. The logarithm of the step is a parabola over log₂(1 + frequency), through
 * three steps that are given; more is added towards the diagonals. All steps but those of DC and
 * low frequencies grow in proportion to the distance; these are <em>spared</em> and grow more
 * slowly from the {@linkplain Sparing#knee knee} on.
 *
 * @param dc the step of DC at distance 1, before sparing
 * @param low the step at frequency 1, likewise
 * @param middle the step at frequency 3
 * @param high the step at frequency 7
 * @param diagonal logarithm of how much coarser a diagonal frequency is than one along an axis
 * @param growth added to the exponent of the distance
 * @param dcSparing taken from the exponent of the distance for DC, well above the knee
 * @param lowSparing the same for the lowest frequencies; fades out with frequency
 */
public record StepCurve(
    double dc,
    double low,
    double middle,
    double high,
    double diagonal,
    double growth,
    double dcSparing,
    double lowSparing) {

  /** Frequencies 0, 1, 3 and 7 lie at 0, 1, 2 and 3 on the axis of the parabola. */
  private static final double MIDDLE = 2;

  private static final double LN_2 = StrictMath.log(2);

  /**
   * Where steps are spared.
   *
   * @param knee the distance from which low frequencies grow more slowly
   * @param reach the frequency at which sparing has faded to 61 % (the deviation of a Gaussian)
   */
  public record Sparing(double knee, double reach) {}

  /**
   * The step at a frequency, not rounded.
   *
   * @param across frequency across, from 0
   * @param down frequency down, from 0
   * @param distance above 0
   */
  double step(double across, double down, double distance, Sparing sparing) {
    double square = across * across + down * down;
    double ratio = distance / sparing.knee();
    double slower = 0.5 * StrictMath.log(1 + ratio * ratio);
    double logarithm = (1 + growth) * StrictMath.log(distance);
    if (square == 0) {
      logarithm += StrictMath.log(dc) - dcSparing * slower;
    } else {
      double fading = StrictMath.exp(-0.5 * square / (sparing.reach() * sparing.reach()));
      logarithm += atDistanceOne(across, down, square) - lowSparing * fading * slower;
    }
    return StrictMath.exp(logarithm);
  }

  /** The logarithm of an AC step. */
  private double atDistanceOne(double across, double down, double square) {
    double from = StrictMath.log(1 + Math.sqrt(square)) / LN_2 - MIDDLE;
    double first = StrictMath.log(low);
    double second = StrictMath.log(middle);
    double third = StrictMath.log(high);
    double slope = (third - first) / 2;
    double bend = (third + first) / 2 - second;
    return second + (slope + bend * from) * from + diagonal * 2 * across * down / square;
  }
}
