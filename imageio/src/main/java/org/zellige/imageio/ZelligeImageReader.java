package org.zellige.imageio;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.zellige.DecodePass;
import org.zellige.JpegInfo;
import org.zellige.JpegWarning;
import org.zellige.Limits;
import org.zellige.Thumbnail;
import org.zellige.imageio.metadata.MarkerSegment;
import org.zellige.imageio.metadata.TablesStream;
import org.zellige.imageio.metadata.ZelligeImageMetadata;
import org.zellige.imageio.metadata.ZelligeStreamMetadata;
import org.zellige.imageio.raster.AbortedException;
import org.zellige.imageio.raster.RawRaster;
import org.zellige.imageio.raster.SourceArea;

/**
 * Reads JPEG images with the Zellige codec. To be used by one thread at a time; {@link #abort} may
 * come from any.
 *
 * <p>Colour comes as {@link BufferedImage#TYPE_3BYTE_BGR} and gray as {@link
 * BufferedImage#TYPE_BYTE_GRAY} unless asked otherwise. Damage that can be lived with is a warning;
 * all else is an {@link IIOException} whose cause is the codec's exception.
 */
public final class ZelligeImageReader extends ImageReader {
  private @Nullable JpegInput images;

  /** What {@link #getStreamMetadata} found last. */
  private byte @Nullable [] tables;

  ZelligeImageReader(ImageReaderSpi provider) {
    super(provider);
  }

  @Override
  public void setInput(@Nullable Object input, boolean seekForwardOnly, boolean ignoreMetadata) {
    images = null;
    super.setInput(input, seekForwardOnly, ignoreMetadata);
    if (input != null) {
      try {
        images = new JpegInput((ImageInputStream) input, tables);
      } catch (IOException e) {
        throw new IllegalArgumentException("stream is closed", e);
      }
    }
  }

  @Override
  public int getNumImages(boolean allowSearch) throws IOException {
    JpegInput all = images();
    if (!allowSearch) {
      return -1;
    }
    if (isSeekForwardOnly()) {
      throw new IllegalStateException("cannot search a stream that is read forward only");
    }
    try {
      return all.count(Limits.DEFAULT);
    } catch (IOException e) {
      throw Failures.translate(e);
    }
  }

  @Override
  public int getWidth(int imageIndex) throws IOException {
    return info(imageIndex).width();
  }

  @Override
  public int getHeight(int imageIndex) throws IOException {
    return info(imageIndex).height();
  }

  @Override
  public Iterator<ImageTypeSpecifier> getImageTypes(int imageIndex) throws IOException {
    return image(imageIndex, Limits.DEFAULT).types().all().iterator();
  }

  /** The type that is nearest to what is stored; null if the components mean no colour. */
  @Override
  public @Nullable ImageTypeSpecifier getRawImageType(int imageIndex) throws IOException {
    return image(imageIndex, Limits.DEFAULT).types().raw().orElse(null);
  }

  @Override
  public ImageReadParam getDefaultReadParam() {
    return new ZelligeImageReadParam();
  }

  /**
   * The tables that stand before the first image as a stream of their own; else null. As with the
   * JDK's reader they serve the images of later inputs as well, until {@link #reset}: readers of
   * TIFF, whose strips lack tables, rely on that.
   */
  @Override
  public @Nullable IIOMetadata getStreamMetadata() throws IOException {
    try {
      return images()
          .tables(Limits.DEFAULT)
          .map(found -> {
            tables = TablesStream.of(found.segments());
            return new ZelligeStreamMetadata(found.segments());
          })
          .orElse(null);
    } catch (IOException e) {
      throw Failures.translate(e);
    }
  }

  @Override
  public IIOMetadata getImageMetadata(int imageIndex) throws IOException {
    StoredImage image = image(imageIndex, Limits.DEFAULT);
    try {
      JpegInfo info = image.info(Limits.DEFAULT);
      return new ZelligeImageMetadata(MarkerSegment.of(image::bytes, info), info.colorSpace());
    } catch (IOException e) {
      throw Failures.translate(e);
    }
  }

