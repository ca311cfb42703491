package org.zellige;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * Decodes JPEG streams. Immutable and safe for use by many threads.
 *
 * <p>The samples are those of libjpeg-turbo with its defaults (accurate integer inverse DCT, smooth
 * chroma upsampling). What can be shown of a damaged stream is shown, with warnings; {@link
 * Builder#strict} turns the first of them into an exception.
 */
public final class JpegDecoder {
  private JpegDecoder(Builder builder) {}

  /** A builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Reads the headers of a whole file in memory. */
  public static JpegInfo inspect(byte[] jpeg) throws JpegException {
    throw new JpegException("not built yet", -1);
  }

  /** Reads the headers of a file. */
  public static JpegInfo inspect(Path jpeg) throws IOException {
    throw new JpegException("not built yet", -1);
  }

  /** Decodes a whole file in memory. Bytes after the image are left alone. */
  public DecodedImage decode(byte[] jpeg) throws JpegException {
    throw new JpegException("not built yet", -1);
  }

  /**
   * Decodes into the caller's pixels, in their format.
   *
   * @param destination as wide and high as the image
   * @throws IllegalArgumentException if the sizes differ
   */
  public DecodedImage decode(byte[] jpeg, Pixels destination) throws JpegException {
    throw new JpegException("not built yet", -1);
  }

  /** Decodes what remains in the buffer; its position is not moved. */
  public DecodedImage decode(ByteBuffer jpeg) throws JpegException {
    throw new JpegException("not built yet", -1);
  }

  /** Decodes a file. */
  public DecodedImage decode(Path jpeg) throws IOException {
    throw new JpegException("not built yet", -1);
  }

  /** Decodes a stream, which is read to its end and not closed. */
  public DecodedImage decode(InputStream jpeg) throws IOException {
    throw new JpegException("not built yet", -1);
  }

  /** Settings of a decoder. */
  public static final class Builder {
    private Builder() {}

    /** What one image may cost; {@link Limits#DEFAULT} unless set. */
    public Builder limits(Limits limits) {
      return this;
    }

    /** Whether damage is an exception instead of a warning; false unless set. */
    public Builder strict(boolean strict) {
      return this;
    }

    /**
     * Format of the pixels. Unless set: {@link PixelFormat#GRAY} for one component, else {@link
     * PixelFormat#INT_RGB}.
     */
    public Builder format(PixelFormat format) {
      return this;
    }

    public JpegDecoder build() {
      return new JpegDecoder(this);
    }
  }
}
