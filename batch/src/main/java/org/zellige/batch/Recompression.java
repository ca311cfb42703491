package org.zellige.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.JpegTransform;
import org.zellige.Requantization;
import org.zellige.RequantizedJpeg;

/** Makes JPEG files smaller by coarser quantisation of their own coefficients, one at a time. */
public final class Recompression implements Compressor {
  private final Requantization options;

  /**
   * @param options for all files
   */
  public Recompression(Requantization options) {
    this.options = options;
  }

  /**
   * Makes one file smaller, and never larger. Nothing is written unless all went well; a file that
   * would be replaced by itself is left alone.
   */
  @Override
  public CompressionResult run(Source source, Target target, InputStream stdin) {
    long start = System.nanoTime();
    try {
      target.check(source);
      byte[] input = source.read(stdin, options.coding().limits());
      JpegInfo info = JpegDecoder.inspect(input, options.coding().limits());
      RequantizedJpeg result = JpegTransform.requantize(input, options);
      if (result.outcome() != RequantizedJpeg.Outcome.UNCHANGED || !target.isInput(source)) {
        target.write(result.jpeg());
      }
      return new CompressionResult.Done(
          source,
          target,
          "JPEG",
          info.width(),
          info.height(),
          input.length,
          result.jpeg().length,
          result.quality(),
          result.value(),
          Optional.of(
              new CompressionResult.Requantized(
                  result.source(), result.outcome(), result.keptBecause())),
          System.nanoTime() - start,
          result.isOnTarget()
              ? List.of()
              : List.of("the target cannot be met; this is the closest"));
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return new CompressionResult.Failed(source, Fault.of(source.name(), e));
    }
  }
}