  @Override
  public BufferedImage read(int imageIndex, @Nullable ImageReadParam param) throws IOException {
    clearAbortRequest();
    ReadOptions options = new ReadOptions(param);
    StoredImage source = image(imageIndex, options.limits());
    JpegInfo info = decodable(source);
    ReadGeometry geometry = ReadGeometry.of(info, options);
    boolean made = param == null || param.getDestination() == null;
    try {
      target(param, geometry, null).check(info, made, options.limits());
    } catch (IOException e) {
      throw Failures.translate(e);
    }
    BufferedImage image =
        getDestination(param, source.types().all().iterator(), geometry.width(), geometry.height());
    if (param != null && (param.getSourceBands() != null || param.getDestinationBands() != null)) {
      checkReadParamBandSettings(
          param, ReadTarget.decodedBands(info), image.getSampleModel().getNumBands());
    }
    ReadTarget target = target(param, geometry, image);
    Reading reading = Reading.into(image, source, options, target);
    source.colors().warning().ifPresent(this::processWarningOccurred);
    run(imageIndex, source, new ReadEventSource(image, target), reading::run);
    return image;
  }

  @Override
  public boolean canReadRaster() {
    return true;
  }

  /**
   * Samples as they are stored, one band for each component, without any conversion of colours and
   * in the precision of the file. Type, offset and bands of a destination in the parameters are
   * left alone.
   */
  @Override
  public Raster readRaster(int imageIndex, @Nullable ImageReadParam param) throws IOException {
    clearAbortRequest();
    ReadOptions options = new ReadOptions(param);
    StoredImage source = image(imageIndex, options.limits());
    JpegInfo info = decodable(source);
    ReadGeometry geometry = ReadGeometry.of(info, options);
    SourceArea area = target(param, geometry, null).area();
    RawRaster raster;
    try {
      raster = RawRaster.allocate(info, area, options.limits());
    } catch (IOException e) {
      throw Failures.translate(e);
    }
    run(
        imageIndex,
        source,
        new ReadEventSource(null, null),
        events -> new RawReading(source, options, area, raster.parts()).run(events));
    return raster.bands(param == null ? null : param.getSourceBands());
  }

  @Override
  public boolean readerSupportsThumbnails() {
    return true;
  }

  @Override
  public int getNumThumbnails(int imageIndex) throws IOException {
    return info(imageIndex).thumbnails().size();
  }

  @Override
  public int getThumbnailWidth(int imageIndex, int thumbnailIndex) throws IOException {
    return Thumbnails.get(info(imageIndex), thumbnailIndex).width();
  }

  @Override
  public int getThumbnailHeight(int imageIndex, int thumbnailIndex) throws IOException {
    return Thumbnails.get(info(imageIndex), thumbnailIndex).height();
  }

  /** Reads a thumbnail, always as {@link BufferedImage#TYPE_3BYTE_BGR}. */
  @Override
  public BufferedImage readThumbnail(int imageIndex, int thumbnailIndex) throws IOException {
    clearAbortRequest();
    StoredImage image = image(imageIndex, Limits.DEFAULT);
    Thumbnail thumbnail = Thumbnails.get(image.head(), thumbnailIndex);
    processThumbnailStarted(imageIndex, thumbnailIndex);
    try {
      processThumbnailProgress(0);
      BufferedImage read = Thumbnails.read(image, thumbnail);
      processThumbnailProgress(100);
      if (abortRequested()) {
        processReadAborted();
      } else {
        processThumbnailComplete();
      }
      return read;
    } catch (IOException e) {
      throw Failures.translate(e);
    }
  }

  @Override
  public void reset() {
    super.reset();
    images = null;
    tables = null;
  }

  @Override
  public void dispose() {
    images = null;
    tables = null;
  }

  private static ReadTarget target(
      @Nullable ImageReadParam param, ReadGeometry geometry, @Nullable BufferedImage image) {
    Rectangle region = new Rectangle();
    Rectangle target = new Rectangle();
    computeRegions(param, geometry.width(), geometry.height(), image, region, target);
    int stepX = param == null ? 1 : param.getSourceXSubsampling();
    int stepY = param == null ? 1 : param.getSourceYSubsampling();
    return new ReadTarget(new SourceArea(region, stepX, stepY), target, param);
  }

