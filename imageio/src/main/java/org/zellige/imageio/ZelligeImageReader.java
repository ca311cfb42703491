package org.zellige.imageio;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
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
import org.zellige.JpegInfo;
import org.zellige.JpegWarning;
import org.zellige.Limits;
import org.zellige.Thumbnail;
import org.zellige.imageio.metadata.MarkerSegment;
import org.zellige.imageio.metadata.ZelligeImageMetadata;
import org.zellige.imageio.raster.AbortedException;
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

  ZelligeImageReader(ImageReaderSpi provider) {
    super(provider);
  }

  @Override
  public void setInput(@Nullable Object input, boolean seekForwardOnly, boolean ignoreMetadata) {
    images = null;
    super.setInput(input, seekForwardOnly, ignoreMetadata);
    if (input != null) {
      try {
        images = new JpegInput((ImageInputStream) input);
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
    return ImageTypes.of(info(imageIndex).colorSpace()).iterator();
  }

  @Override
  public ImageReadParam getDefaultReadParam() {
    return new ZelligeImageReadParam();
  }

  /** Always null: streams with tables of their own are not known to this reader. */
  @Override
  public @Nullable IIOMetadata getStreamMetadata() throws IOException {
    images();
    return null;
  }

  @Override
  public IIOMetadata getImageMetadata(int imageIndex) throws IOException {
    JpegInput.Image image = image(imageIndex, Limits.DEFAULT);
    return new ZelligeImageMetadata(
        MarkerSegment.of(image.bytes(), image.info()), image.info().colorSpace());
  }

  @Override
  public BufferedImage read(int imageIndex, @Nullable ImageReadParam param) throws IOException {
    clearAbortRequest();
    JpegInput.Image image = image(imageIndex, ReadRequest.limits(param));
    ReadRequest request = request(image.info(), param);
    image.info().warnings().forEach(this::warn);
    processImageStarted(imageIndex);
    try {
      progress(0, request.target().height);
      List<JpegWarning> warnings = request.run(image, this::progress);
      images().leave(image);
      warnings.stream().filter(w -> !image.info().warnings().contains(w)).forEach(this::warn);
      progress(1, 1);
      processImageComplete();
    } catch (AbortedException e) {
      processReadAborted();
    } catch (IOException e) {
      throw Failures.translate(e);
    }
    return request.image();
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
    JpegInput.Image image = image(imageIndex, Limits.DEFAULT);
    Thumbnail thumbnail = Thumbnails.get(image.info(), thumbnailIndex);
    processThumbnailStarted(imageIndex, thumbnailIndex);
    try {
      processThumbnailProgress(0);
      BufferedImage read = Thumbnails.read(image.bytes(), thumbnail);
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
  }

  @Override
  public void dispose() {
    images = null;
  }

  private ReadRequest request(JpegInfo info, @Nullable ImageReadParam param) throws IOException {
    int width = info.width();
    int height = info.height();
    if (height == 0) {
      throw new IIOException("the frame header leaves the height open (DNL)");
    }
    Rectangle region = new Rectangle();
    Rectangle target = new Rectangle();
    computeRegions(param, width, height, null, region, target);
    boolean made = param == null || param.getDestination() == null;
    try {
      ReadRequest.check(
          info,
          made ? (long) target.x + target.width : 0,
          made ? (long) target.y + target.height : 0,
          ReadRequest.decodedBands(info),
          ReadRequest.limits(param));
    } catch (IOException e) {
      throw Failures.translate(e);
    }
    List<ImageTypeSpecifier> types = ImageTypes.of(info.colorSpace());
    BufferedImage image = getDestination(param, types.iterator(), width, height);
    computeRegions(param, width, height, image, region, target);
    if (param != null && (param.getSourceBands() != null || param.getDestinationBands() != null)) {
      checkReadParamBandSettings(
          param, ReadRequest.decodedBands(info), image.getSampleModel().getNumBands());
    }
    int stepX = param == null ? 1 : param.getSourceXSubsampling();
    int stepY = param == null ? 1 : param.getSourceYSubsampling();
    return new ReadRequest(image, new SourceArea(region, stepX, stepY), target, param);
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
    return image(imageIndex, Limits.DEFAULT).info();
  }

  private JpegInput.Image image(int imageIndex, Limits limits) throws IOException {
    JpegInput all = images();
    if (imageIndex < getMinIndex()) {
      throw new IndexOutOfBoundsException("image " + imageIndex + " < " + getMinIndex());
    }
    try {
      JpegInput.Image image = all.image(imageIndex, limits);
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
