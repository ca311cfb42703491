package org.zellige.imageio;

import java.awt.Color;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.IIOException;
import javax.imageio.ImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGQTable;
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
    MetadataSettings settings = new MetadataSettings(metadata);
    JpegEncoder.Builder encoder =
        JpegEncoder.builder()
            .effort(1)
            .quantTables(luma(settings).getTable(), chroma(settings).getTable())
            .baseline(true)
            .optimizeHuffman(
                !(param instanceof JPEGImageWriteParam p) || p.getOptimizeHuffmanTables());
    settings.apply(encoder, !input.gray(), warn);
    if (param != null
        && param.canWriteProgressive()
        && param.getProgressiveMode() == ImageWriteParam.MODE_DEFAULT) {
      warn.accept("Progressive mode is not supported: written as a sequential JPEG");
    }
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

  private JPEGQTable luma(MetadataSettings metadata) {
    return table(metadata, 0).orElse(QualityTables.luma(quality()));
  }

  private JPEGQTable chroma(MetadataSettings metadata) {
    return table(metadata, 1).orElse(QualityTables.chroma(quality()));
  }

  /** The table given for luma (0) or chroma (1), which counts if no quality is asked for. */
  private Optional<JPEGQTable> table(MetadataSettings metadata, int index) {
    if (compressionMode() != ImageWriteParam.MODE_COPY_FROM_METADATA) {
      return Optional.empty();
    }
    Optional<JPEGQTable> own = Optional.empty();
    if (param instanceof JPEGImageWriteParam p && p.areTablesSet() && p.getQTables().length > 0) {
      JPEGQTable[] tables = p.getQTables();
      own = Optional.of(tables[Math.min(index, tables.length - 1)]);
    }
    Optional<JPEGQTable> given = own;
    return metadata.quantTable(index).or(() -> given);
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
