package org.zellige.benchmarks.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/**
 * An image as a binary PNM file holds it: gray samples (P5) or red, green, blue (P6), row by row
 * without gaps; a byte each, or two with the high byte first where the largest possible sample
 * (maxval) is over 255.
 */
public final class PnmImage {
  private final int width;
  private final int height;
  private final int channels;
  private final int maxval;
  private final byte[] samples;

  private PnmImage(int width, int height, int channels, int maxval, byte[] samples) {
    this.width = width;
    this.height = height;
    this.channels = channels;
    this.maxval = maxval;
    this.samples = samples;
  }

  /**
   * A copy of pixels of any format of 8 bits but CMYK; alpha is dropped.
   *
   * @throws IllegalArgumentException for CMYK, which has no place in PNM, and for 16 bits
   */
  public static PnmImage of(Pixels pixels) {
    PixelFormat format = pixels.format();
    if (format == PixelFormat.CMYK || format.elementBytes() == Short.BYTES) {
      throw new IllegalArgumentException(format + " pixels are no RGB of 8 bits");
    }
    int width = pixels.width();
    int channels = format == PixelFormat.GRAY ? 1 : 3;
    byte[] samples = new byte[Math.multiplyExact(width * channels, pixels.height())];
    for (int y = 0, out = 0; y < pixels.height(); y++, out += width * channels) {
      int in = pixels.rowOffset(y);
      switch (format) {
        case GRAY, RGB -> System.arraycopy(pixels.bytes(), in, samples, out, width * channels);
        case BGR -> reverseRow(pixels.bytes(), in, samples, out, width);
        default -> unpackRow(pixels.ints(), in, samples, out, width);
      }
    }
    return new PnmImage(width, pixels.height(), channels, 255, samples);
  }

  /**
   * A copy of pixels of 16 bits per channel, their range 0…65535 brought to 0…{@code maxval}.
   *
   * @throws IllegalArgumentException for pixels of another format
   */
  public static PnmImage of(Pixels pixels, int maxval) {
    PixelFormat format = pixels.format();
    if (format.elementBytes() != Short.BYTES) {
      throw new IllegalArgumentException(format + " pixels have no 16 bits per channel");
    }
    int channels = format.elementsPerPixel();
    short[] samples = pixels.shorts();
    return of(
        pixels.width(),
        pixels.height(),
        channels,
        maxval,
        (x, y, channel) -> {
          long value = samples[pixels.rowOffset(y) + channels * x + channel] & 0xFFFF;
          return (int) ((value * maxval + 32767) / 65535);
        });
  }

  /** The sample at a place. */
  @FunctionalInterface
  public interface SampleSource {
    /** The sample of a channel at a place. */
    int at(int x, int y, int channel);
  }

  /**
   * An image of samples of any precision.
   *
   * @param maxval largest sample, 1…65535
   */
  public static PnmImage of(int width, int height, int channels, int maxval, SampleSource source) {
    int bytes = maxval > 255 ? 2 : 1;
    int rowLength = Math.multiplyExact(width * channels, bytes);
    ByteBuffer samples = ByteBuffer.allocate(Math.multiplyExact(rowLength, height));
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int channel = 0; channel < channels; channel++) {
          int sample = source.at(x, y, channel);
          if (bytes == 2) {
            samples.putShort((short) sample);
          } else {
            samples.put((byte) sample);
          }
        }
      }
    }
    return new PnmImage(width, height, channels, maxval, samples.array());
  }

  private static void reverseRow(byte[] bgr, int in, byte[] rgb, int out, int width) {
    for (int x = 0; x < 3 * width; x += 3) {
      rgb[out + x] = bgr[in + x + 2];
      rgb[out + x + 1] = bgr[in + x + 1];
      rgb[out + x + 2] = bgr[in + x];
    }
  }

  private static void unpackRow(int[] packed, int in, byte[] rgb, int out, int width) {
    for (int x = 0; x < width; x++) {
      int pixel = packed[in + x];
      rgb[out + 3 * x] = (byte) (pixel >> 16);
      rgb[out + 3 * x + 1] = (byte) (pixel >> 8);
      rgb[out + 3 * x + 2] = (byte) pixel;
    }
  }

  /**
   * Reads a P5 or P6 file with maxval 255 and no comments, as djpeg writes it.
   *
   * @throws IOException if it is anything else
   */
  public static PnmImage parse(byte[] file) throws IOException {
    int end = 0;
    for (int lines = 0; lines < 3 && end < file.length; end++) {
      lines += file[end] == '\n' ? 1 : 0;
    }
    String[] words = new String(file, 0, end, StandardCharsets.US_ASCII).trim().split("\\s+");
    if (words.length != 4 || !words[0].matches("P[56]") || !words[3].equals("255")) {
      throw new IOException("not an 8-bit P5 or P6 file: " + String.join(" ", words));
    }
    int channels = words[0].equals("P5") ? 1 : 3;
    int width = Integer.parseInt(words[1]);
    int height = Integer.parseInt(words[2]);
    if (file.length - end != (long) width * height * channels) {
      throw new IOException("PNM raster of " + (file.length - end) + " bytes");
    }
    return new PnmImage(width, height, channels, 255, Arrays.copyOfRange(file, end, file.length));
  }

  /** The whole file, header and raster. */
  public byte[] toFile() {
    byte[] header =
        "P%d\n%d %d\n%d\n"
            .formatted(channels == 1 ? 5 : 6, width, height, maxval)
            .getBytes(StandardCharsets.US_ASCII);
    byte[] file = Arrays.copyOf(header, header.length + samples.length);
    System.arraycopy(samples, 0, file, header.length, samples.length);
    return file;
  }

  /**
   * A view of the samples.
   *
   * @throws IllegalStateException if they are no bytes of full range
   */
  public Pixels pixels() {
    if (maxval != 255) {
      throw new IllegalStateException("samples up to " + maxval);
    }
    return channels == 1
        ? Pixels.ofGray(samples, width, height)
        : Pixels.ofRgb(samples, width, height);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** 1 (gray) or 3 (red, green, blue). */
  public int channels() {
    return channels;
  }

  /** SHA-256 of the raster in lower-case hexadecimal. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(samples));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether size, channels and every sample are the same. */
  public boolean sameAs(PnmImage other) {
    return width == other.width
        && height == other.height
        && channels == other.channels
        && maxval == other.maxval
        && Arrays.equals(samples, other.samples);
  }

  /** Size and channels, as in {@code 640 × 480 × 3}. */
  @Override
  public String toString() {
    return width + " × " + height + " × " + channels;
  }
}
