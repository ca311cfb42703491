package org.zellige.benchmarks.speed;

import java.io.IOException;
import org.zellige.Pixels;
import org.zellige.Subsampling;
import org.zellige.metric.Psnr;

/**
 * What every codec is given: an image to encode, and the same image as a file to decode.
 *
 * <p>The file comes from the JDK's writer (libjpeg 6b, example Huffman tables, no restart markers),
 * which is everywhere and is nobody's subject but its own.
 */
final class Task {
  /** Decibels by which a codec's file may look worse than the JDK's at the same quality. */
  private static final double ENCODE_MARGIN = 0.5;

  /** Share by which a codec's file may be larger or smaller than the JDK's at the same quality. */
  private static final double SIZE_MARGIN = 0.05;

  /**
   * Least PSNR in decibels between a codec's decoding and the JDK's: rounding differs by a step
   * here and there (over 45 dB); replicated chroma or swapped channels stay far below.
   */
  private static final double DECODE_FLOOR = 45;

  private final Pixels image;
  private final Subsampling subsampling;
  private final int quality;
  private final boolean progressive;
  private final int threads;
  private final byte[] file;
  private final Pixels reference;

  private Task(
      Pixels image,
      Subsampling subsampling,
      int quality,
      boolean progressive,
      int threads,
      byte[] file,
      Pixels reference) {
    this.image = image;
    this.subsampling = subsampling;
    this.quality = quality;
    this.progressive = progressive;
    this.threads = threads;
    this.file = file;
    this.reference = reference;
  }

  /** A task of a baseline file, for one thread; see below. */
  static Task prepare(Pixels image, Subsampling subsampling, int quality) throws IOException {
    return prepare(image, subsampling, quality, false, 1);
  }

  /**
   * Makes the file of the task.
   *
   * @param image packed RGB pixels
   * @param quality on the IJG scale, 1…100
   * @param progressive whether files are, with Huffman tables made for them
   * @param threads that may work on it, from 1
   */
  static Task prepare(
      Pixels image, Subsampling subsampling, int quality, boolean progressive, int threads)
      throws IOException {
    byte[] file = ImageIoPlugin.JDK.write(image, subsampling, quality, progressive);
    Pixels reference = ImageIoPlugin.JDK.read(file);
    return new Task(image, subsampling, quality, progressive, threads, file, reference);
  }

  /** Packed RGB pixels, not to be changed. */
  Pixels image() {
    return image;
  }

  Subsampling subsampling() {
    return subsampling;
  }

  /** On the IJG scale, 1…100. */
  int quality() {
    return quality;
  }

  /** Whether files are progressive. */
  boolean progressive() {
    return progressive;
  }

  /** Threads that may work on it, from 1. */
  int threads() {
    return threads;
  }

  /** The image as a file, not to be changed. */
  byte[] file() {
    return file;
  }

  /**
   * Runs a codec once both ways and refuses it if it does another job than the JDK's does.
   *
   * @throws IllegalStateException with what was measured and what was expected
   */
  void check(Codec codec) throws IOException {
    codec.encode();
    byte[] encoded = codec.encoded();
    double expected = Psnr.rgb(image, reference);
    double psnr = Psnr.rgb(image, ImageIoPlugin.JDK.read(encoded));
    require(
        psnr >= expected - ENCODE_MARGIN,
        "encoded at %.2f dB, the JDK's writer at %.2f dB".formatted(psnr, expected));
    require(
        Math.abs(encoded.length - file.length) <= SIZE_MARGIN * file.length,
        "encoded to %d bytes, the JDK's writer to %d".formatted(encoded.length, file.length));
    codec.decode();
    double agreement = Psnr.rgb(reference, codec.decoded());
    require(
        agreement >= DECODE_FLOOR,
        "decoded %.2f dB from what the JDK's reader shows".formatted(agreement));
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalStateException("not a fair comparison: " + message);
    }
  }
}
