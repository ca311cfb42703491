package org.zellige.work;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Failures that pass from one thread to another: whatever was thrown, declared or not. */
final class Failures {
  private Failures() {}

  /** Throws what another thread threw, if it did. */
  static void rethrow(@Nullable Throwable thrown) throws IOException {
    Failures.<IOException>raise(thrown);
  }

  /** The same where nothing was declared. */
  static void rethrowUnchecked(@Nullable Throwable thrown) {
    Failures.<RuntimeException>raise(thrown);
  }

  @SuppressWarnings("unchecked") // never checked at run time, and so it takes every kind
  private static <T extends Throwable> void raise(@Nullable Throwable thrown) throws T {
    if (thrown != null) {
      throw (T) thrown;
    }
  }
}
