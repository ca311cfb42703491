package org.zellige.benchmarks.conformance;

import java.io.IOException;
import org.zellige.DecodedImage;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.PixelFormat;

/** The decoder under test. */
interface Subject {
  /** Reads the headers. */
  JpegInfo inspect(byte[] jpeg) throws IOException;

  /** Decodes the image. */
  DecodedImage decode(byte[] jpeg) throws IOException;

  /** Decodes the image to pixels of 16 bits per channel: gray where it has one component. */
  DecodedImage decodeDeep(byte[] jpeg) throws IOException;

  /** Zellige with its default settings. */
  static Subject zellige() {
    JpegDecoder decoder = JpegDecoder.builder().build();
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
      public DecodedImage decodeDeep(byte[] jpeg) throws IOException {
        boolean gray = JpegDecoder.inspect(jpeg).components().size() == 1;
        PixelFormat format = gray ? PixelFormat.GRAY_16 : PixelFormat.RGB_16;
        return JpegDecoder.builder().format(format).build().decode(jpeg);
      }
    };
  }
}
