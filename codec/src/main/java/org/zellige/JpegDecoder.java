package org.zellige;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import org.zellige.pipeline.decode.DecodeSettings;
import org.zellige.pipeline.decode.ImageDecoder;
import org.zellige.pipeline.decode.ImageIndex;
import org.zellige.pipeline.decode.StoredCoefficients;
import org.zellige.pipeline.decode.ThumbnailDecoder;
import org.zellige.quant.table.TableRecognition;
import org.zellige.segment.DecoderTables;
import org.zellige.segment.InputFailure;
import org.zellige.segment.Marker;
import org.zellige.segment.SegmentKinds;
import org.zellige.segment.StreamWindow;
import org.zellige.transform.KernelsSelection;
import org.zellige.work.Workers;

/**
 * Decodes JPEG streams. Immutable and safe for use by many threads.
 *
 * <p>The samples are those of libjpeg-turbo with its defaults (accurate integer inverse DCT, smooth
 * chroma upsampling) unless {@link Builder#reconstruction} asks for better ones. What can be shown
 * of a damaged stream is shown, with warnings; {@link Builder#strict} turns the first of them into
 * an exception.
 */
public final class JpegDecoder {
  private final DecodeSettings settings;

  private JpegDecoder(Builder builder) {
    this.settings =
        new DecodeSettings(
            builder.limits,
            builder.strict,
            builder.format,
            builder.scale,
            builder.region,
            builder.invertedInk,
            builder.colorSpace,
            builder.component,
            builder.tables,
            builder.reconstruction,
            builder.workers);
  }

  /** A builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads the headers of a whole file in memory.
   *
   * @throws JpegException if it is no JPEG, or damaged before its first scan
   */
  public static JpegInfo inspect(byte[] jpeg) throws JpegException {
    return inspect(jpeg, Limits.DEFAULT);
  }

  /**
   * Reads the headers of a whole file in memory.
   *
   * @param limits of scans and metadata count; sizes are only stated, so those of pixels and memory
   *     do not
   * @throws JpegException if it is no JPEG, or damaged before its first scan
   */
  public static JpegInfo inspect(byte[] jpeg, Limits limits) throws JpegException {
    return ImageDecoder.inspect(StreamWindow.of(jpeg, jpeg.length), 0, limits);
  }

  /** Reads the headers of a file, a few kilobytes at a time. */
  public static JpegInfo inspect(Path jpeg) throws IOException {
    try (InputStream in = Files.newInputStream(jpeg)) {
      return inspect(in);
    }
  }

  /** Reads the headers of a stream, a few kilobytes at a time; it may be read beyond the image. */
  public static JpegInfo inspect(InputStream jpeg) throws IOException {
    return inspect(jpeg, Limits.DEFAULT);
  }

  /**
   * As above.
   *
   * @param limits of input, scans and metadata count, as in {@link #inspect(byte[], Limits)}
   */
  public static JpegInfo inspect(InputStream jpeg, Limits limits) throws IOException {
    return reading(() -> {
      StreamWindow window = StreamWindow.of(jpeg, limits.maxInput());
      return ImageDecoder.inspect(window, 0, limits);
    });
  }

  /**
   * Reads the headers up to the first scan, and no data: what is said of scans, segments and
   * warnings ends there, {@link JpegInfo#endOffset} too, and a height that follows on the data
   * (DNL) is 0. The stream may be read some kilobytes further.
   *
   * @param limits of input and metadata count
   */
  public static JpegInfo headers(InputStream jpeg, Limits limits) throws IOException {
    return reading(() -> ImageDecoder.headers(StreamWindow.of(jpeg, limits.maxInput()), limits));
  }

  /**
   * Reads the headers of one of the images of a file. Offsets count from the start of the file.
   *
   * @param image from {@link #images} of the same file
   * @throws IllegalArgumentException if the image lies outside the file
   */
  public static JpegInfo inspect(byte[] jpeg, EmbeddedImage image) throws JpegException {
    checkInside(jpeg, image.offset(), image.length());
    int start = (int) image.offset();
    return ImageDecoder.inspect(
        StreamWindow.of(jpeg, start + (int) image.length()), start, Limits.DEFAULT);
  }

