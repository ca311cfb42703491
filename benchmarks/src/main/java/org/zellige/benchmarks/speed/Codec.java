package org.zellige.benchmarks.speed;

import java.io.IOException;
import org.zellige.Pixels;

/**
 * One codec set up for one {@link Task}: the image lies ready in the layout that the codec takes
 * best, and decoding goes again and again into the same image, so that neither conversion nor page
 * faults of fresh memory are measured. Not thread-safe.
 */
interface Codec extends AutoCloseable {
  /** Encodes the image of the task and returns the size of the file in bytes. */
  int encode() throws IOException;

  /** Decodes the file of the task and returns whatever holds the image. */
  Object decode() throws IOException;

  /** The file that the last {@link #encode} made. */
  byte[] encoded();

  /** The image that the last {@link #decode} made, good until the next. */
  Pixels decoded();

  @Override
  default void close() {}
}
