package org.zellige;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.zellige.pipeline.ImageDecoder;
import org.zellige.segment.DecoderTables;
import org.zellige.transform.KernelsSelection;

/**
 * Decodes JPEG streams. Immutable and safe for use by many threads.
 *
 * <p>The samples are those of libjpeg-turbo with its defaults (accurate integer inverse DCT, smooth
 * chroma upsampling). What can be shown of a damaged stream is shown, with warnings; {@link
 * Builder#strict} turns the first of them into an exception.
 */
public final class JpegDecoder {
  private final Limits limits;
  private final boolean strict;
  private final @Nullable PixelFormat format;
  private final DecoderTables tables;

  private JpegDecoder(Builder builder) {
    this.limits = builder.limits;
    this.strict = builder.strict;
    this.format = builder.format;
    this.tables = builder.tables;
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
    return ImageDecoder.inspect(jpeg, 0, jpeg.length, limits);
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
   * @param destination as wide and high as the image
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
    checkInput(jpeg.remaining(), limits);
    byte[] bytes = new byte[jpeg.remaining()];
    jpeg.duplicate().get(bytes);
    return decode(bytes);
  }

  /** Decodes a file. */
  public DecodedImage decode(Path jpeg) throws IOException {
    return decode(read(jpeg, limits));
  }

  /** Decodes a stream, which is read to its end and not closed. */
  public DecodedImage decode(InputStream jpeg) throws IOException {
    return decode(read(jpeg, limits));
  }

  private DecodedImage decodeTo(byte[] jpeg, @Nullable Pixels destination) throws JpegException {
    return new ImageDecoder(jpeg, 0, jpeg.length, tables, limits, strict, KernelsSelection.active())
        .decode(format, destination);
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
    private DecoderTables tables = new DecoderTables();

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

    /** The decoder. */
    public JpegDecoder build() {
      return new JpegDecoder(this);
    }
  }
}
