package org.zellige.pipeline.decode;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.zellige.DecodedImage;
import org.zellige.DecodedPlanes;
import org.zellige.JpegColorSpace;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.LimitExceededException;
import org.zellige.Limits;
import org.zellige.PassListener;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.Reconstruction;
import org.zellige.Region;
import org.zellige.RowSink;
import org.zellige.Scale;
import org.zellige.color.Inks;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.frame.SupportedFrames;
import org.zellige.pipeline.render.Destination;
import org.zellige.pipeline.render.OutputLayout;
import org.zellige.pipeline.render.PixelOutput;
import org.zellige.pipeline.render.PlacedDestination;
import org.zellige.pipeline.render.PlaneOutput;
import org.zellige.pipeline.render.Rendering;
import org.zellige.segment.Diagnostics;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.segment.StreamWindow;
import org.zellige.transform.Kernels;
import org.zellige.work.Workers;

/** Decodes one image of a stream, once. */
public final class ImageDecoder {
  private final StreamParser stream;
  private final DecodeSettings settings;
  private final Kernels kernels;

  /**
   * @param start index of the image's SOI
   */
  public ImageDecoder(StreamWindow window, int start, DecodeSettings settings, Kernels kernels)
      throws JpegException {
    Diagnostics diagnostics = new Diagnostics(settings.strict());
    this.stream =
        new StreamParser(window, start, settings.limits(), diagnostics, settings.tables());
    this.settings = settings;
    this.kernels = kernels;
  }

  /** Reads all headers of an image, passing over its data. */
  public static JpegInfo inspect(StreamWindow window, int start, Limits limits)
      throws JpegException {
    // Sizes are what inspection is asked for: it costs no memory to state them.
    StreamParser stream =
        new StreamParser(
            window, start, limits.withMaxPixels(Long.MAX_VALUE), new Diagnostics(false));
    if (stream.nextScan().isPresent()) {
      do {
        stream.skipScan();
        Scans.skipFurther(stream);
      } while (Scans.nextFrame(stream).isPresent());
    }
    return stream.info();
  }

  /** Reads the headers up to the first scan. */
  public static JpegInfo headers(StreamWindow window, Limits limits) throws JpegException {
    StreamParser stream =
        new StreamParser(window, 0, limits.withMaxPixels(Long.MAX_VALUE), new Diagnostics(false));
    stream.nextScan();
    return stream.info();
  }

  /**
   * Decodes to an image in memory.
   *
   * @param destination receives the pixels; null to make an array
   * @throws IllegalArgumentException if the destination has not the image's size, or the region
   *     lies outside the image
   */
  public DecodedImage decode(@Nullable Pixels destination) throws IOException {
    return decode(destination, null, null);
  }

  /** Decodes to an image of the caller's and tells of every few rows that are done. */
  public DecodedImage decode(Pixels destination, RowSink done) throws IOException {
    return decode(destination, null, done);
  }

  /**
   * Decodes to an image in memory and shows how it grows.
   *
   * @param listener told after each scan; null for nobody
   */
  public DecodedImage decode(@Nullable Pixels destination, @Nullable PassListener listener)
      throws IOException {
    return decode(destination, listener, null);
  }

  private DecodedImage decode(
      @Nullable Pixels destination, @Nullable PassListener listener, @Nullable RowSink done)
      throws IOException {
    Scan first = firstScan();
    FrameLayout frame = frame();
    OutputLayout layout = layout(frame, settings.region());
    Region size = layout.crop();
    PixelFormat usual = format(frame);
    PixelFormat format = destination != null ? destination.format() : usual;
    Rendering rendering = rendering(layout, format);
    long own = destination != null ? 0 : format.memory(size.width(), size.height());
    long gathered = own + inkMemory(format);
    checkMemory(frame, first, rendering, gathered);
    Pixels pixels = destination != null ? destination : allocate(format, size);
    if (pixels.width() != size.width() || pixels.height() != size.height()) {
      throw new IllegalArgumentException(
          "the destination is %d × %d, the image %d × %d"
              .formatted(pixels.width(), pixels.height(), size.width(), size.height()));
    }
    PixelOutput output =
        done == null
            ? PixelOutput.image(pixels)
            : PixelOutput.image(pixels, layout.mcuHeight(), done);
    ScanListener passes =
        listener == null ? ScanListener.NONE : new Passes(stream, pixels, listener);
    run(frame, first, rendering, gathered, toPixels(frame, rendering, output), passes);
    output.finish();
    JpegInfo info = stream.info();
    return new DecodedImage(pixels, info, info.warnings());
  }

