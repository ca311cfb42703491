package org.zellige.work;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Failures that pass from one thread to another. */
final class Failures {
  private Failures() {}

  /** Throws what another thread threw, if it did. */
  static void rethrow(@Nullable Throwable thrown) throws IOException {
    if (thrown instanceof IOException exception) {
      throw exception;
    }
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
  }
}
