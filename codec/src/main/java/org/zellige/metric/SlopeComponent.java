package org.zellige.metric;

/**
 * One component of an original at one scale, and how SSIMULACRA2's error in it changes with the
 * distorted component: the chain rule, backwards through errors and blurs.
 */
final class SlopeComponent {
  /** Keeps the quotient of structure calm where there is none (libjxl, tools/ssimulacra2.cc). */
  private static final float C2 = 0.0009f;

  /** The deviation of the score's blur. */
  private static final GaussianBlur BLUR = GaussianBlur.within(1.5);

  private final double[] weights;
  private final float[][] values;
  private final float[][] means;
  private final float[][] variances;
  private final int width;
  private final int height;

  /**
   * @param values rows of the original; kept
   * @param weights in the order of {@link ErrorSums#norms}
   */
  SlopeComponent(float[][] values, double[] weights) {
    this.values = values;
    this.weights = weights;
    this.width = values[0].length;
    this.height = values.length;
    this.means = blur(values);
    this.variances = blur(product(values, values));
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        variances[y][x] -= means[y][x] * means[y][x];
      }
    }
  }

  /** The errors of the distorted component, and what they depend on, pixel by pixel. */
  private record Errors(
      float[][] mean, float[][] square, float[][] product, float[][] structure, float[][] edge) {}

  /**
   * The change of the weighted error with each value.
   *
   * @param distorted rows
   */
  float[][] slope(float[][] distorted) {
    Errors errors = errors(distorted);
    Pull pull = new Pull(errors);
    float[][] direct = new float[height][width];
    float[][] toMean = new float[height][width];
    float[][] toSquare = new float[height][width];
    float[][] toProduct = new float[height][width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float mu1 = means[y][x];
        float mu2 = errors.mean[y][x];
        float edge = errors.edge[y][x];
        float before = Math.abs(values[y][x] - mu1);
        float off = pull.edge(edge) * Math.signum(distorted[y][x] - mu2) / (1 + before);
        direct[y][x] = off;
        toMean[y][x] = -off;
        if (errors.structure[y][x] > 0) {
          float luminance = 1 - (mu1 - mu2) * (mu1 - mu2);
          float above = 2 * (errors.product[y][x] - mu1 * mu2) + C2;
          float below = variances[y][x] + (errors.square[y][x] - mu2 * mu2) + C2;
          float similar = -pull.structure(errors.structure[y][x]) / below;
          float quotient = above / below;
          toMean[y][x] +=
              similar
                  * (2 * above * (mu1 - mu2)
                      - 2 * luminance * mu1
                      + 2 * luminance * quotient * mu2);
          toSquare[y][x] = -similar * luminance * quotient;
          toProduct[y][x] = 2 * similar * luminance;
        }
      }
    }
    float[][] ofMean = blur(toMean);
    float[][] ofSquare = blur(toSquare);
    float[][] ofProduct = blur(toProduct);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        direct[y][x] +=
            ofMean[y][x] + 2 * distorted[y][x] * ofSquare[y][x] + values[y][x] * ofProduct[y][x];
      }
    }
    return direct;
  }

  private Errors errors(float[][] distorted) {
    float[][] mean = blur(distorted);
    float[][] square = blur(product(distorted, distorted));
    float[][] product = blur(product(values, distorted));
    float[][] structure = new float[height][width];
    float[][] edge = new float[height][width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float mu1 = means[y][x];
        float mu2 = mean[y][x];
        float luminance = 1 - (mu1 - mu2) * (mu1 - mu2);
        float above = 2 * (product[y][x] - mu1 * mu2) + C2;
        float below = variances[y][x] + (square[y][x] - mu2 * mu2) + C2;
        structure[y][x] = Math.max(1 - luminance * above / below, 0);
        float before = Math.abs(values[y][x] - mu1);
        edge[y][x] = (Math.abs(distorted[y][x] - mu2) - before) / (1 + before);
      }
    }
    return new Errors(mean, square, product, structure, edge);
  }

  /** What the sum of errors gains when one error grows: means and 4-norms, as weighted. */
  private final class Pull {
    private final float[] ofMeans = new float[3];
    private final float[] ofNorms = new float[3];

    Pull(Errors errors) {
      double[] fourths = new double[3];
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          float d = errors.structure[y][x];
          float added = Math.max(errors.edge[y][x], 0);
          float lost = Math.max(-errors.edge[y][x], 0);
          fourths[ErrorSums.STRUCTURE] += d * d * d * d;
          fourths[ErrorSums.ADDED] += added * added * added * added;
          fourths[ErrorSums.LOST] += lost * lost * lost * lost;
        }
      }
      double pixels = (double) width * height;
      for (int kind = 0; kind < 3; kind++) {
        double norm = Math.sqrt(Math.sqrt(fourths[kind] / pixels));
        ofMeans[kind] = (float) (weights[kind] / pixels);
        ofNorms[kind] = norm > 0 ? (float) (weights[kind + 3] / (pixels * norm * norm * norm)) : 0;
      }
    }

    float structure(float error) {
      return of(ErrorSums.STRUCTURE, error);
    }

    /** Over the edge with its sign: lost edges pull the other way. */
    float edge(float edge) {
      return edge >= 0 ? of(ErrorSums.ADDED, edge) : -of(ErrorSums.LOST, -edge);
    }

    private float of(int kind, float error) {
      return ofMeans[kind] + ofNorms[kind] * error * error * error;
    }
  }

  private float[][] product(float[][] a, float[][] b) {
    float[][] out = new float[height][width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out[y][x] = a[y][x] * b[y][x];
      }
    }
    return out;
  }

  private float[][] blur(float[][] plane) {
    float[][] out = new float[height][width];
    GaussianBlur.Pass pass = BLUR.new Pass(width);
    for (int y = 0; y < height; y++) {
      pass.row(row -> plane[row], height, y, out[y]);
    }
    return out;
  }
}
