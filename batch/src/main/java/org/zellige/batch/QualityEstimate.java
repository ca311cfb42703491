package org.zellige.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/**
 * The quality on the IJG scale whose luma table is nearest to a file's.
 *
 * @param quality 1…100
 * @param exact whether all tables are those of that quality, not merely near them
 */
public record QualityEstimate(int quality, boolean exact) {
  /** Largest step of an 8-bit and of a 16-bit table, at which the IJG scale stops. */
  private static final int[] LARGEST_STEPS = {255, 32767};

  /** Of a file; empty if it has no quantisation table for its first component. */
  public static Optional<QualityEstimate> of(JpegInfo info) throws JpegException {
    int[] luma = steps(info, 0);
    if (luma.length == 0) {
      return Optional.empty();
    }
    int[] chroma = info.components().size() < 3 ? new int[0] : steps(info, 1);
    List<JpegInfo.QuantTable> annexK = annexK();
    int nearest = 0;
    long least = Long.MAX_VALUE;
    boolean exact = false;
    for (int quality = 1; quality <= 100; quality++) {
      for (int largest : LARGEST_STEPS) {
        int[] candidate = scale(annexK.get(0).steps(), quality, largest);
        long distance = distance(luma, candidate);
        if (distance < least) {
          least = distance;
          nearest = quality;
          exact =
              distance == 0
                  && (chroma.length == 0
                      || Arrays.equals(chroma, scale(annexK.get(1).steps(), quality, largest)));
        }
      }
    }
    return Optional.of(new QualityEstimate(nearest, exact));
  }

  private static int[] steps(JpegInfo info, int component) {
    int slot = info.components().get(component).quantTable();
    return info.quantTables().stream()
        .filter(table -> table.slot() == slot)
        .findFirst()
        .map(JpegInfo.QuantTable::steps)
        .orElse(new int[0]);
  }

  /** The tables of Annex K, luma and chroma: what the encoder itself writes at quality 50. */
  private static List<JpegInfo.QuantTable> annexK() throws JpegException {
    Pixels block = Pixels.allocate(PixelFormat.INT_RGB, 8, 8);
    byte[] jpeg = JpegEncoder.builder().quality(50).build().encode(block);
    return JpegDecoder.inspect(jpeg).quantTables();
  }

  /** The scale of the Independent JPEG Group (jcparam.c): 50 leaves a table as it is. */
  private static int[] scale(int[] base, int quality, int largest) {
    int percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    return Arrays.stream(base)
        .map(step -> Math.clamp((step * percent + 50) / 100, 1, largest))
        .toArray();
  }

  private static long distance(int[] a, int[] b) {
    return IntStream.range(0, a.length).mapToLong(i -> Math.abs(a[i] - b[i])).sum();
  }
}
