package org.zellige.batch.command;

import java.util.Collection;
import org.zellige.batch.Fault;

/** What the command tells the shell. */
final class ExitStatus {
  static final int DONE = 0;

  /** Some file failed; the others are done. */
  static final int FAILED = 1;

  /** Nothing was tried. */
  static final int WRONG_USAGE = 2;

  /** Some file was refused by a limit or by strictness, and none failed otherwise. */
  static final int REFUSED = 3;

  /** The user stopped it: 128 and the number of SIGINT, as shells have it. */
  static final int INTERRUPTED = 130;

  private ExitStatus() {}

  static int of(Collection<Fault> faults) {
    if (faults.isEmpty()) {
      return DONE;
    }
    return faults.stream().allMatch(Fault::refused) ? REFUSED : FAILED;
  }
}