  /**
   * What goes along with the image into another file: density, colour profile, Exif, XMP, IPTC,
   * comments and other application segments. The headers of JFIF and Adobe, which say how this
   * file's samples are to be read, and an index of further images are not among that.
   *
   * @throws JpegException if it is no JPEG, or damaged before its first scan
   */
  public static JpegMetadata metadata(byte[] jpeg) throws JpegException {
    return metadata(jpeg, inspect(jpeg));
  }

  /**
   * As {@link #metadata(byte[])}, of a file that has been looked at.
   *
   * @param info of the same file
   */
  public static JpegMetadata metadata(byte[] jpeg, JpegInfo info) {
    List<JpegMetadata.Segment> segments = new ArrayList<>();
    for (JpegInfo.Segment segment : info.segments()) {
      long end = segment.payloadOffset() + segment.payloadLength();
      Optional<MetadataKind> kind = SegmentKinds.of(jpeg, segment).filter(JpegDecoder::isPassedOn);
      if (kind.isPresent() && segment.marker() != Marker.APP0 && end <= jpeg.length) {
        byte[] payload = Arrays.copyOfRange(jpeg, (int) segment.payloadOffset(), (int) end);
        segments.add(new JpegMetadata.Segment(kind.get(), segment.marker(), payload));
      }
    }
    return new JpegMetadata(info.density(), info.iccProfile(), segments);
  }

  /** Profiles are put together; an index would point into the old file. */
  private static boolean isPassedOn(MetadataKind kind) {
    return kind != MetadataKind.ICC && kind != MetadataKind.EMBEDDED;
  }

  /**
   * At what quality a file was made, judged by its quantisation tables.
   *
   * @return empty if a component has none, as in a lossless file
   */
  public static Optional<QualityEstimate> estimateQuality(JpegInfo info) {
    return TableRecognition.estimate(info);
  }

  /**
   * Counts the coefficients of an image, for which its scans are decoded, but to no samples.
   *
   * @return by component
   * @throws JpegException if it is damaged beyond use, or has no DCT coefficients of a single
   *     frame, as lossless and hierarchical images have not
   */
  public static List<CoefficientCounts> countCoefficients(byte[] jpeg, Limits limits)
      throws JpegException {
    return inMemory(() -> StoredCoefficients.of(jpeg, limits).counts());
  }

  /**
   * The quantised coefficients of an image, for which its scans are decoded, but to no samples.
   * Takes four bytes for each sample while it runs, and two afterwards; the limit on memory is for
   * the larger half of that.
   *
   * @return by component
   * @throws JpegException as {@link #countCoefficients}
   */
  public static List<StoredBlocks> coefficients(byte[] jpeg, Limits limits) throws JpegException {
    return inMemory(() -> StoredCoefficients.of(jpeg, limits).blocks());
  }

  /**
   * Lists the images of a file: those of its index (MPF) or, without a usable one, those that
   * follow one another with nothing but zeros in between. The first one is what {@link
   * #decode(byte[])} decodes. Thumbnails in headers are not among them.
   *
   * @return at least one
   * @throws JpegException if the first image is no JPEG, or damaged before its first scan
   */
  public static List<EmbeddedImage> images(byte[] jpeg) throws JpegException {
    return ImageIndex.of(jpeg, Limits.DEFAULT);
  }

  /**
   * Decodes a whole file in memory. Bytes after the image are left alone.
   *
   * @throws JpegException also for more than four components, which are no colour: {@link
   *     Builder#component} shows one of them, {@link #decodePlanes} gives all
   */
  public DecodedImage decode(byte[] jpeg) throws JpegException {
    return inMemory(() -> decoder(jpeg).decode((Pixels) null));
  }

  /**
   * Decodes into the caller's pixels, in their format.
   *
   * @param destination as wide and high as the image, or as what scale and region leave of it
   * @throws IllegalArgumentException if the sizes differ
   */
  public DecodedImage decode(byte[] jpeg, Pixels destination) throws JpegException {
    return inMemory(() -> decoder(jpeg).decode(destination));
  }