  /** Decodes to a sink, an MCU row at a time; returns what the headers said, with warnings. */
  public JpegInfo decode(RowSink sink) throws IOException {
    Scan first = firstScan();
    FrameLayout frame = frame();
    OutputLayout layout = layout(frame, settings.region());
    Region size = layout.crop();
    PixelFormat format = format(frame);
    Rendering rendering = rendering(layout, format);
    int rows = Math.min(size.height(), layout.mcuHeight());
    long gathered = format.memory(size.width(), rows) + inkMemory(format);
    checkMemory(frame, first, rendering, gathered);
    Pixels strip = Pixels.allocate(format, size.width(), rows);
    PixelOutput output = PixelOutput.sink(strip, size.height(), sink);
    run(frame, first, rendering, gathered, toPixels(frame, rendering, output), ScanListener.NONE);
    output.finish();
    return stream.info();
  }

  /** Decodes to the components' own samples; the region is not heeded. */
  public DecodedPlanes planes() throws IOException {
    Scan first = firstScan();
    FrameLayout frame = frame();
    OutputLayout layout = layout(frame, null);
    Rendering rendering = rendering(layout, PixelFormat.CMYK); // no inks are converted
    long gathered = PlaneOutput.memory(layout);
    checkMemory(frame, first, rendering, gathered);
    PlaneOutput output = new PlaneOutput(frame, layout, stream.image().precision());
    Destination standard = rendering.to(output);
    Destination destination =
        isStandard()
            ? standard
            : placed(
                frame, rendering, transforms -> rendering.toPlanes(transforms, output), standard);
    run(frame, first, rendering, gathered, destination, ScanListener.NONE);
    JpegInfo info = stream.info();
    return new DecodedPlanes(output.planes(), info, info.warnings());
  }

  private Destination toPixels(FrameLayout frame, Rendering rendering, PixelOutput output) {
    Destination standard = rendering.to(output);
    return isStandard()
        ? standard
        : placed(frame, rendering, transforms -> rendering.toPixels(transforms, output), standard);
  }

  private PlacedDestination placed(
      FrameLayout frame, Rendering rendering, PlacedDestination.Next next, Destination standard) {
    boolean smooth = settings.reconstruction() == Reconstruction.SMOOTH;
    return new PlacedDestination(
        frame, rendering.layout(), rendering.precision(), smooth, next, standard);
  }

  private boolean isStandard() {
    return settings.reconstruction() == Reconstruction.STANDARD;
  }

  /**
   * Decodes the image.
   *
   * @param gathered bytes that the destination takes beside
   */
  private void run(
      FrameLayout frame,
      Scan first,
      Rendering rendering,
      long gathered,
      Destination destination,
      ScanListener listener)
      throws IOException {
    if (!stream.isHierarchical()) {
      FrameDecoder decoder = frameDecoder(frame, first, rendering, settings.workers());
      long spare = settings.limits().maxMemory() - gathered - decoder.memory();
      if (spare < 0) {
        decoder = frameDecoder(frame, first, rendering, Workers.CALLER); // which takes less
      }
      decoder.decode(destination, listener, spare);
      return;
    }
    long outside = gathered + rendering.memory();
    HierarchicalDecoder decoder =
        new HierarchicalDecoder(
            stream, kernels, settings.limits(), bytes -> checkMemory(bytes + outside));
    decoder.decode(first);
    decoder.render(rendering, destination);
  }

