package org.zellige.benchmarks.conformance;

/**
 * How Zellige did on one row of the reference.
 *
 * @param fileClass process, precision and colour space as the headers say
 * @param required whether the row must agree
 * @param agreement how it did
 * @param detail the reason where it does not agree; empty where it does
 */
record Finding(
    ReferenceRow row, String fileClass, boolean required, Agreement agreement, String detail) {
  /** How a decoding compares with the reference. */
  enum Agreement {
    /** The same samples, or refused by both. */
    AGREES,
    /** Other samples, decoded by one only, or not readable. */
    DIFFERS,
    /** An unchecked exception or a hang. */
    FAULT
  }

  /** Whether the harness must report failure because of it. */
  boolean isFailure() {
    return agreement == Agreement.FAULT || (required && agreement != Agreement.AGREES);
  }

  @Override
  public String toString() {
    return "%s  (%s, %s)  %s".formatted(row.path(), row.verdict(), fileClass, detail);
  }
}
