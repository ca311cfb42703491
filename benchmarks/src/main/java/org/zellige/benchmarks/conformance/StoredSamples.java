package org.zellige.benchmarks.conformance;

import java.util.List;
import org.zellige.DecodedPlanes;
import org.zellige.JpegInfo;
import org.zellige.Plane;
import org.zellige.benchmarks.image.PnmImage;

/**
 * How djpeg makes a PNM of an image that needs no colour transform: samples as they are stored,
 * even those that damage has led out of their range; repeated where a component is smaller; of four
 * inks the light of each, by that of the black.
 */
final class StoredSamples {
  private StoredSamples() {}

  /**
   * @param planes one, three or four
   * @param maxval largest sample
   */
  static PnmImage toPnm(DecodedPlanes planes, int maxval) {
    List<Plane> all = planes.planes();
    JpegInfo info = planes.info();
    int channels = all.size() == 1 ? 1 : 3;
    int maxHorizontal = all.stream().mapToInt(Plane::horizontal).max().orElseThrow();
    int maxVertical = all.stream().mapToInt(Plane::vertical).max().orElseThrow();
    return PnmImage.of(
        info.width(),
        info.height(),
        channels,
        maxval,
        (x, y, channel) -> {
          int sample = sample(all.get(channel), x, y, maxHorizontal, maxVertical);
          if (all.size() < 4) {
            return sample;
          }
          long black = sample(all.get(3), x, y, maxHorizontal, maxVertical);
          // Rounded to the nearest; an odd divisor leaves no halves.
          return (int) ((sample * black + maxval / 2) / maxval);
        });
  }

  private static int sample(Plane plane, int x, int y, int maxHorizontal, int maxVertical) {
    return plane.sample(x * plane.horizontal() / maxHorizontal, y * plane.vertical() / maxVertical);
  }
}
