package org.zellige.benchmarks.conformance;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zellige.DecodedImage;
import org.zellige.DecodedPlanes;
import org.zellige.EmbeddedImage;
import org.zellige.JpegColorSpace;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.JpegProcess;
import org.zellige.JpegWarning;
import org.zellige.Orientation;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.benchmarks.image.PnmImage;

/**
 * A decoder of files of one byte that says what shall happen; a second byte, if there is one, says
 * what class the headers name.
 */
final class FakeDecoder implements Subject {
  static final byte GRAY_PIXEL = 'g';
  static final byte WARNED_PIXEL = 'w';
  static final byte REFUSED = 'r';
  static final byte CRASH = 'c';
  static final byte CRASH_IN_HEADERS = 'h';
  static final byte CRASH_IN_PLANES = 's';
  static final byte CRASH_IN_INDEX = 'i';
  static final byte HANG = 'l';

  static final byte PROGRESSIVE = 'p';
  static final byte CMYK = 'k';
  static final byte TWELVE_BITS = 't';

  /** The sample of every decoded image. */
  static final byte SAMPLE = 'a';

  /** SHA-256 of the one byte {@link #SAMPLE}: printf a | sha256sum. */
  static final String SAMPLE_SHA256 =
      "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";

  /** SHA-256 of what djpeg makes of the inks: printf 'aa\377' | sha256sum. */
  static final String INKS_SHA256 =
      "272160d85565d1503103eaa02221da920f041ee915cafb1f29f1bcf31a968dfb";

  /** SHA-256 of it at 12 bits, 0x0610: printf '\\006\\020' | sha256sum. */
  static final String DEEP_SAMPLE_SHA256 =
      "adfeab4bbcb45201ceffbedbc6cdd06a3e5b04d5c5286745297a164526d6eb36";

  @Override
  public JpegInfo inspect(byte[] jpeg) throws IOException {
    return switch (jpeg[0]) {
      case CRASH_IN_HEADERS -> throw new IllegalStateException("planted");
      case REFUSED -> throw new JpegException("planted", 0);
      default -> info(jpeg.length > 1 ? jpeg[1] : 0);
    };
  }

  @Override
  public DecodedImage decode(byte[] jpeg) throws IOException {
    Pixels pixel = Pixels.ofGray(new byte[] {SAMPLE}, 1, 1);
    return switch (jpeg[0]) {
      case GRAY_PIXEL, CRASH_IN_PLANES, CRASH_IN_INDEX ->
          new DecodedImage(pixel, inspect(jpeg), List.of());
      case WARNED_PIXEL ->
          new DecodedImage(pixel, inspect(jpeg), List.of(new JpegWarning("planted", 0)));
      case REFUSED -> throw new JpegException("planted", 0);
      case HANG -> throw hang();
      default -> throw new IllegalStateException("planted");
    };
  }

  @Override
  public DecodedPlanes decodePlanes(byte[] jpeg) throws IOException {
    if (jpeg[0] == CRASH_IN_PLANES) {
      throw new IllegalStateException("planted");
    }
    return new DecodedPlanes(List.of(), inspect(jpeg), List.of());
  }

  @Override
  public List<EmbeddedImage> images(byte[] jpeg) {
    if (jpeg[0] == CRASH_IN_INDEX) {
      throw new IllegalStateException("planted");
    }
    return List.of();
  }

  @Override
  public DecodedImage decodeInks(byte[] jpeg) throws IOException {
    byte[] stored = {SAMPLE, SAMPLE, (byte) 255, (byte) 255};
    return new DecodedImage(
        Pixels.of(PixelFormat.CMYK, stored, 0, 4, 1, 1), inspect(jpeg), List.of());
  }

  @Override
  public PnmImage decodeDeep(byte[] jpeg, int maxval) throws IOException {
    int sample = decode(jpeg).pixels().bytes()[0] * 16;
    return PnmImage.of(1, 1, 1, maxval, (x, y, channel) -> sample);
  }

  private static JpegException hang() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new JpegException("slept", 0);
  }

  private static JpegInfo info(byte fileClass) {
    return new JpegInfo(
        1,
        1,
        fileClass == TWELVE_BITS ? 12 : 8,
        fileClass == PROGRESSIVE ? JpegProcess.PROGRESSIVE : JpegProcess.BASELINE,
        fileClass == CMYK ? JpegColorSpace.CMYK : JpegColorSpace.GRAY,
        List.of(),
        List.of(),
        0,
        Optional.empty(),
        Orientation.NORMAL,
        List.of(),
        OptionalInt.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        1,
        List.of());
  }
}