  private FrameDecoder frameDecoder(
      FrameLayout frame, Scan first, Rendering rendering, Workers workers) throws JpegException {
    return new FrameDecoder(
        stream, frame, rendering, first, settings.limits(), workers, !isStandard());
  }

  /** The geometry of the image; frames that refine each other are samples in the end. */
  private FrameLayout frame() throws JpegException {
    return stream.isHierarchical()
        ? FrameLayout.ofSamples(stream.image())
        : FrameLayout.of(stream.frame());
  }

  private OutputLayout layout(FrameLayout frame, @Nullable Region region) throws JpegException {
    if (frame.blockSize() == 1 && !settings.scale().equals(Scale.FULL)) {
      throw new JpegException(
          "no scale but full size for lossless frames and hierarchical images", stream.offset());
    }
    OutputLayout layout = OutputLayout.of(frame, settings.scale(), region);
    return stream.isHierarchical() && !stream.image().isLossless() ? layout.smoothed() : layout;
  }

  private Scan firstScan() throws JpegException {
    Scan first = stream.nextScan().orElseThrow(stream::noScan);
    SupportedFrames.check(stream.frame(), stream.offset());
    if (stream.frame().isDifferential() && !stream.isHierarchical()) {
      throw new JpegException("a differential frame outside a hierarchical image", stream.offset());
    }
    stream.findHeight();
    return first;
  }

  private Rendering rendering(OutputLayout layout, PixelFormat format) throws JpegException {
    return new Rendering(
        layout,
        stream.image().precision(),
        colorSpace(),
        InkRules.of(stream, colorSpace(), format, settings.invertedInk()),
        settings.component(),
        kernels,
        settings.workers().threads() > 1);
  }

  private long inkMemory(PixelFormat format) throws JpegException {
    return Inks.memory(colorSpace(), format);
  }

  /** What the components mean: by what the caller says, as far as their number allows. */
  private JpegColorSpace colorSpace() throws JpegException {
    if (settings.component() != null) {
      return JpegColorSpace.UNKNOWN;
    }
    JpegColorSpace stated = stream.colorSpace();
    JpegColorSpace taken = settings.colorSpace();
    return taken != null && taken.components() == stated.components() ? taken : stated;
  }

  /** The format of the pixels; refuses components that mean no colour. Of two, one is shown. */
  private PixelFormat format(FrameLayout frame) throws JpegException {
    int components = frame.components().size();
    Integer one = settings.component();
    if (one != null && one >= components) {
      throw new JpegException("component " + one + " of " + components, stream.offset());
    }
    if (components > 4 && one == null) {
      throw new JpegException(
          components + " components are no colour; they can be had as planes", stream.offset());
    }
    if (settings.format() != null) {
      return settings.format();
    }
    return components < 3 || one != null ? PixelFormat.GRAY : PixelFormat.INT_RGB;
  }

  private void checkMemory(FrameLayout frame, Scan first, Rendering rendering, long gathered)
      throws JpegException {
    long decoding =
        stream.isHierarchical()
            ? rendering.memory()
            : frameDecoder(frame, first, rendering, Workers.CALLER).memory();
    if (settings.reconstruction() == Reconstruction.SMOOTH) {
      decoding += PlacedDestination.smoothingMemory(frame);
    }
    checkMemory(gathered + decoding);
  }

  private void checkMemory(long needed) throws LimitExceededException {
    long limit = settings.limits().maxMemory();
    if (needed > limit) {
      throw new LimitExceededException(
          "decoding needs " + needed + " bytes; the limit is " + limit, stream.offset());
    }
  }

  private Pixels allocate(PixelFormat format, Region size) throws LimitExceededException {
    long elements = (long) size.width() * size.height() * format.elementsPerPixel();
    if (elements > Integer.MAX_VALUE - 8) {
      throw new LimitExceededException(
          size.width() + " × " + size.height() + " pixels do not fit into one array",
          stream.offset());
    }
    return Pixels.allocate(format, size.width(), size.height());
  }
}
