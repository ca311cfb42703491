package org.zellige.batch;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zellige.JpegDecoder;
import org.zellige.JpegTransform;
import org.zellige.LosslessTransform;
import org.zellige.TransformedJpeg;

/**
 * Turns, crops and makes gray JPEG files without loss.
 *
 * @param options for all files
 */
public record Transformation(LosslessTransform options) implements Operation {
  /** Of coefficients before and after, of the result, which is compared, and of tokens. */
  private static final int BYTES_PER_PIXEL = 22;

  @Override
  public Product apply(byte[] input) throws IOException {
    TransformedJpeg made = JpegTransform.transform(input, options);
    boolean same = made.jpeg() == input;
    return new Product(
        made.jpeg(),
        same ? Outcome.KEPT : Outcome.TRANSFORMED,
        "JPEG",
        made.width(),
        made.height(),
        true,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        JpegDecoder.estimateQuality(JpegDecoder.inspect(input, options.coding().limits())),
        same ? Optional.of("there is nothing to change") : Optional.empty(),
        made.warnings());
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
    settings.put("command", "transform");
    settings.put("turn", options.turn().map(Kinds::label).orElse("upright"));
    settings.put("edges", Kinds.label(options.edges()));
    options
        .crop()
        .ifPresent(c ->
            settings.put("crop", "%dx%d+%d+%d".formatted(c.width(), c.height(), c.x(), c.y())));
    settings.put("grayscale", options.grayscale());
    settings.put("keep", Kinds.text(options.coding().keep()));
    return settings;
  }
}
