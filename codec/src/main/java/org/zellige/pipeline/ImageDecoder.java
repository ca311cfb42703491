package org.zellige.pipeline;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.zellige.DecodedImage;
import org.zellige.DecodedPlanes;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.JpegProcess;
import org.zellige.LimitExceededException;
import org.zellige.Limits;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.Region;
import org.zellige.RowSink;
import org.zellige.color.Inks;
import org.zellige.segment.Diagnostics;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.segment.StreamWindow;
import org.zellige.transform.Kernels;

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
    this.stream = new StreamParser(window, start, settings.limits(), diagnostics);
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
      stream.skipScan();
      CoefficientDecoder.skipFurtherScans(stream);
    }
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
    Scan first = firstScan();
    FrameLayout frame = FrameLayout.of(stream.frame());
    OutputLayout layout = OutputLayout.of(frame, settings.scale(), settings.region());
    Region size = layout.crop();
    PixelFormat format = destination != null ? destination.format() : format(frame);
    Rendering rendering = rendering(layout, format);
    long own = destination != null ? 0 : format.memory(size.width(), size.height());
    checkMemory(frame, first, rendering.memory() + inkMemory(format) + own);
    Pixels pixels = destination != null ? destination : allocate(format, size);
    if (pixels.width() != size.width() || pixels.height() != size.height()) {
      throw new IllegalArgumentException(
          "the destination is %d × %d, the image %d × %d"
              .formatted(pixels.width(), pixels.height(), size.width(), size.height()));
    }
    run(frame, first, steps -> rendering.toPixels(steps, PixelOutput.image(pixels)));
    JpegInfo info = stream.info();
    return new DecodedImage(pixels, info, info.warnings());
  }

  /** Decodes to a sink, an MCU row at a time; returns what the headers said, with warnings. */
  public JpegInfo decode(RowSink sink) throws IOException {
    Scan first = firstScan();
    FrameLayout frame = FrameLayout.of(stream.frame());
    OutputLayout layout = OutputLayout.of(frame, settings.scale(), settings.region());
    Region size = layout.crop();
    PixelFormat format = format(frame);
    Rendering rendering = rendering(layout, format);
    int rows = Math.min(size.height(), layout.mcuHeight());
    long own = format.memory(size.width(), rows);
    checkMemory(frame, first, rendering.memory() + inkMemory(format) + own);
    Pixels strip = Pixels.allocate(format, size.width(), rows);
    PixelOutput output = PixelOutput.sink(strip, size.height(), sink);
    run(frame, first, steps -> rendering.toPixels(steps, output));
    return stream.info();
  }

  /** Decodes to the components' own samples; the region is not heeded. */
  public DecodedPlanes planes() throws IOException {
    Scan first = firstScan();
    FrameLayout frame = FrameLayout.of(stream.frame());
    OutputLayout layout = OutputLayout.of(frame, settings.scale());
    Rendering rendering = rendering(layout, PixelFormat.CMYK); // no inks are converted
    checkMemory(frame, first, rendering.memory() + PlaneOutput.memory(layout));
    PlaneOutput output = new PlaneOutput(frame, layout, stream.frame().precision());
    run(frame, first, steps -> rendering.toPlanes(steps, output));
    JpegInfo info = stream.info();
    return new DecodedPlanes(output.planes(), info, info.warnings());
  }

  private void run(FrameLayout frame, Scan first, CoefficientDecoder.Destination destination)
      throws IOException {
    CoefficientDecoder decoder = new CoefficientDecoder(stream, frame);
    if (needsAllScans(frame, first)) {
      decoder.allScans(first, destination);
    } else {
      decoder.streamScan(first, destination);
    }
  }

  private Scan firstScan() throws JpegException {
    Scan first =
        stream
            .nextScan()
            .orElseThrow(() -> new JpegException("the stream holds no scan", stream.offset()));
    SupportedFrames.check(stream.frame(), stream.offset());
    stream.findHeight();
    return first;
  }

  private Rendering rendering(OutputLayout layout, PixelFormat format) throws JpegException {
    return new Rendering(
        layout,
        stream.frame().precision(),
        stream.colorSpace(),
        InkRules.of(stream, format, settings.invertedInk()),
        kernels);
  }

  private long inkMemory(PixelFormat format) throws JpegException {
    return Inks.memory(stream.colorSpace(), format);
  }

  private PixelFormat format(FrameLayout frame) {
    if (settings.format() != null) {
      return settings.format();
    }
    return frame.components().size() == 1 ? PixelFormat.GRAY : PixelFormat.INT_RGB;
  }

  /** Whether coefficients must be kept until all scans are read. */
  private boolean needsAllScans(FrameLayout frame, Scan first) throws JpegException {
    JpegProcess process = stream.frame().process();
    return process == JpegProcess.PROGRESSIVE
        || process == JpegProcess.PROGRESSIVE_ARITHMETIC
        || first.components().size() < frame.components().size();
  }

  private void checkMemory(FrameLayout frame, Scan first, long output) throws JpegException {
    long needed = output + CoefficientDecoder.memory(frame, needsAllScans(frame, first));
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
