package org.zellige.batch;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zellige.LimitExceededException;
import org.zellige.Pixels;
import org.zellige.batch.heatmap.HeatMap;
import org.zellige.metric.ScoreMap;

/**
 * A drawing of where an image is distorted.
 *
 * @param metric that sees the distortion
 * @param top value of the last colour; chosen for the image if empty
 * @param format of the file
 * @param target where it goes
 */
public record MapOutput(Metric metric, OptionalDouble top, RasterFormat format, Target target) {
  void write(ScoreMap map) throws IOException {
    target.write(format.encode(draw(map), Optional.empty()));
  }

  private Pixels draw(ScoreMap map) throws LimitExceededException {
    try {
      return new HeatMap().draw(map, top);
    } catch (ArithmeticException e) {
      throw new LimitExceededException("the map with its legend would have too many pixels", -1);
    }
  }
}
