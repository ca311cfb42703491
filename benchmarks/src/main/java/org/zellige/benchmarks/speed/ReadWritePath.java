package org.zellige.benchmarks.speed;

import java.io.IOException;

/** A way into the codec and out of it, with pixels of one layout. */
interface ReadWritePath {
  /** Decodes the file to pixels of its own. */
  Object read() throws IOException;

  /** Decodes the file into pixels that were made once. */
  Object readInto() throws IOException;

  /** Encodes the image to memory; returns the bytes. */
  byte[] write() throws IOException;
}
