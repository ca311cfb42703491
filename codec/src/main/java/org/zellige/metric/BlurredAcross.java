package org.zellige.metric;

/**
 * A component, blurred along its rows but not yet down its columns.
 *
 * @param width pixels across
 * @param height pixels down
 * @param plane the component as it is
 * @param values blurred
 * @param squares blurred; empty if they are not wanted
 * @param products with another component, blurred; empty if there is none
 */
record BlurredAcross(
    int width, int height, float[] plane, float[] values, float[] squares, float[] products) {
  private static final float[] NONE = {};

  /**
   * Of the values alone.
   *
   * @param into receives them; the array may be longer
   */
  static BlurredAcross ofValues(
      float[] plane, int width, int height, float[] into, Workers workers) {
    blur(plane, width, height, into, workers);
    return new BlurredAcross(width, height, plane, into, NONE, NONE);
  }

  /**
   * Of values and squares.
   *
   * @param into receive them; the arrays may be longer
   */
  static BlurredAcross ofSquares(
      float[] plane, int width, int height, float[][] into, Workers workers) {
    blur(plane, width, height, into[0], workers);
    blurProducts(plane, plane, width, height, into[1], workers);
    return new BlurredAcross(width, height, plane, into[0], into[1], NONE);
  }

  /**
   * Of values, squares, and products with the other component.
   *
   * @param into receive them; the arrays may be longer
   */
  static BlurredAcross ofProducts(
      float[] plane, float[] other, int width, int height, float[][] into, Workers workers) {
    blur(plane, width, height, into[0], workers);
    blurProducts(plane, plane, width, height, into[1], workers);
    blurProducts(plane, other, width, height, into[2], workers);
    return new BlurredAcross(width, height, plane, into[0], into[1], into[2]);
  }

  private static void blur(float[] plane, int width, int height, float[] into, Workers workers) {
    workers.overRows(
        height,
        (from, to) -> {
          HorizontalBlur blur = new HorizontalBlur(width);
          for (int y = from; y < to; y++) {
            blur.blur(plane, y * width, into, y * width);
          }
        });
  }

  private static void blurProducts(
      float[] a, float[] b, int width, int height, float[] into, Workers workers) {
    workers.overRows(
        height,
        (from, to) -> {
          HorizontalBlur blur = new HorizontalBlur(width);
          float[] products = new float[width];
          float[] others = new float[width];
          for (int y = from; y < to; y++) {
            System.arraycopy(a, y * width, products, 0, width);
            System.arraycopy(b, y * width, others, 0, width);
            multiply(products, others);
            blur.blur(products, 0, into, y * width);
          }
        });
  }

  private static void multiply(float[] products, float[] others) {
    for (int x = 0; x < products.length; x++) {
      products[x] *= others[x];
    }
  }

  /** The values' second pass over a strip of columns. */
  VerticalBlur valuesDown(int left, int right) {
    return new VerticalBlur(values, width, height, left, right);
  }

  /** The squares' second pass over a strip of columns. */
  VerticalBlur squaresDown(int left, int right) {
    return new VerticalBlur(squares, width, height, left, right);
  }

  /** The products' second pass over a strip of columns. */
  VerticalBlur productsDown(int left, int right) {
    return new VerticalBlur(products, width, height, left, right);
  }
}
