package org.zellige.benchmarks.conformance;

import java.io.IOException;
import java.util.List;
import org.zellige.DecodedImage;
import org.zellige.DecodedPlanes;
import org.zellige.EmbeddedImage;
import org.zellige.JpegColorSpace;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.JpegProcess;
import org.zellige.PixelFormat;
import org.zellige.benchmarks.image.PnmImage;

/** The decoder under test. */
interface Subject {
  /** Reads the headers. */
  JpegInfo inspect(byte[] jpeg) throws IOException;

  /** Decodes the image. */
  DecodedImage decode(byte[] jpeg) throws IOException;

  /** Decodes the components as they are stored. */
  DecodedPlanes decodePlanes(byte[] jpeg) throws IOException;

  /** Lists the images of a file. */
  List<EmbeddedImage> images(byte[] jpeg) throws IOException;

  /** Decodes an image of four inks to CMYK pixels, samples as they are stored. */
  DecodedImage decodeInks(byte[] jpeg) throws IOException;

  /**
   * Decodes an image whose samples have another precision than 8 bits.
   *
   * @param maxval largest sample
   */
  PnmImage decodeDeep(byte[] jpeg, int maxval) throws IOException;

  /** Zellige with its default settings. */
  static Subject zellige() {
    JpegDecoder decoder = JpegDecoder.builder().build();
    JpegDecoder inkDecoder =
        JpegDecoder.builder().format(PixelFormat.CMYK).invertedInk(false).build();
    return new Subject() {
      @Override
      public JpegInfo inspect(byte[] jpeg) throws IOException {
        return JpegDecoder.inspect(jpeg);
      }

      @Override
      public DecodedImage decode(byte[] jpeg) throws IOException {
        return decoder.decode(jpeg);
      }

      @Override
      public DecodedPlanes decodePlanes(byte[] jpeg) throws IOException {
        return decoder.decodePlanes(jpeg);
      }

      @Override
      public List<EmbeddedImage> images(byte[] jpeg) throws IOException {
        return JpegDecoder.images(jpeg);
      }

      @Override
      public DecodedImage decodeInks(byte[] jpeg) throws IOException {
        return inkDecoder.decode(jpeg);
      }

      @Override
      public PnmImage decodeDeep(byte[] jpeg, int maxval) throws IOException {
        JpegInfo info = JpegDecoder.inspect(jpeg);
        if (info.process() == JpegProcess.LOSSLESS || info.colorSpace() == JpegColorSpace.CMYK) {
          return StoredSamples.toPnm(decoder.decodePlanes(jpeg), maxval);
        }
        PixelFormat format =
            info.components().size() == 1 ? PixelFormat.GRAY_16 : PixelFormat.RGB_16;
        return PnmImage.of(
            JpegDecoder.builder().format(format).build().decode(jpeg).pixels(), maxval);
      }
    };
  }
}
