package org.zellige.pipeline.transcode;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zellige.EmbeddedImage;
import org.zellige.LosslessTransform;
import org.zellige.Optimization;
import org.zellige.Orientation;
import org.zellige.TransformedJpeg;
import org.zellige.segment.Marker;
import org.zellige.transform.Kernels;

/**
 * Turns the gain maps behind an image that was turned. Each keeps its length, by padding, so that
 * whatever states lengths and places (MPF, the XMP of Ultra HDR) stays true.
 */
final class GainMapReshape {
  /** Bytes of marker and length field. */
  private static final int HEAD = 4;

  /** The longest segment, marker included. */
  private static final int MAX_SEGMENT = 65537;

  private final Orientation turn;
  private final Optimization coding;
  private final Kernels kernels;

  /**
   * @param turn how the image was turned
   * @param coding how it was coded
   */
  GainMapReshape(Orientation turn, Optimization coding, Kernels kernels) {
    this.turn = turn;
    this.coding = coding;
    this.kernels = kernels;
  }

  /**
   * What follows the image, its gain maps turned.
   *
   * @param data the whole file
   * @param images in it
   * @param from where the first image ends
   * @return empty if a gain map cannot be turned without loss or has no room
   */
  Optional<byte[]> trailer(byte[] data, List<EmbeddedImage> images, int from) {
    byte[] trailer = Arrays.copyOfRange(data, from, data.length);
    for (EmbeddedImage image : images) {
      if (image.kind() == EmbeddedImage.Kind.GAIN_MAP && image.offset() >= from) {
        int start = (int) image.offset();
        Optional<byte[]> turned =
            turned(Arrays.copyOfRange(data, start, start + (int) image.length()));
        if (turned.isEmpty()) {
          return Optional.empty();
        }
        System.arraycopy(turned.get(), 0, trailer, start - from, turned.get().length);
      }
    }
    return Optional.of(trailer);
  }

  /** As long as the map given. */
  private Optional<byte[]> turned(byte[] map) {
    for (Optimization.Coding kind : List.of(Optimization.Coding.KEEP, Optimization.Coding.AUTO)) {
      LosslessTransform options =
          LosslessTransform.builder()
              .turn(turn)
              .edges(LosslessTransform.Edges.PERFECT)
              .coding(Optimization.builder().coding(kind).limits(coding.limits()).build())
              .build();
      try {
        TransformedJpeg made = Reshaper.reshape(map, options, kernels);
        if (made.jpeg().length <= map.length) {
          return Optional.of(padded(made.jpeg(), map.length));
        }
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** With comments of zeros after SOI, and fill bytes (T.81 B.1.1.2) where these are too long. */
  private static byte[] padded(byte[] jpeg, int length) {
    byte[] padded = new byte[length];
    int rest = length - jpeg.length;
    padded[0] = jpeg[0];
    padded[1] = jpeg[1];
    int at = 2;
    while (rest >= HEAD) {
      int segment = Math.min(rest, MAX_SEGMENT);
      padded[at] = (byte) 0xFF;
      padded[at + 1] = (byte) Marker.COM;
      padded[at + 2] = (byte) (segment - 2 >> 8);
      padded[at + 3] = (byte) (segment - 2);
      at += segment;
      rest -= segment;
    }
    Arrays.fill(padded, at, at + rest, (byte) 0xFF);
    System.arraycopy(jpeg, 2, padded, at + rest, jpeg.length - 2);
    return padded;
  }
}