  /**
   * Decodes into the caller's pixels and tells how far it is.
   *
   * @param destination as in {@link #decode(byte[], Pixels)}
   * @param done given the rows of the destination that have become final, in order
   * @throws IOException from the sink, or as a {@link JpegException}
   */
  public DecodedImage decode(byte[] jpeg, Pixels destination, RowSink done) throws IOException {
    return decoder(jpeg).decode(destination, done);
  }

  /**
   * Decodes a whole file in memory and shows how it grows, scan by scan. The result is that of
   * {@link #decode(byte[])}, unless the listener ends it before. Without further scans to come, the
   * first is the only pass.
   *
   * @param destination as in {@link #decode(byte[], Pixels)}; null to make one
   * @throws IOException from the listener, or as a {@link JpegException}
   */
  public DecodedImage decodePasses(byte[] jpeg, @Nullable Pixels destination, PassListener listener)
      throws IOException {
    return decoder(jpeg).decode(destination, listener);
  }

  /** As {@link #decodePasses(byte[], Pixels, PassListener)} with pixels of its own. */
  public DecodedImage decodePasses(byte[] jpeg, PassListener listener) throws IOException {
    return decodePasses(jpeg, null, listener);
  }

  /**
   * Decodes what remains in the buffer; its position is not moved. Offsets in messages count from
   * that position.
   */
  public DecodedImage decode(ByteBuffer jpeg) throws JpegException {
    byte[] bytes = new byte[jpeg.remaining()];
    jpeg.duplicate().get(bytes);
    return decode(bytes);
  }

  /** Decodes a file, which never stands in memory as a whole; see {@link Builder#parallel}. */
  public DecodedImage decode(Path jpeg) throws IOException {
    try (InputStream in = Files.newInputStream(jpeg)) {
      return decode(in);
    }
  }

  /**
   * Decodes a stream, which is not closed. It is read as decoding goes on, some kilobytes ahead:
   * how far beyond the image is not defined.
   */
  public DecodedImage decode(InputStream jpeg) throws IOException {
    return reading(() -> decoder(jpeg).decode((Pixels) null));
  }

  /**
   * As {@link #decode(byte[], Pixels, RowSink)}, from a stream as in {@link #decode(InputStream)}.
   */
  public DecodedImage decode(InputStream jpeg, Pixels destination, RowSink done)
      throws IOException {
    return reading(() -> decoder(jpeg).decode(destination, done));
  }

  /**
   * As {@link #decodePasses(byte[], Pixels, PassListener)}, from a stream as in {@link
   * #decode(InputStream)}.
   */
  public DecodedImage decodePasses(
      InputStream jpeg, @Nullable Pixels destination, PassListener listener) throws IOException {
    return reading(() -> decoder(jpeg).decode(destination, listener));
  }

  /**
   * Decodes one of the images of a file. Offsets count from the start of the file.
   *
   * @param image from {@link #images} of the same file
   * @throws IllegalArgumentException if the image lies outside the file
   */
  public DecodedImage decode(byte[] jpeg, EmbeddedImage image) throws JpegException {
    checkInside(jpeg, image.offset(), image.length());
    int start = (int) image.offset();
    return inMemory(() -> decoder(jpeg, start, start + (int) image.length()).decode((Pixels) null));
  }

  /**
   * Decodes a thumbnail. Its pixels are gray or {@link PixelFormat#INT_RGB} unless a format is set.
   *
   * @param thumbnail from the {@link JpegInfo} of the same file
   * @throws IllegalArgumentException if the thumbnail lies outside the file
   */
  public Pixels thumbnail(byte[] jpeg, Thumbnail thumbnail) throws JpegException {
    checkInside(jpeg, thumbnail.offset(), thumbnail.length());
    return inMemory(
        () -> ThumbnailDecoder.decode(jpeg, thumbnail, settings, KernelsSelection.active()));
  }

