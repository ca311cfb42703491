package org.zellige.batch;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** What is done to the content of each file. Immutable and safe for use by many threads. */
public interface Operation {
  /** Times that coding takes as long as looking at the result by a metric, roughly. */
  int LOOK = 5;

  /**
   * Works on one image.
   *
   * @param input the whole file
   * @throws IOException if it cannot be read or worked on
   */
  Product apply(byte[] input) throws IOException;

  /**
   * Works on one image with the help of others. The result is the same.
   *
   * @param input the whole file
   * @throws IOException if it cannot be read or worked on
   */
  default Product apply(byte[] input, Helpers helpers) throws IOException {
    return apply(input);
  }

  /**
   * What is delivered where the work does not save enough: unless there is more to it, the input.
   *
   * @param made what does not save enough
   * @param because one clause
   */
  default Product instead(byte[] input, Product made, String because) throws IOException {
    return made.kept(input, because);
  }

  /** How the names of outputs end, with the dot; empty to keep those of the inputs. */
  Optional<String> extension();

  /**
   * Bytes of memory, beside those of the file, that the work on an image takes at most.
   *
   * @param jpeg whether the input is a JPEG
   * @param pixels in the image
   */
  long memory(boolean jpeg, long pixels);

  /** What was asked for, by name, as reports show it: strings, numbers and booleans. */
  Map<String, Object> settings();

  /** How long the work on a pixel takes, roughly: 1 for coding it, {@link #LOOK} with a look. */
  default int weight() {
    return 1;
  }
}
