package org.zellige;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Encodes images as JPEG. Immutable and safe for use by many threads. */
public final class JpegEncoder {
  private JpegEncoder(Builder builder) {}

  /** A builder with the defaults: quality 75, 4:2:0, the tables of Annex K. */
  public static Builder builder() {
    return new Builder();
  }

  /** The image as a JPEG file. */
  public byte[] encode(Pixels pixels) throws JpegException {
    throw new JpegException("not built yet", -1);
  }

  /** Writes the image as a JPEG file to a stream, which is neither flushed nor closed. */
  public void encode(Pixels pixels, OutputStream out) throws IOException {
    throw new JpegException("not built yet", -1);
  }

  /** Writes the image to a file, which is replaced if it exists. */
  public void encode(Pixels pixels, Path file) throws IOException {
    throw new JpegException("not built yet", -1);
  }

  /** Settings of an encoder. */
  public static final class Builder {
    private Builder() {}

    /** Quality on the IJG scale, 0…100; 0 means the same as 1. 75 unless set. */
    public Builder quality(int quality) {
      return this;
    }

    /** The matrices that quality scales; {@link BaseTables#IJG} unless set. */
    public Builder tables(BaseTables tables) {
      return this;
    }

    /** Chroma subsampling of YCbCr; {@link Subsampling#S420} unless set. */
    public Builder subsampling(Subsampling subsampling) {
      return this;
    }

    /**
     * What is stored: GRAY, YCBCR or RGB (without transform, never subsampled). Unless set: GRAY
     * for gray pixels, else YCBCR.
     */
    public Builder colorSpace(JpegColorSpace colorSpace) {
      return this;
    }

    /**
     * Whether quantisation steps stay under 256, so that every file is baseline; false unless set.
     * Without it, qualities under about 25 need 16-bit tables (extended sequential), as in cjpeg.
     */
    public Builder baseline(boolean baseline) {
      return this;
    }

    /** Whether Huffman tables are made for this image: smaller by a few per cent, slower. */
    public Builder optimizeHuffman(boolean optimize) {
      return this;
    }

    /** MCUs between restart markers, 0…65535; 0 (none) unless set. */
    public Builder restartInterval(int mcus) {
      return this;
    }

    /** Pixel density for the JFIF header; {@link Density#NONE} unless set. */
    public Builder density(Density density) {
      return this;
    }

    /** A colour profile to embed (at most 255 × 65519 bytes). */
    public Builder iccProfile(byte[] profile) {
      return this;
    }

    /** Adds a comment segment, written as UTF-8. */
    public Builder comment(String comment) {
      return this;
    }

    /**
     * Adds an application or comment segment as it stands, after the JFIF header.
     *
     * @param marker 0xE0…0xEF (APPn) or 0xFE (COM)
     * @param payload at most 65533 bytes
     */
    public Builder segment(int marker, byte[] payload) {
      return this;
    }

    /** The colour under transparent pixels, 0x00RRGGBB; white unless set. */
    public Builder matte(int rgb) {
      return this;
    }

    public JpegEncoder build() {
      return new JpegEncoder(this);
    }
  }
}
