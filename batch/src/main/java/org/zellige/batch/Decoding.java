package org.zellige.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.zellige.DecodedImage;
import org.zellige.JpegDecoder;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.JpegWarning;
import org.zellige.Limits;

/**
 * Turns a JPEG file into one of raw or losslessly packed pixels.
 *
 * @param format of the output
 * @param view what of the image is wanted
 * @param strict whether a damaged JPEG is refused
 * @param limits what one input may cost
 */
public record Decoding(RasterFormat format, View view, boolean strict, Limits limits) {
  /**
   * How it ended.
   *
   * @param warnings damage that was lived with
   * @param fault why nothing was written; empty if the output is there
   */
  public record Result(List<JpegWarning> warnings, Optional<Fault> fault) {
    /** Keeps its own copy of the list. */
    public Result {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Decodes one image. Nothing is written unless all went well.
   *
   * @param stdin what to read if the source is the standard input
   */
  public Result run(Source source, Target target, InputStream stdin) {
    try {
      target.check(source);
      byte[] jpeg = source.read(stdin, limits);
      if (jpeg.length == 0) {
        throw new JpegException("the file is empty", 0);
      }
      DecodedImage image = decoder(JpegDecoder.inspect(jpeg)).decode(jpeg);
      if (strict && !image.warnings().isEmpty()) {
        JpegWarning first = image.warnings().get(0);
        return failed(new Fault(source.name(), first.offset(), first.message(), true));
      }
      target.write(format.encode(image.pixels(), PixelProfile.of(image.info())));
      return new Result(image.warnings(), Optional.empty());
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return failed(Fault.of(source.name(), e));
    }
  }

  private JpegDecoder decoder(JpegInfo info) throws IOException {
    JpegDecoder.Builder settings =
        JpegDecoder.builder()
            .limits(limits)
            .scale(view.scale())
            .format(view.pixels(info, format))
            .reconstruction(view.reconstruction());
    view.region().ifPresent(r -> settings.region(r.x(), r.y(), r.width(), r.height()));
    return settings.build();
  }

  private static Result failed(Fault fault) {
    return new Result(List.of(), Optional.of(fault));
  }
}
