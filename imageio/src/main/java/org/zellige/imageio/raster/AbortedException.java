package org.zellige.imageio.raster;

import java.io.IOException;

/** Thrown to leave a read or write that its user called off; never reaches the user. */
public final class AbortedException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says that it was called off. */
  public AbortedException() {
    super("aborted");
  }
}
