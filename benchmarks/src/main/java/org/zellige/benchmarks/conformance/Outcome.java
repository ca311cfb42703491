package org.zellige.benchmarks.conformance;

import java.io.IOException;
import java.time.Duration;

/**
 * How a call to the decoder ended.
 *
 * @param <T> what the call returns
 */
sealed interface Outcome<T> {
  /** It returned. */
  record Returned<T>(T value) implements Outcome<T> {}

  /** It refused the input by the exception that is meant for that. */
  record Refused<T>(IOException reason) implements Outcome<T> {}

  /** It threw what no input may make it throw. */
  record Crashed<T>(Throwable fault) implements Outcome<T> {
    /** The exception and the innermost line of the codec. */
    @Override
    public String toString() {
      for (StackTraceElement frame : fault.getStackTrace()) {
        if (frame.getClassName().startsWith("org.zellige.")) {
          return fault + " at " + frame;
        }
      }
      return fault.toString();
    }
  }

  /** It had not ended when the time was over. */
  record TimedOut<T>(Duration limit) implements Outcome<T> {
    @Override
    public String toString() {
      return "not finished after " + limit.toSeconds() + " s";
    }
  }

  /** Whether this is a fault of the decoder whatever the input was. */
  default boolean isFault() {
    return this instanceof Crashed || this instanceof TimedOut;
  }
}
