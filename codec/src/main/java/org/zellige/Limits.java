package org.zellige;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a decoder may spend on one image. Checked against the headers before memory is allocated or
 * time is spent. Immutable: {@code Limits.DEFAULT.withMaxPixels(…)} is a copy with one limit
 * changed.
 */
public final class Limits {
  private enum Kind {
    PIXELS,
    MEMORY,
    SCANS,
    PASSES,
    METADATA,
    INPUT
  }

  /** No limits but those of the format and of Java's arrays. For trusted input only. */
  public static final Limits UNLIMITED = new Limits(unlimited());

  /**
   * 300 megapixels, 500 scans, 100 passes, 64 MiB of metadata, 1 GiB of input, and a quarter of the
   * heap but at least 64 MiB.
   */
  public static final Limits DEFAULT =
      UNLIMITED
          .withMaxPixels(300_000_000L)
          .withMaxMemory(Math.max(64L << 20, Runtime.getRuntime().maxMemory() / 4))
          .withMaxScans(500)
          .withMaxPasses(100)
          .withMaxMetadata(64L << 20)
          .withMaxInput(1L << 30);

  /** By {@link Kind}. */
  private final long[] values;

  private Limits(long[] values) {
    this.values = values;
  }

  private static long[] unlimited() {
    long[] values = new long[Kind.values().length];
    Arrays.fill(values, Long.MAX_VALUE);
    return values;
  }

  private long get(Kind kind) {
    return values[kind.ordinal()];
  }

  private Limits with(Kind kind, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
    long[] changed = values.clone();
    changed[kind.ordinal()] = value;
    return new Limits(changed);
  }

  /** Width × height of the image. */
  public long maxPixels() {
    return get(Kind.PIXELS);
  }

  /** Bytes of memory for pixels, samples and coefficients together. */
  public long maxMemory() {
    return get(Kind.MEMORY);
  }

  /** Scans in one image; more than a hundred has no honest use. */
  public long maxScans() {
    return get(Kind.SCANS);
  }

  /**
   * Work on an image of several scans: how often, on average, they may visit each of its blocks. A
   * scan of one component visits the blocks of that component. As data that carry much take long by
   * right, every byte between the first scan and the last one allows for 64 visits more.
   *
   * <p>A stream can ask for a visit of 32767 blocks with a few bits. No honest script comes near
   * the default: cjpeg writes a DC and an AC coefficient in 4 passes at most, and a script that
   * refines each coefficient bit by bit in a scan of its own needs hundreds, but has the bytes.
   */
  public long maxPasses() {
    return get(Kind.PASSES);
  }

  /**
   * Bytes of comments and profiles that are kept, every segment counted with 64 bytes more for the
   * note that it was there.
   */
  public long maxMetadata() {
    return get(Kind.METADATA);
  }

  /** Bytes read from a stream or file. */
  public long maxInput() {
    return get(Kind.INPUT);
  }

  /** The same limits with another number of pixels. */
  public Limits withMaxPixels(long pixels) {
    return with(Kind.PIXELS, pixels);
  }

  /** The same limits with another number of bytes of working memory. */
  public Limits withMaxMemory(long bytes) {
    return with(Kind.MEMORY, bytes);
  }

  /** The same limits with another number of scans. */
  public Limits withMaxScans(long scans) {
    return with(Kind.SCANS, scans);
  }

  /** The same limits with another number of passes. */
  public Limits withMaxPasses(long passes) {
    return with(Kind.PASSES, passes);
  }

  /** The same limits with another number of bytes of metadata. */
  public Limits withMaxMetadata(long bytes) {
    return with(Kind.METADATA, bytes);
  }

  /** The same limits with another number of bytes of input. */
  public Limits withMaxInput(long bytes) {
    return with(Kind.INPUT, bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Limits limits && Arrays.equals(values, limits.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.stream(Kind.values())
        .map(kind -> kind.name().toLowerCase(Locale.ROOT) + "=" + get(kind))
        .collect(Collectors.joining(", ", "Limits[", "]"));
  }
}
