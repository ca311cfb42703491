package org.zellige.viewer.model;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Makes a result of a file that somebody else made of an original. */
final class OtherFile {
  private OtherFile() {}

  /**
   * The file as a result, so that both can be compared without compressing.
   *
   * @throws IOException if its size is another, with a reason for the user
   */
  static Result of(Document other, Document original) throws IOException {
    if (other.width() != original.width() || other.height() != original.height()) {
      throw new IOException(
          "%s has %d × %d pixels, %s has %d × %d: only images of one size can be compared"
              .formatted(
                  other.name(),
                  other.width(),
                  other.height(),
                  original.name(),
                  original.width(),
                  original.height()));
    }
    return new Result(
        other.name(),
        Optional.empty(),
        other.bytes(),
        other.jpeg(),
        other.info(),
        other.pixels(),
        other.picture(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        true,
        OptionalLong.empty(),
        OptionalLong.empty());
  }
}