  private static void checkInside(byte[] jpeg, long offset, long length) {
    if (offset < 0 || length < 0 || offset > jpeg.length - length) {
      throw new IllegalArgumentException(
          length + " bytes at " + offset + " of a file of " + jpeg.length);
    }
  }

  /**
   * Decodes to a sink, a few rows at a time. A sequential image of one scan takes memory that grows
   * with its width alone; others keep their coefficients.
   *
   * @return what the headers said, with warnings
   * @throws IOException from the sink, or as a {@link JpegException}
   */
  public JpegInfo decode(byte[] jpeg, RowSink sink) throws IOException {
    return decoder(jpeg).decode(sink);
  }

  /** Decodes a file to a sink, as {@link #decode(byte[], RowSink)} does; neither fills memory. */
  public JpegInfo decode(Path jpeg, RowSink sink) throws IOException {
    try (InputStream in = Files.newInputStream(jpeg)) {
      return decode(in, sink);
    }
  }

  /** Decodes a stream to a sink; see {@link #decode(InputStream)} and the other sinks. */
  public JpegInfo decode(InputStream jpeg, RowSink sink) throws IOException {
    return reading(() -> decoder(jpeg).decode(sink));
  }

  /**
   * Decodes to the samples of each component as they are stored: no upsampling, no colour
   * conversion, any number of components. Format and region do not matter here.
   */
  public DecodedPlanes decodePlanes(byte[] jpeg) throws JpegException {
    return inMemory(() -> decoder(jpeg).planes());
  }

  private ImageDecoder decoder(byte[] jpeg) throws JpegException {
    if (jpeg.length > settings.limits().maxInput()) {
      throw new LimitExceededException(
          jpeg.length + " bytes of input; the limit is " + settings.limits().maxInput(), -1);
    }
    return decoder(jpeg, 0, jpeg.length);
  }

  private ImageDecoder decoder(InputStream jpeg) throws JpegException {
    return decoder(StreamWindow.of(jpeg, settings.limits().maxInput()), 0);
  }

  private ImageDecoder decoder(byte[] jpeg, int start, int end) throws JpegException {
    return decoder(StreamWindow.of(jpeg, end), start);
  }

  private ImageDecoder decoder(StreamWindow window, int start) throws JpegException {
    return new ImageDecoder(window, start, settings, KernelsSelection.active());
  }

  private interface Decoding<T> {
    T run() throws IOException;
  }

