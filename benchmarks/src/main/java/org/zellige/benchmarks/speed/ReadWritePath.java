package org.zellige.benchmarks.speed;

import java.io.IOException;

/** A way into the codec and out of it, with pixels of one layout. */
public interface ReadWritePath {
  /** Where files are. */
  enum Medium {
    /** On disk. */
    FILE,
    /** In arrays, of which ImageIO's streams keep copies. */
    MEMORY
  }

  /** Decodes the file to pixels of its own. */
  Object read() throws IOException;

  /** Decodes the file into pixels that were made once. */
  Object readInto() throws IOException;

  /** Encodes the image; returns the bytes that the file has. */
  long write() throws IOException;
}
