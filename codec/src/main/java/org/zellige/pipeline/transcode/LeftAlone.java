package org.zellige.pipeline.transcode;

import java.io.IOException;

/** A file, or its image, is to stay as it is. Never leaves the package. */
final class LeftAlone extends IOException {
  private static final long serialVersionUID = 1;

  private final String reason;

  /**
   * @param reason one clause
   */
  LeftAlone(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
