package org.zellige.batch;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.JpegTransform;
import org.zellige.Optimization;
import org.zellige.Requantization;
import org.zellige.RequantizedJpeg;

/**
 * Makes JPEG files smaller by coarser quantisation of their own coefficients, and never larger.
 *
 * @param options for all files
 */
public record Recompression(Requantization options) implements Operation {
  /**
   * Of coefficients with their successors, exact ones among them, and of tokens: the smallest heaps
   * for 12 megapixels of a landscape and of noise have 14 and 18.
   */
  private static final int BYTES_PER_PIXEL = 25;

  /** Of a search for a score, which holds pixels and what the metric makes of them; measured 64. */
  private static final int BYTES_PER_SCORED_PIXEL = 90;

  @Override
  public Product apply(byte[] input) throws IOException {
    RequantizedJpeg result = JpegTransform.requantize(input, options);
    JpegInfo info = JpegDecoder.inspect(result.jpeg(), options.coding().limits());
    return new Product(
        result.jpeg(),
        switch (result.outcome()) {
          case REQUANTIZED -> Outcome.REQUANTIZED;
          case OPTIMIZED -> Outcome.OPTIMIZED;
          case UNCHANGED -> Outcome.KEPT;
        },
        "JPEG",
        info.width(),
        info.height(),
        options.coding().coding() != Optimization.Coding.AUTO
            || !Kinds.areAll(options.coding().keep())
            || Targets.isTooLarge(options.target(), input.length),
        result.quality(),
        result.value(),
        result.source(),
        result.keptBecause(),
        result.isOnTarget() ? List.of() : List.of("the target cannot be met; this is the closest"));
  }

  @Override
  public Optional<String> extension() {
    return Optional.of(".jpg");
  }

  @Override
  public long memory(boolean jpeg, long pixels) {
    boolean scored = options.target().filter(Targets::isScore).isPresent();
    return (scored ? BYTES_PER_SCORED_PIXEL : BYTES_PER_PIXEL) * pixels;
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("command", "compress");
    settings.put("jpegs", "requantize");
    Targets.put(settings, options.target(), options.quality());
    settings.put("effort", options.coding().effort());
    settings.put("keep", Kinds.text(options.coding().keep()));
    return settings;
  }
}
