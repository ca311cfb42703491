package org.zellige.imageio;

import java.awt.Color;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import javax.imageio.IIOException;
import javax.imageio.ImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGQTable;
import org.jspecify.annotations.Nullable;
import org.zellige.BaseTables;
import org.zellige.JpegColorSpace;
import org.zellige.JpegEncoder;
import org.zellige.Target;
import org.zellige.imageio.metadata.MarkerSegment;
import org.zellige.imageio.raster.EncoderInput;
import org.zellige.imageio.raster.SourceArea;

/** What the parameters of a write ask for; any {@link ImageWriteParam} will do. */
record WriteSettings(@Nullable ImageWriteParam param) {
  private static final int EFFORT = 1;
  private static final int PERCEPTUAL_EFFORT = 5;

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

  /**
   * The encoder for an image, with Huffman tables made for it or those of Annex K, as parameters of
   * JPEG say, else as its effort has them; the parameters go before the metadata.
   *
   * @param profile the colour profile to embed
   * @param warn receives what cannot be done
   */
  JpegEncoder.Builder encoder(
      EncoderInput input, WriteTables tables, Optional<byte[]> profile, Consumer<String> warn) {
    MetadataSettings metadata = tables.metadata();
    JpegColorSpace stored = stored(input, metadata);
    boolean progressive = isProgressive(metadata);
    JpegEncoder.Builder encoder =
        JpegEncoder.builder().effort(effort()).colorSpace(stored).progressive(progressive);
    if (progressive || areHuffmanTablesAsked()) {
      encoder.optimizeHuffman(progressive || optimizesHuffman());
    }
    if (isArithmetic()) {
      encoder.arithmetic(true);
    } else if (!progressive) {
      encoder.baseline(true);
    }
    quantization(encoder, tables);
    metadata.apply(encoder, stored, warn);
    profile.ifPresent(encoder::iccProfile);
    if (own() != null) {
      own().getSubsampling().ifPresent(encoder::subsampling);
      if (own().isAutoSubsampling()) {
        encoder.autoSubsampling();
      }
      own().getRestartInterval().ifPresent(encoder::restartInterval);
      encoder.parallel(ForkJoinPool.commonPool(), own().getThreads());
    }
    if (input.hasAlpha()) {
      encoder.matte(matte().getRGB() & 0xFFFFFF);
      warn.accept("Alpha cannot be stored: composited on " + describe(matte()));
    }
    return encoder;
  }

  /** The quality asked for, or the default. */
  float quality() {
    return param != null && compressionMode() == ImageWriteParam.MODE_EXPLICIT
        ? param.getCompressionQuality()
        : QualityTables.DEFAULT;
  }

  /** Whether the Exif of the metadata must forget how the image was turned. */
  boolean isUpright() {
    return own() != null && own().isUpright();
  }

  /**
   * The tables that the user gives.
   *
   * @param sequence those that stand before the image; its metadata say whether it relies on them
   */
  WriteTables tables(MetadataSettings metadata, List<MarkerSegment> sequence) {
    List<MarkerSegment> own =
        param instanceof JPEGImageWriteParam p ? WriteTables.of(p) : List.of();
    return new WriteTables(metadata, sequence.isEmpty() ? own : sequence);
  }

  /**
   * The Huffman tables to code with, if the user gives some and none are made for the image, as a
   * stream of tables.
   */
  Optional<byte[]> huffmanTables(WriteTables tables) {
    return optimizesHuffman() || isProgressive(tables.metadata()) || isArithmetic()
        ? Optional.empty()
        : tables.huffmanTables();
  }

  /**
   * The markers of the tables that the image is written without. A quality that is asked for has
   * tables that nobody knows beforehand.
   *
   * @param optimized whether Huffman tables are made for it
   */
  Set<Integer> omitted(WriteTables tables, boolean optimized) {
    boolean copied = compressionMode() == ImageWriteParam.MODE_COPY_FROM_METADATA;
    boolean whole = target().isPresent() || isProgressive(tables.metadata()) || isArithmetic();
    return copied && !whole ? tables.omitted(optimized) : Set.of();
  }

  private boolean isArithmetic() {
    return own() != null && own().isArithmetic();
  }

  /** Whether the parameters say what Huffman tables are to be. */
  private boolean areHuffmanTablesAsked() {
    return own() != null ? own().areHuffmanTablesAsked() : param instanceof JPEGImageWriteParam;
  }

  /** Whether Huffman tables are made for the image, or for some of its rows. */
  boolean optimizesHuffman() {
    return !(param instanceof JPEGImageWriteParam p) || p.getOptimizeHuffmanTables();
  }

  private JpegColorSpace stored(EncoderInput input, MetadataSettings metadata) {
    boolean grayMatte =
        matte().getRed() == matte().getGreen() && matte().getGreen() == matte().getBlue();
    if (input.gray() && (!input.hasAlpha() || grayMatte)) {
      return JpegColorSpace.GRAY;
    }
    if (input.format().isInk()) {
      return JpegColorSpace.CMYK;
    }
    return metadata.isRgb() ? JpegColorSpace.RGB : JpegColorSpace.YCBCR;
  }

  private void quantization(JpegEncoder.Builder encoder, WriteTables tables) {
    if (target().isPresent()) {
      encoder.tables(isPerceptual() ? BaseTables.PERCEPTUAL : BaseTables.IJG);
      encoder.target(target().get());
      return;
    }
    Optional<JPEGQTable> luma = table(tables, 0);
    if (isPerceptual() && luma.isEmpty()) {
      encoder.tables(BaseTables.PERCEPTUAL).quality(100.0 * quality());
      return;
    }
    encoder.quantTables(
        luma.orElse(QualityTables.luma(quality())).getTable(),
        table(tables, 1).orElse(QualityTables.chroma(quality())).getTable());
  }

  /** The table given for luma (0) or chroma (1), which counts if no quality is asked for. */
  private Optional<JPEGQTable> table(WriteTables tables, int component) {
    return compressionMode() == ImageWriteParam.MODE_COPY_FROM_METADATA
        ? tables.quantTable(component)
        : Optional.empty();
  }

  private boolean isProgressive(MetadataSettings metadata) {
    if (param == null || !param.canWriteProgressive()) {
      return false;
    }
    return switch (param.getProgressiveMode()) {
      case ImageWriteParam.MODE_DEFAULT -> true;
      case ImageWriteParam.MODE_COPY_FROM_METADATA -> metadata.isProgressive();
      default -> false;
    };
  }

  private int compressionMode() {
    // A parameter of another writer may not know compression, and throws when asked.
    return param != null && param.canWriteCompressed()
        ? param.getCompressionMode()
        : ImageWriteParam.MODE_COPY_FROM_METADATA;
  }

  private boolean isPerceptual() {
    return own() != null
        && compressionMode() == ImageWriteParam.MODE_EXPLICIT
        && ZelligeImageWriteParam.PERCEPTUAL.equals(own().getCompressionType());
  }

  private int effort() {
    int usual = isPerceptual() ? PERCEPTUAL_EFFORT : EFFORT;
    return own() == null ? usual : own().getEffort().orElse(usual);
  }

  private Optional<Target> target() {
    return own() == null ? Optional.empty() : own().getTarget();
  }

  private Color matte() {
    return own() == null ? Color.WHITE : own().getMatte();
  }

  private @Nullable ZelligeImageWriteParam own() {
    return param instanceof ZelligeImageWriteParam p ? p : null;
  }

  private static String describe(Color color) {
    return "#%06x".formatted(color.getRGB() & 0xFFFFFF);
  }
}
