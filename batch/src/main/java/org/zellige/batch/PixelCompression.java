package org.zellige.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zellige.EncodedImage;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.JpegMetadata;
import org.zellige.Limits;
import org.zellige.LosslessTransform;
import org.zellige.MetadataKind;
import org.zellige.Orientation;
import org.zellige.Pixels;
import org.zellige.Upright;

/**
 * Decodes images, and encodes them as JPEG files.
 *
 * @param settings for all files
 * @param handling of that which inputs bring along
 * @param limits what one input may cost
 */
record PixelCompression(CompressionSettings settings, Handling handling, Limits limits) {
  /**
   * Encodes an image.
   *
   * @param jpeg what the input is, if it is a JPEG
   * @param demanded whether the result is delivered however large it is
   */
  Product encode(byte[] input, Optional<JpegInfo> jpeg, boolean demanded, Helpers helpers)
      throws IOException {
    SourceImage image = ImageFiles.read(input, limits);
    List<String> warnings = new ArrayList<>(image.warnings());
    Pixels pixels = image.pixels();
    JpegMetadata metadata = image.metadata().keep(handling.keep());
    if (jpeg.isPresent()) {
      if (handling.autoOrient()) {
        pixels = Upright.of(pixels, jpeg.get().orientation());
      }
      metadata = reshapedMetadata(input, jpeg.get(), metadata);
    }
    if (handling.toSrgb()) {
      SrgbConversion.Result converted = SrgbConversion.of(pixels, image.metadata().iccProfile());
      pixels = converted.pixels();
      warnings.addAll(converted.warnings());
      if (converted.isSrgb()) {
        metadata = withoutProfile(metadata);
      }
    }
    if (pixels.isTransparent()) {
      warnings.add("transparency laid on #%06x, since JPEG has none".formatted(settings.matte()));
    }
    // A profile describes as many channels as it was made for.
    if (settings.grayscale() && !pixels.format().isGray()) {
      metadata = withoutProfile(metadata);
    }
    if (handling.mark()) {
      metadata = metadata.withComment(Mark.TEXT);
    }
    JpegEncoder.Builder encoder =
        settings.encoder().metadata(metadata).parallel(helpers.executor(), helpers.threads());
    if (handling.autoOrient()) {
      encoder.orientation(Orientation.NORMAL);
    }
    EncodedImage encoded = encoder.build().encodeImage(pixels);
    if (!encoded.isOnTarget()) {
      warnings.add(
          "the target cannot be met; this is the closest, at quality %s"
              .formatted(encoded.quality()));
    }
    if (jpeg.isEmpty() && encoded.bytes().length > input.length) {
      warnings.add("larger than the " + image.format());
    }
    return new Product(
        encoded.bytes(),
        Outcome.ENCODED,
        image.format(),
        pixels.width(),
        pixels.height(),
        demanded,
        OptionalDouble.of(encoded.quality()),
        encoded.value(),
        jpeg.flatMap(JpegDecoder::estimateQuality),
        Optional.empty(),
        warnings);
  }

  /** Whether an image is to be turned upright. */
  boolean isTurned(JpegInfo info) {
    return handling.autoOrient() && info.orientation() != Orientation.NORMAL;
  }

  /** Whether an image has colours that are to go. */
  boolean losesColor(JpegInfo info) {
    return settings.grayscale() && info.components().size() > 1;
  }

  /** Metadata with the thumbnail and all else upright and gray, if the image becomes that. */
  private JpegMetadata reshapedMetadata(byte[] input, JpegInfo info, JpegMetadata stored) {
    boolean turned = isTurned(info);
    boolean gray = losesColor(info);
    if (!turned && !gray) {
      return stored;
    }
    try {
      byte[] reshaped = ReshapedJpeg.of(input, turned, gray, LosslessTransform.Edges.KEEP, limits);
      JpegMetadata metadata = JpegDecoder.metadata(reshaped).keep(handling.keep());
      return stored.iccProfile().isPresent() ? metadata : withoutProfile(metadata);
    } catch (JpegException e) {
      return stored; // the file is damaged, or of colours that cannot be dropped from it
    }
  }

  private static JpegMetadata withoutProfile(JpegMetadata metadata) {
    return metadata.keep(EnumSet.complementOf(EnumSet.of(MetadataKind.ICC)));
  }
}
