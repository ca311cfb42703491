package org.zellige.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.zellige.DecodedImage;
import org.zellige.EmbeddedImage;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.JpegMetadata;
import org.zellige.JpegWarning;
import org.zellige.Limits;
import org.zellige.MetadataKind;

/** Reads a JPEG with the metadata that its successor keeps. */
final class JpegSource {
  private JpegSource() {}

  static SourceImage read(byte[] file, Limits limits) throws IOException {
    JpegDecoder.Builder decoder = JpegDecoder.builder().limits(limits);
    JpegInfo header = JpegDecoder.inspect(file);
    if (header.precision() > Byte.SIZE) {
      decoder.format(View.WHOLE.pixels(header, RasterFormat.PNG));
    }
    DecodedImage decoded = decoder.build().decode(file);
    JpegInfo info = decoded.info();
    List<String> warnings = new ArrayList<>();
    for (JpegWarning warning : decoded.warnings()) {
      warnings.add(warning.toString());
    }
    List<EmbeddedImage> images = JpegDecoder.images(file);
    if (images.size() > 1) {
      boolean gainMap =
          images.stream().anyMatch(image -> image.kind() == EmbeddedImage.Kind.GAIN_MAP);
      warnings.add(
          "further images in the file left out"
              + (gainMap ? ", a gain map for bright screens among them" : ""));
    }
    return new SourceImage("JPEG", decoded.pixels(), metadata(file, info), warnings);
  }

  /** A profile of inks does not belong to the colours that they became. */
  private static JpegMetadata metadata(byte[] file, JpegInfo info) {
    JpegMetadata metadata = JpegDecoder.metadata(file, info);
    return PixelProfile.of(info).isPresent()
        ? metadata
        : metadata.keep(EnumSet.complementOf(EnumSet.of(MetadataKind.ICC)));
  }
}
