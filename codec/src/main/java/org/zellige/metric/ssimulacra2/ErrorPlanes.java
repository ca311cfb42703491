package org.zellige.metric.ssimulacra2;

/** The errors of one component at one scale, kept until it is known how much each counts for. */
final class ErrorPlanes {
  private final int width;
  private final float[] structure;
  private final float[] edge;

  ErrorPlanes(int width, int height) {
    this.width = width;
    this.structure = new float[width * height];
    this.edge = new float[width * height];
  }

  /**
   * Keeps a row of a strip.
   *
   * @param left first column of the strip
   */
  void put(ErrorStrip errors, int y, int left) {
    int at = y * width + left;
    System.arraycopy(errors.structure, 0, structure, at, errors.structure.length);
    System.arraycopy(errors.edge, 0, edge, at, errors.edge.length);
  }

  /** Adds each pixel's share to a plane. */
  void addShares(ErrorShares shares, float[] plane) {
    shares.add(structure, edge, plane);
  }
}
