package org.zellige.viewer;

/** What the heap holds, by looking at it again and again on one thread. */
final class HeapWatch {
  /** Bytes by which the heap in use shrinks only when garbage is collected. */
  private static final long COLLECTED = 16L << 20;

  private long before;
  private volatile long most;
  private volatile long mostKept;

  void look() {
    long used = used();
    most = Math.max(most, used);
    if (used < before - COLLECTED) {
      mostKept = Math.max(mostKept, used);
    }
    before = used;
  }

  /** Bytes in use now, garbage included. */
  static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** The most that was in use, garbage included. */
  long most() {
    return most;
  }

  /** The most that was left in use when garbage had just been collected. */
  long mostKept() {
    return mostKept;
  }
}
