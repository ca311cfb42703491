package org.zellige.imageio;

import java.awt.color.ColorSpace;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGQTable;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegColorSpace;
import org.zellige.JpegEncoder;
import org.zellige.Subsampling;
import org.zellige.imageio.metadata.MarkerSegment;
import org.zellige.imageio.metadata.StandardSegments;
import org.zellige.imageio.metadata.ZelligeImageMetadata;
import org.zellige.imageio.metadata.ZelligeStreamMetadata;
import org.zellige.imageio.raster.AbortedException;
import org.zellige.imageio.raster.EncoderInput;
import org.zellige.imageio.raster.SourceArea;
import org.zellige.imageio.raster.SourceImage;

/**
 * Writes JPEG images with the Zellige codec. To be used by one thread at a time; {@link #abort} may
 * come from any.
 *
 * <p>Takes images of every type. Alpha is composited on a matte, with a warning; gray is written as
 * one component; samples of more than eight bits are rounded. A raster without a destination type
 * in the parameters counts as gray, gray and alpha, RGB, or RGB and alpha, by its number of bands.
 */
public final class ZelligeImageWriter extends ImageWriter {
  private int imageIndex;

  ZelligeImageWriter(ImageWriterSpi provider) {
    super(provider);
  }

  @Override
  public void setOutput(@Nullable Object output) {
    super.setOutput(output);
    imageIndex = 0;
  }

  @Override
  public ImageWriteParam getDefaultWriteParam() {
    return new ZelligeImageWriteParam(getLocale());
  }

  @Override
  public IIOMetadata getDefaultStreamMetadata(@Nullable ImageWriteParam param) {
    return ZelligeStreamMetadata.of(param instanceof JPEGImageWriteParam p ? p : null);
  }

  @Override
  public IIOMetadata getDefaultImageMetadata(
      @Nullable ImageTypeSpecifier imageType, @Nullable ImageWriteParam param) {
    float quality = new WriteSettings(param).quality();
    JPEGQTable luma = QualityTables.luma(quality);
    if (imageType != null && isGray(imageType.getColorModel())) {
      return new ZelligeImageMetadata(StandardSegments.baseline(1, 1, luma), JpegColorSpace.GRAY);
    }
    Subsampling sampling =
        param instanceof ZelligeImageWriteParam own
            ? own.getSubsampling().orElse(Subsampling.S420)
            : Subsampling.S420;
    return new ZelligeImageMetadata(
        StandardSegments.baseline(
            sampling.horizontal(), sampling.vertical(), luma, QualityTables.chroma(quality)),
        JpegColorSpace.YCBCR);
  }

  /** The same metadata if it comes from this writer; else null. */
  @Override
  public @Nullable IIOMetadata convertStreamMetadata(
      IIOMetadata inData, @Nullable ImageWriteParam param) {
    return inData instanceof ZelligeStreamMetadata ? inData : null;
  }

  /** The metadata as far as a JPEG can hold it; null if its tree breaks its own rules. */
  @Override
  public @Nullable IIOMetadata convertImageMetadata(
      IIOMetadata inData, @Nullable ImageTypeSpecifier imageType, @Nullable ImageWriteParam param) {
    boolean gray = imageType != null && isGray(imageType.getColorModel());
    try {
      return ZelligeImageMetadata.of(inData, gray ? JpegColorSpace.GRAY : JpegColorSpace.YCBCR);
    } catch (IIOInvalidTreeException e) {
      return null;
    }
  }

  @Override
  public boolean canWriteRasters() {
    return true;
  }

  @Override
  public void write(
      @Nullable IIOMetadata streamMetadata, IIOImage image, @Nullable ImageWriteParam param)
      throws IOException {
    ImageOutputStream stream = stream();
    if (image == null) {
      throw new IllegalArgumentException("image == null");
    }
    clearAbortRequest();
    WriteSettings settings = new WriteSettings(param);
    settings.check();
    SourceImage source = source(image, param);
    SourceArea area = settings.area(source.bounds());
    processImageStarted(imageIndex);
    try {
      progress(0);
      EncoderInput input = EncoderInput.of(source, area, (from, to, of) -> progress(50F * to / of));
      JpegEncoder encoder = settings.encoder(input, segments(image), this::warn);
      encoder.encode(input.pixels(), new ImageStreamOutput(stream, this::abortRequested));
      // As the JDK's writer does: there is code that neither flushes nor closes the stream.
      stream.flush();
      progress(100);
      processImageComplete();
      imageIndex++;
    } catch (AbortedException e) {
      processWriteAborted();
    } catch (IOException e) {
      throw Failures.translate(e);
    }
  }

  @Override
  public boolean canWriteSequence() {
    return true;
  }

  /** Writes the tables of the metadata, if there is any, as a stream of tables alone. */
  @Override
  public void prepareWriteSequence(@Nullable IIOMetadata streamMetadata) throws IOException {
    ImageOutputStream stream = stream();
    if (streamMetadata instanceof ZelligeStreamMetadata tables) {
      stream.writeShort(0xFFD8);
      for (MarkerSegment s : tables.segments()) {
        stream.writeShort(0xFF00 | s.marker());
        stream.writeShort(2 + s.payload().length);
        stream.write(s.payload());
      }
      stream.writeShort(0xFFD9);
    }
  }

  /** Writes a complete image, with tables of its own. */
  @Override
  public void writeToSequence(IIOImage image, @Nullable ImageWriteParam param) throws IOException {
    write(null, image, param);
  }

  @Override
  public void endWriteSequence() {
    stream();
  }

  private SourceImage source(IIOImage image, @Nullable ImageWriteParam param) throws IIOException {
    SourceImage source;
    if (image.hasRaster()) {
      ImageTypeSpecifier type = param == null ? null : param.getDestinationType();
      source = SourceImage.of(image.getRaster(), type == null ? null : type.getColorModel());
    } else {
      source = SourceImage.of(image.getRenderedImage());
    }
    int[] bands = param == null ? null : param.getSourceBands();
    if (bands == null) {
      return source;
    }
    if (source.model() instanceof IndexColorModel) {
      warn("Source bands ignored: the image is indexed");
      return source;
    }
    int all = source.samples().getNumBands();
    if (!Arrays.stream(bands).allMatch(b -> b < all)) {
      throw new IIOException("source bands " + Arrays.toString(bands) + " of " + all);
    }
    return source.bands(bands);
  }

  private List<MarkerSegment> segments(IIOImage image) {
    if (image.getNumThumbnails() > 0) {
      warn("Thumbnails are not written");
    }
    IIOMetadata metadata = image.getMetadata();
    if (metadata == null) {
      return List.of();
    }
    try {
      return ZelligeImageMetadata.of(metadata, JpegColorSpace.YCBCR).segments();
    } catch (IIOInvalidTreeException e) {
      warn("Metadata dropped: " + e.getMessage());
      return List.of();
    }
  }

  private void progress(float percent) throws AbortedException {
    processImageProgress(percent);
    if (abortRequested()) {
      throw new AbortedException();
    }
  }

  private void warn(String message) {
    processWarningOccurred(imageIndex, message);
  }

  private ImageOutputStream stream() {
    if (!(getOutput() instanceof ImageOutputStream stream)) {
      throw new IllegalStateException("no output set");
    }
    return stream;
  }

  private static boolean isGray(ColorModel model) {
    return model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
  }
}
