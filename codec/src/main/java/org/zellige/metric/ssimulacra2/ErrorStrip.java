package org.zellige.metric.ssimulacra2;

/**
 * The errors of one component at one scale in a strip of columns, row by row from the top: what
 * sums and maps are made of. For one thread at a time.
 */
final class ErrorStrip {
  /** {@link ErrorRows#structure}; all zero if it does not count. */
  final float[] structure;

  /** {@link ErrorRows#edge}. */
  final float[] edge;

  private final PreparedComponent original;
  private final BlurredAcross distorted;
  private final VerticalBlur means;
  private final VerticalBlur squares;
  private final VerticalBlur products;
  private final float[] value;
  private final float[] originalEdge;
  private final float[] originalMean;
  private final float[] originalVariance;
  private int at;

  /**
   * @param left first column of the strip
   * @param right the column after the strip
   */
  ErrorStrip(PreparedComponent original, BlurredAcross distorted, int left, int right) {
    this.original = original;
    this.distorted = distorted;
    int columns = right - left;
    this.structure = new float[columns];
    this.edge = new float[columns];
    this.value = new float[columns];
    this.originalEdge = new float[columns];
    this.originalMean = new float[columns];
    this.originalVariance = new float[columns];
    this.at = left;
    this.means = distorted.valuesDown(left, right);
    this.squares = original.structure() ? distorted.squaresDown(left, right) : means;
    this.products = original.structure() ? distorted.productsDown(left, right) : means;
  }

  /** Whether {@link #structure} is computed. */
  boolean hasStructure() {
    return original.structure();
  }

  /** Computes the next row, beginning with row 0. */
  void nextRow() {
    float[] mean = means.nextRow();
    if (original.structure()) {
      fetch(original.values(), value);
      fetch(original.means(), originalMean);
      fetch(original.variances(), originalVariance);
      ErrorRows.structure(
          originalMean, originalVariance, mean, squares.nextRow(), products.nextRow(), structure);
      ErrorRows.difference(value, originalMean, originalEdge);
    } else {
      fetch(original.edges(), originalEdge);
    }
    fetch(distorted.plane(), value);
    ErrorRows.edge(originalEdge, value, mean, edge);
    at += distorted.width();
  }

  // Copied, because C2 makes vectors of a loop only if all arrays have the same index.
  private void fetch(float[] plane, float[] to) {
    System.arraycopy(plane, at, to, 0, to.length);
  }
}
