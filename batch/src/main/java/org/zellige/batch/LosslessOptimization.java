package org.zellige.batch;

import java.io.IOException;
import java.io.InputStream;
import org.zellige.JpegTransform;
import org.zellige.Optimization;
import org.zellige.OptimizedJpeg;

/** Makes JPEG files smaller without loss, one at a time. */
public final class LosslessOptimization {
  private final Optimization options;

  /**
   * @param options for all files
   */
  public LosslessOptimization(Optimization options) {
    this.options = options;
  }

  /**
   * Optimises one file. Nothing is written unless all went well; a file that would be replaced by
   * itself is left alone.
   *
   * @param stdin what to read if the source is the standard input
   */
  public OptimizationResult run(Source source, Target target, InputStream stdin) {
    long start = System.nanoTime();
    try {
      target.check(source);
      byte[] input = source.read(stdin, options.limits());
      OptimizedJpeg result = JpegTransform.optimize(input, options);
      if (result.unchangedBecause().isEmpty() || !target.isInput(source)) {
        target.write(result.jpeg());
      }
      return new OptimizationResult.Done(
          source,
          target,
          input.length,
          result.jpeg().length,
          System.nanoTime() - start,
          result.unchangedBecause());
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return new OptimizationResult.Failed(source, Fault.of(source.name(), e));
    }
  }
}
