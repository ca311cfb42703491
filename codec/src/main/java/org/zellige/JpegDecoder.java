package org.zellige;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.zellige.pipeline.DecodeSettings;
import org.zellige.pipeline.ImageDecoder;
import org.zellige.transform.KernelsSelection;

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
            builder.reconstruction);
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
    return ImageDecoder.inspect(jpeg, 0, jpeg.length, Limits.DEFAULT);
  }

  /** Reads the headers of a file. */
  public static JpegInfo inspect(Path jpeg) throws IOException {
    return inspect(read(jpeg, Limits.DEFAULT));
  }

  /** Decodes a whole file in memory. Bytes after the image are left alone. */
  public DecodedImage decode(byte[] jpeg) throws JpegException {
    return decodeTo(jpeg, null);
  }

  /**
   * Decodes into the caller's pixels, in their format.
   *
   * @param destination as wide and high as the image, or as what scale and region leave of it
   * @throws IllegalArgumentException if the sizes differ
   */
  public DecodedImage decode(byte[] jpeg, Pixels destination) throws JpegException {
    return decodeTo(jpeg, destination);
  }

  /**
   * Decodes what remains in the buffer; its position is not moved. Offsets in messages count from
   * that position.
   */
  public DecodedImage decode(ByteBuffer jpeg) throws JpegException {
    checkInput(jpeg.remaining(), settings.limits());
    byte[] bytes = new byte[jpeg.remaining()];
    jpeg.duplicate().get(bytes);
    return decode(bytes);
  }

  /** Decodes a file. */
  public DecodedImage decode(Path jpeg) throws IOException {
    return decode(read(jpeg, settings.limits()));
  }

  /** Decodes a stream, which is read to its end and not closed. */
  public DecodedImage decode(InputStream jpeg) throws IOException {
    return decode(read(jpeg, settings.limits()));
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

  /**
   * Decodes to the samples of each component as they are stored: no upsampling, no colour
   * conversion, any number of components. Format and region do not matter here.
   */
  public DecodedPlanes decodePlanes(byte[] jpeg) throws JpegException {
    return withoutSink(() -> decoder(jpeg).planes());
  }

  private DecodedImage decodeTo(byte[] jpeg, @Nullable Pixels destination) throws JpegException {
    return withoutSink(() -> decoder(jpeg).decode(destination));
  }

  private ImageDecoder decoder(byte[] jpeg) throws JpegException {
    return new ImageDecoder(jpeg, 0, jpeg.length, settings, KernelsSelection.active());
  }

  private interface Decoding<T> {
    T run() throws IOException;
  }

  /** Runs what can throw no other checked exception, for want of a caller's sink. */
  private static <T> T withoutSink(Decoding<T> decoding) throws JpegException {
    try {
      return decoding.run();
    } catch (JpegException e) {
      throw e;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] read(Path file, Limits limits) throws IOException {
    checkInput(Files.size(file), limits);
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, limits);
    }
  }

  private static byte[] read(InputStream in, Limits limits) throws IOException {
    int most = (int) Math.min(limits.maxInput(), Integer.MAX_VALUE - 8);
    byte[] bytes = in.readNBytes(most);
    if (bytes.length == most && in.read() >= 0) {
      checkInput((long) most + 1, limits.withMaxInput(most));
    }
    return bytes;
  }

  private static void checkInput(long size, Limits limits) throws LimitExceededException {
    if (size > limits.maxInput()) {
      throw new LimitExceededException(
          size + " bytes of input or more; the limit is " + limits.maxInput(), -1);
    }
  }

  /** Settings of a decoder. */
  public static final class Builder {
    private Limits limits = Limits.DEFAULT;
    private boolean strict;
    private @Nullable PixelFormat format;
    private Scale scale = Scale.FULL;
    private @Nullable Region region;
    private Reconstruction reconstruction = Reconstruction.STANDARD;

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
     */
    public Builder format(PixelFormat value) {
      this.format = value;
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

    /** How samples are made; {@link Reconstruction#STANDARD} unless set. */
    public Builder reconstruction(Reconstruction value) {
      this.reconstruction = value;
      return this;
    }

    /** The decoder. */
    public JpegDecoder build() {
      return new JpegDecoder(this);
    }
  }
}
