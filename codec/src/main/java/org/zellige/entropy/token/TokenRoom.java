package org.zellige.entropy.token;

import java.util.concurrent.atomic.AtomicLong;

/** Tokens that may still be kept; several threads take their share. */
final class TokenRoom {
  private final AtomicLong left;

  TokenRoom(long tokens) {
    this.left = new AtomicLong(tokens);
  }

  /** Takes room for some tokens if there is enough. */
  boolean take(int tokens) {
    if (left.addAndGet(-tokens) >= 0) {
      return true;
    }
    left.addAndGet(tokens);
    return false;
  }

  void giveBack(int tokens) {
    left.addAndGet(tokens);
  }
}
