package org.zellige;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An image that is shared out, and the threads that it is shared with. */
final class Sharing {
  // Just large enough, and whole numbers of nothing; 63 MCUs across at 4:2:0.
  static final int WIDTH = 1003;
  static final int HEIGHT = 701;

  static final ExecutorService POOL =
      Executors.newFixedThreadPool(
          4,
          task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
          });

  private Sharing() {}
}
