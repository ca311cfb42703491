package org.zellige.imageio;

import java.awt.color.ColorSpace;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegColorSpace;
import org.zellige.JpegEncoder;
import org.zellige.JpegException;
import org.zellige.RowSource;
import org.zellige.imageio.metadata.MarkerSegment;
import org.zellige.imageio.metadata.TablesStream;
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
 * <p>Takes images of every type, a few rows at a time unless they lie in an array that the encoder
 * understands. Alpha is composited on a matte, with a warning; gray is written as one component,
 * four inks as such; samples of more than eight bits or floats are not rounded before the
 * transform, and stored with eight. Colours of a profile are written as they are, with the profile.
 * A raster without a destination type in the parameters counts as gray, gray and alpha, RGB, or RGB
 * and alpha, by its number of bands.
 */
public final class ZelligeImageWriter extends ImageWriter {
  private int imageIndex;

  /** Percentage of the image of which listeners know. */
  private float told;

  /** Whether a sequence has begun and not ended. */
  private boolean inSequence;

  /** The tables that were written at the head of a sequence. */
  private List<MarkerSegment> sequenceTables = List.of();

  ZelligeImageWriter(ImageWriterSpi provider) {
    super(provider);
  }

  @Override
  public void setOutput(@Nullable Object output) {
    super.setOutput(output);
    imageIndex = 0;
    inSequence = false;
    sequenceTables = List.of();
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
    return new DefaultMetadata(imageType, param).make();
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
      told = 0;
      progress(0);
      encode(source, area, image, settings, stream);
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

  private void encode(
      SourceImage source,
      SourceArea area,
      IIOImage image,
      WriteSettings settings,
      ImageOutputStream stream)
      throws IOException {
    boolean asStored = EmbeddedProfile.describesRgb(source.model());
    EncoderInput input = EncoderInput.of(asStored ? source.withoutModel() : source, area);
    MetadataSettings metadata = new MetadataSettings(segments(image, settings));
    // As in the JDK's writer, an image of no metadata has the tables of its default metadata.
    WriteTables tables =
        settings.tables(metadata, image.getMetadata() == null ? List.of() : sequenceTables);
    Optional<byte[]> profile =
        EmbeddedProfile.of(source.model(), metadata.profile(), input.format(), this::warn);
    JpegEncoder.Builder builder = settings.encoder(input, tables, profile, this::warn);
    Optional<byte[]> huffmanTables = settings.huffmanTables(tables);
    if (huffmanTables.isPresent()) {
      try {
        JpegEncoder encoder = builder.huffmanTables(huffmanTables.get()).build();
        encode(encoder, input, output(stream, settings.omitted(tables, false)));
        return;
      } catch (JpegException e) {
        // Nothing is written by then.
        warn("Huffman tables made for the image: " + e.getMessage());
        builder = settings.encoder(input, tables, profile, again -> {}).optimizeHuffman(true);
      }
    }
    boolean optimized = huffmanTables.isPresent() || settings.optimizesHuffman();
    encode(builder.build(), input, output(stream, settings.omitted(tables, optimized)));
  }

  private OutputStream output(ImageOutputStream stream, Set<Integer> omitted) {
    OutputStream out = new ImageStreamOutput(stream, this::abortRequested);
    return omitted.isEmpty() ? out : new AbbreviatedOutput(out, omitted);
  }

  private void encode(JpegEncoder encoder, EncoderInput input, OutputStream out)
      throws IOException {
    boolean watched = progressListeners != null && !progressListeners.isEmpty();
    if (input.view().isPresent() && !watched) {
      encoder.encode(input.view().get(), out);
    } else {
      RowSource rows = input.rows((from, to, of) -> progressTo(100F * to / of));
      encoder.encode(input.format(), input.width(), input.height(), rows, out);
    }
  }

  @Override
  public int getNumThumbnailsSupported(
      @Nullable ImageTypeSpecifier imageType,
      @Nullable ImageWriteParam param,
      @Nullable IIOMetadata streamMetadata,
      @Nullable IIOMetadata imageMetadata) {
    // JFIF has room for any number of them, but not for inks.
    return imageType != null && isInk(imageType.getColorModel()) ? 0 : Integer.MAX_VALUE;
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
      stream.write(TablesStream.of(tables.segments()));
      sequenceTables = tables.segments();
    } else if (streamMetadata != null) {
      warn("Stream metadata ignored: they are not of a JPEG stream");
    }
    inSequence = true;
  }

  /**
   * Writes an image; with the tables that it needs, unless the stream metadata or the parameters
   * have tables and its metadata have none.
   */
  @Override
  public void writeToSequence(IIOImage image, @Nullable ImageWriteParam param) throws IOException {
    checkSequence();
    write(null, image, param);
  }

  @Override
  public void endWriteSequence() {
    checkSequence();
    inSequence = false;
    sequenceTables = List.of();
  }

  private void checkSequence() {
    stream();
    if (!inSequence) {
      throw new IllegalStateException("no sequence prepared");
    }
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

  private List<MarkerSegment> segments(IIOImage image, WriteSettings settings) throws IOException {
    List<MarkerSegment> thumbnails = thumbnails(image);
    List<MarkerSegment> segments = new ArrayList<>();
    IIOMetadata metadata = image.getMetadata();
    if (metadata != null) {
      try {
        ZelligeImageMetadata own = ZelligeImageMetadata.of(metadata, JpegColorSpace.YCBCR);
        segments.addAll(settings.isUpright() ? own.uprightSegments() : own.segments());
      } catch (IIOInvalidTreeException e) {
        warn("Metadata dropped: " + e.getMessage());
      }
    }
    if (!thumbnails.isEmpty()) {
      segments.removeIf(MarkerSegment::isJfxx);
      segments.addAll(thumbnails);
    }
    return segments;
  }

  private List<MarkerSegment> thumbnails(IIOImage image) throws IOException {
    List<MarkerSegment> segments = new ArrayList<>();
    for (int i = 0; i < image.getNumThumbnails(); i++) {
      processThumbnailStarted(imageIndex, i);
      List<MarkerSegment> segment = ThumbnailSegments.of(image.getThumbnail(i));
      if (segment.isEmpty()) {
        warn("Thumbnail " + i + " dropped: it does not fit in a segment");
      }
      segments.addAll(segment);
      processThumbnailProgress(100);
      processThumbnailComplete();
    }
    return segments;
  }

  /** As {@link #progress}, for a source that may begin anew: what was told is not taken back. */
  private void progressTo(float percent) throws AbortedException {
    told = Math.max(told, percent);
    progress(told);
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

  private static boolean isInk(ColorModel model) {
    return model.getColorSpace().getType() == ColorSpace.TYPE_CMYK;
  }
}
