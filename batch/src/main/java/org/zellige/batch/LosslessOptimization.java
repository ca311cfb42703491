package org.zellige.batch;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.JpegTransform;
import org.zellige.Optimization;
import org.zellige.OptimizedJpeg;

/**
 * Makes JPEG files smaller without loss.
 *
 * @param options for all files
 */
public record LosslessOptimization(Optimization options) implements Operation {
  /** Of coefficients, with those of the result, which is compared, and of tokens. */
  private static final int BYTES_PER_PIXEL = 16;

  @Override
  public Product apply(byte[] input) throws IOException {
    OptimizedJpeg result = JpegTransform.optimize(input, options);
    JpegInfo info = JpegDecoder.inspect(result.jpeg(), options.limits());
    boolean unchanged = result.unchangedBecause().isPresent();
    return new Product(
        result.jpeg(),
        unchanged ? Outcome.KEPT : Outcome.OPTIMIZED,
        "JPEG",
        info.width(),
        info.height(),
        // What is asked for beside size is asked for whatever is saved.
        options.arithmetic() || options.coding() != Optimization.Coding.AUTO || strips(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        JpegDecoder.estimateQuality(info),
        result.unchangedBecause(),
        List.of());
  }

  private boolean strips() {
    return !Kinds.areAll(options.keep());
  }

  @Override
  public Optional<String> extension() {
    return Optional.empty();
  }

  @Override
  public long memory(boolean jpeg, long pixels) {
    return BYTES_PER_PIXEL * pixels;
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("command", "optimize");
    settings.put("coding", Kinds.label(options.coding()));
    settings.put("arithmetic", options.arithmetic());
    settings.put("effort", options.effort());
    settings.put("keep", Kinds.text(options.keep()));
    return settings;
  }
}