  /** Part of a read that can fail; gives all headers, with warnings. */
  private interface Decoding {
    JpegInfo run(ReadEvents events) throws IOException;
  }

  private void run(int imageIndex, StoredImage image, ReadEvents events, Decoding decoding)
      throws IOException {
    List<JpegWarning> known = image.head().warnings();
    known.forEach(this::warn);
    processImageStarted(imageIndex);
    try {
      progress(0, 1);
      JpegInfo decoded = decoding.run(events);
      // A read of the first passes alone ends before the image does.
      image.leave(image.hasOneScan() ? decoded : image.info(Limits.UNLIMITED));
      decoded.warnings().stream().filter(w -> !known.contains(w)).forEach(this::warn);
      progress(1, 1);
      processImageComplete();
    } catch (AbortedException e) {
      processReadAborted();
    } catch (IOException e) {
      throw Failures.translate(e);
    }
  }

  /** The headers of an image that has all it needs to be decoded. */
  private static JpegInfo decodable(StoredImage image) throws IIOException {
    if (image.head().height() == 0) {
      throw new IIOException("the frame header leaves the height open (DNL)");
    }
    return image.head();
  }

  /** Tells the user's listeners of a read. */
  private final class ReadEventSource implements ReadEvents {
    private final @Nullable BufferedImage image;
    private final @Nullable ReadTarget target;

    /** The pass that is shown, from 0. */
    private int pass;

    /** Whether rows belong to the picture of a pass, after which others may come. */
    private boolean inPass;

    /** Both null for a raster, of which nothing is shown. */
    ReadEventSource(@Nullable BufferedImage image, @Nullable ReadTarget target) {
      this.image = image;
      this.target = target;
    }

    @Override
    public boolean watchesPasses() {
      return image != null && updateListeners != null && !updateListeners.isEmpty();
    }

    @Override
    public void scanDone(int done, int of) {
      // The rest is for the pixels, which are made when all scans are there.
      processImageProgress(100F * done / (of + 1));
    }

    @Override
    public boolean isCalledOff() {
      return abortRequested();
    }

    @Override
    public void passStarted(DecodePass started) {
      inPass = true;
      pass = started.index();
      if (image != null && target != null) {
        Rectangle area = target.target();
        processPassStarted(
            image,
            pass,
            target.passes().first(),
            target.passes().last(),
            area.x,
            area.y,
            1,
            1,
            target.bands(image));
      }
    }

    @Override
    public void rows(int from, int to, int of) throws AbortedException {
      if (image != null && target != null) {
        Rectangle area = target.target();
        processImageUpdate(
            image, area.x, area.y + from, area.width, to - from, 1, 1, target.bands(image));
      }
      if (!inPass) {
        progress(to, of);
      } else if (abortRequested()) {
        throw new AbortedException();
      }
    }

    @Override
    public void passComplete() {
      inPass = false;
      if (image != null) {
        processPassComplete(image);
      }
    }
  }

  private void progress(int rows, int of) throws AbortedException {
    processImageProgress(100F * rows / of);
    if (abortRequested()) {
      throw new AbortedException();
    }
  }

  private void warn(JpegWarning warning) {
    processWarningOccurred(warning.toString());
  }

  private JpegInfo info(int imageIndex) throws IOException {
    return image(imageIndex, Limits.DEFAULT).head();
  }

  private StoredImage image(int imageIndex, Limits limits) throws IOException {
    JpegInput all = images();
    if (imageIndex < getMinIndex()) {
      throw new IndexOutOfBoundsException("image " + imageIndex + " < " + getMinIndex());
    }
    try {
      StoredImage image = all.image(imageIndex, limits);
      if (isSeekForwardOnly()) {
        minIndex = imageIndex;
      }
      return image;
    } catch (IOException e) {
      throw Failures.translate(e);
    }
  }

  private JpegInput images() {
    JpegInput all = images;
    if (all == null) {
      throw new IllegalStateException("no input set");
    }
    return all;
  }
}
