package org.zellige.batch;

import java.io.InputStream;

/** Turns an image file into a JPEG file. Safe for use by many threads. */
public interface Compressor {
  /**
   * Compresses one image. Nothing is written unless all went well.
   *
   * @param stdin what to read if the source is the standard input
   */
  CompressionResult run(Source source, Target target, InputStream stdin);
}