  /** Runs what can throw no other checked exception, for want of a caller's stream or sink. */
  private static <T> T inMemory(Decoding<T> decoding) throws JpegException {
    try {
      return decoding.run();
    } catch (JpegException e) {
      throw e;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Runs what reads from a caller's stream, and throws what that threw as it is. */
  private static <T> T reading(Decoding<T> decoding) throws IOException {
    try {
      return decoding.run();
    } catch (InputFailure e) {
      throw e.getCause();
    }
  }

  /** Settings of a decoder. */
  public static final class Builder {
    private Limits limits = Limits.DEFAULT;
    private boolean strict;
    private @Nullable PixelFormat format;
    private Scale scale = Scale.FULL;
    private @Nullable Region region;
    private @Nullable Boolean invertedInk;
    private @Nullable JpegColorSpace colorSpace;
    private @Nullable Integer component;
    private DecoderTables tables = new DecoderTables();
    private Reconstruction reconstruction = Reconstruction.STANDARD;
    private Workers workers = Workers.CALLER;

    private Builder() {}

    /** What one image may cost; {@link Limits#DEFAULT} unless set. */
    public Builder limits(Limits value) {
      this.limits = value;
      return this;
    }

    /** Whether damage is an exception instead of a warning; false unless set. */
    public Builder strict(boolean value) {
      this.strict = value;
      return this;
    }

    /**
     * Format of the pixels. Unless set: {@link PixelFormat#GRAY} for one component, else {@link
     * PixelFormat#INT_RGB}.
     *
     * <p>CMYK becomes sRGB through the embedded profile (its perceptual table); where there is no
     * usable one, the inks are taken for those of offset printing on coated paper (FOGRA39). {@link
     * PixelFormat#CMYK} and {@link PixelFormat#CMYK_16} give the inks themselves, unconverted.
     */
    public Builder format(PixelFormat value) {
      this.format = value;
      return this;
    }

    /**
     * Whether ink samples of full value stand for no ink, whatever the stream says. Unless set: if
     * there is an Adobe segment, as Adobe's programs write it and browsers take it. To be set where
     * the image's container knows better, as PDF does by its Decode array. Without effect on images
     * that are not CMYK.
     */
    public Builder invertedInk(boolean value) {
      this.invertedInk = value;
      return this;
    }

    /**
     * What the components mean, whatever the stream says; without effect on images of another
     * number of components. To be set where the image's container knows better, as PDF and TIFF
     * may. {@link JpegColorSpace#RGB} gives three components as they are stored; {@link
     * JpegColorSpace#CMYK} with {@link PixelFormat#CMYK} and {@code invertedInk(false)} four.
     */
    public Builder colorSpace(JpegColorSpace value) {
      this.colorSpace = value;
      return this;
    }

    /**
     * Shows one component alone, as gray: its samples, brought to full size, whatever they mean.
     * The way to see images of more than four components. An image that has no such component is a
     * {@link JpegException}.
     *
     * @param index in the order of the frame header, from 0
     */
    public Builder component(int index) {
      this.component = Objects.checkIndex(index, 255);
      return this;
    }

    /** Scale of the decoded image, made by the inverse DCT itself; full size unless set. */
    public Builder scale(Scale value) {
      this.scale = value;
      return this;
    }

    /**
     * Scale of the decoded image as a fraction, as in {@code scale(1, 4)}.
     *
     * @throws IllegalArgumentException if it is no number of eighths from 1/8 to 16/8
     */
    public Builder scale(int numerator, int denominator) {
      return scale(Scale.of(numerator, denominator));
    }

    /**
     * The part of the image to decode, in pixels of its full size; what lies beyond the image's
     * edges is cut off. The whole image unless set. With a scale, the result holds the pixels of
     * the scaled image that the region touches.
     *
     * <p>The pixels are those that the same place has in the whole image.
     *
     * @throws IllegalArgumentException if the region is empty or starts at negative coordinates;
     *     decoding throws it if the region lies outside the image
     */
    public Builder region(int x, int y, int width, int height) {
      this.region = new Region(x, y, width, height);
      return this;
    }

    /**
     * Quantisation and Huffman tables that every image starts with, as it may leave them out
     * (abbreviated format, T.81 B.4 and B.5). Restart interval and arithmetic conditioning are none
     * of them: each image starts anew with those.
     *
     * @param abbreviated a stream of tables only
     * @throws JpegException if it is none
     */
    public Builder tables(byte[] abbreviated) throws JpegException {
      this.tables = DecoderTables.parse(abbreviated);
      return this;
    }

    /** How samples are made; {@link Reconstruction#STANDARD} unless set. */
    public Builder reconstruction(Reconstruction value) {
      this.reconstruction = value;
      return this;
    }

    /**
     * Whether large images may be decoded with the help of {@link ForkJoinPool#commonPool}; false
     * unless set. The samples are the same.
     *
     * <p>Listeners and sinks are called on the caller's thread; a stream may be read on another. If
     * {@link Limits#maxMemory} allows, what is read of its only sequential scan is kept until that
     * is decoded.
     */
    public Builder parallel(boolean value) {
      this.workers = value ? Workers.common() : Workers.CALLER;
      return this;
    }

    /**
     * As {@link #parallel(boolean)} with the help of an executor's threads. The caller never waits
     * for work that they have not begun; if the executor refuses or fails, he does all by himself.
     *
     * @param threads at most that many at once, the caller among them, from 1
     */
    public Builder parallel(Executor executor, int threads) {
      this.workers = Workers.of(executor, threads);
      return this;
    }

    /** The decoder. */
    public JpegDecoder build() {
      return new JpegDecoder(this);
    }
  }
}
