package org.zellige.imageio;

import java.awt.Color;
import java.awt.Rectangle;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.IIOException;
import javax.imageio.ImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegColorSpace;
import org.zellige.JpegEncoder;
import org.zellige.imageio.metadata.MarkerSegment;
import org.zellige.imageio.raster.EncoderInput;
import org.zellige.imageio.raster.SourceArea;

/** What the parameters of a write ask for; any {@link ImageWriteParam} will do. */
record WriteSettings(@Nullable ImageWriteParam param) {

  /** Refuses what no JPEG can be. */
  void check() throws IIOException {
    if (compressionMode() == ImageWriteParam.MODE_DISABLED) {
      throw new IIOException("JPEG compression cannot be disabled");
    }
  }

  /**
   * The wanted pixels of an image.
   *
   * @throws IllegalArgumentException if there are none
   */
  SourceArea area(Rectangle bounds) {
    if (param == null) {
      return new SourceArea(bounds, 1, 1);
    }
    Rectangle region = bounds;
    if (param.getSourceRegion() != null) {
      region = region.intersection(param.getSourceRegion());
    }
    region.x += param.getSubsamplingXOffset();
    region.y += param.getSubsamplingYOffset();
    region.width -= param.getSubsamplingXOffset();
    region.height -= param.getSubsamplingYOffset();
    if (region.isEmpty()) {
      throw new IllegalArgumentException("empty source region");
    }
    return new SourceArea(region, param.getSourceXSubsampling(), param.getSourceYSubsampling());
  }

  /** The encoder for an image; the parameters go before the metadata. */
  JpegEncoder encoder(EncoderInput input, List<MarkerSegment> metadata, Consumer<String> warn) {
    JpegEncoder.Builder encoder =
        JpegEncoder.builder()
            .quality(Math.max(1, Math.round(100 * quality())))
            .baseline(true)
            .optimizeHuffman(
                !(param instanceof JPEGImageWriteParam p) || p.getOptimizeHuffmanTables());
    new MetadataSettings(metadata).apply(encoder, !input.gray(), warn);
    Color matte = Color.WHITE;
    if (param instanceof ZelligeImageWriteParam own) {
      matte = own.getMatte();
      own.getSubsampling().ifPresent(encoder::subsampling);
      own.getRestartInterval().ifPresent(encoder::restartInterval);
    }
    if (input.hasAlpha()) {
      encoder.matte(matte.getRGB() & 0xFFFFFF);
      warn.accept("Alpha cannot be stored: composited on " + describe(matte));
      boolean grayMatte = matte.getRed() == matte.getGreen() && matte.getGreen() == matte.getBlue();
      if (input.gray() && grayMatte) {
        encoder.colorSpace(JpegColorSpace.GRAY);
      }
    }
    return encoder.build();
  }

  /** The quality asked for, or the default. */
  float quality() {
    return param != null && compressionMode() == ImageWriteParam.MODE_EXPLICIT
        ? param.getCompressionQuality()
        : QualityTables.DEFAULT;
  }

  private int compressionMode() {
    // A parameter of another writer may not know compression, and throws when asked.
    return param != null && param.canWriteCompressed()
        ? param.getCompressionMode()
        : ImageWriteParam.MODE_COPY_FROM_METADATA;
  }

  private static String describe(Color color) {
    return "#%06x".formatted(color.getRGB() & 0xFFFFFF);
  }
}
