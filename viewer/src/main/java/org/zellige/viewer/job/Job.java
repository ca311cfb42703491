package org.zellige.viewer.job;

import java.io.IOException;

/** Work that may be called off. */
@FunctionalInterface
public interface Job {
  /**
   * Does the work; to end soon after it is cancelled.
   *
   * @throws IOException what the lane reports, unless the job was cancelled
   */
  void run(Cancellation cancellation) throws IOException;
}
