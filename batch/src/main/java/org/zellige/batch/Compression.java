package org.zellige.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zellige.EncodedImage;
import org.zellige.JpegMetadata;
import org.zellige.Limits;
import org.zellige.MetadataKind;
import org.zellige.Pixels;

/** Turns image files into JPEG files, one at a time. Immutable and safe for use by many threads. */
public final class Compression implements Compressor {
  private final CompressionSettings settings;
  private final Limits limits;

  /**
   * @param settings for all files
   * @param limits what one input may cost
   */
  public Compression(CompressionSettings settings, Limits limits) {
    this.settings = settings;
    this.limits = limits;
  }

  @Override
  public CompressionResult run(Source source, Target target, InputStream stdin) {
    long start = System.nanoTime();
    try {
      target.check(source);
      byte[] input = source.read(stdin, limits);
      SourceImage image = ImageFiles.read(input, limits);
      List<String> warnings = new ArrayList<>(image.warnings());
      EncodedImage jpeg = encode(image, warnings);
      target.write(jpeg.bytes());
      return new CompressionResult.Done(
          source,
          target,
          image.format(),
          image.pixels().width(),
          image.pixels().height(),
          input.length,
          jpeg.bytes().length,
          OptionalDouble.of(jpeg.quality()),
          jpeg.value(),
          Optional.empty(),
          System.nanoTime() - start,
          warnings);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return new CompressionResult.Failed(source, Fault.of(source.name(), e));
    }
  }

  private EncodedImage encode(SourceImage image, List<String> warnings) throws IOException {
    Pixels pixels = image.pixels();
    if (pixels.isTransparent()) {
      warnings.add("transparency laid on #%06x, since JPEG has none".formatted(settings.matte()));
    }
    // A profile describes as many channels as it was made for.
    boolean dropsColor = settings.grayscale() && !pixels.format().isGray();
    JpegMetadata metadata =
        dropsColor
            ? image.metadata().keep(EnumSet.complementOf(EnumSet.of(MetadataKind.ICC)))
            : image.metadata();
    EncodedImage encoded = settings.encoder().metadata(metadata).build().encodeImage(pixels);
    if (!encoded.isOnTarget()) {
      warnings.add(
          "the target cannot be met; this is the closest, at quality %s"
              .formatted(encoded.quality()));
    }
    return encoded;
  }
}
