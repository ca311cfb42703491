package org.zellige.viewer.model;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.zellige.EncodedImage;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.JpegMetadata;
import org.zellige.Limits;
import org.zellige.MetadataKind;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.Reconstruction;
import org.zellige.viewer.job.Cancellation;
import org.zellige.viewer.tile.Area;
import org.zellige.viewer.tile.Pyramid;

/**
 * Compresses one original and decodes it again. Immutable.
 *
 * @param document the original
 * @param settings how to compress
 * @param reconstruction how to decode
 * @param limits for decoding
 */
record Compression(
    Document document, EncodingSettings settings, Reconstruction reconstruction, Limits limits) {

  /** The whole image; byte for byte what the command {@code zellige compress} makes of it. */
  Result whole(Cancellation cancellation) throws IOException {
    Pixels original = document.pixels();
    JpegEncoder encoder = settings.encoder().metadata(metadata()).build();
    long start = System.nanoTime();
    EncodedImage encoded = encode(encoder, original, cancellation);
    long encodedAt = System.nanoTime();
    Pixels decoded = decode(encoded.bytes(), original.width(), original.height(), cancellation);
    long decodedAt = System.nanoTime();
    cancellation.check();
    return new Result(
        document.name(),
        Optional.of(settings),
        encoded.bytes().length,
        Optional.of(encoded.bytes()),
        Optional.of(JpegDecoder.inspect(encoded.bytes(), limits)),
        decoded,
        Pyramid.of(decoded.ints(), decoded.width(), decoded.height()),
        OptionalDouble.of(encoded.quality()),
        encoded.value(),
        encoded.isOnTarget(),
        OptionalLong.of(encodedAt - start),
        OptionalLong.of(decodedAt - encodedAt));
  }

  /**
   * A part alone, which is there sooner.
   *
   * @param area in stored pixels, its corner at a multiple of what MCUs measure
   */
  Patch part(Area area, Cancellation cancellation) throws IOException {
    Pixels original = Document.part(document.pixels(), area);
    byte[] jpeg = encode(settings.encoder().build(), original, cancellation).bytes();
    Pixels decoded = decode(jpeg, area.width(), area.height(), cancellation);
    return new Patch(area, Pyramid.of(decoded.ints(), area.width(), area.height()));
  }

  private static EncodedImage encode(
      JpegEncoder encoder, Pixels original, Cancellation cancellation) throws IOException {
    return encoder.encodeImage(
        original.format(),
        original.width(),
        original.height(),
        new PixelRows(original, cancellation));
  }

  private Pixels decode(byte[] jpeg, int width, int height, Cancellation cancellation)
      throws IOException {
    cancellation.check();
    Pixels decoded = Pixels.allocate(PixelFormat.INT_RGB, width, height);
    JpegDecoder.builder()
        .limits(limits)
        .reconstruction(reconstruction)
        .build()
        .decode(jpeg, decoded, (firstRow, rows) -> cancellation.check());
    return decoded;
  }

  /** A profile describes as many channels as it was made for. */
  private JpegMetadata metadata() {
    JpegMetadata metadata = document.metadata();
    boolean dropsColor = settings.grayscale() && !document.pixels().format().isGray();
    return dropsColor
        ? metadata.keep(EnumSet.complementOf(EnumSet.of(MetadataKind.ICC)))
        : metadata;
  }
}
