package org.zellige.batch.job;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a listener of results in the order of the inputs, in whatever order they come. */
final class OrderedResults {
  private final BatchListener listener;
  private final @Nullable FileResult[] results;
  private int told;
  private int ended;
  private long endedBytes;

  OrderedResults(int files, BatchListener listener) {
    this.listener = listener;
    this.results = new FileResult[files];
  }

  synchronized void started(String input) {
    listener.started(input);
  }

  /**
   * @param index of the input
   * @param bytes of its file
   */
  synchronized void ended(int index, long bytes, FileResult result) {
    results[index] = result;
    ended++;
    endedBytes += bytes;
    listener.progressed(new BatchListener.Progress(ended, endedBytes));
    while (told < results.length && results[told] != null) {
      FileResult next = results[told];
      told++;
      if (next != null) {
        listener.finished(next);
      }
    }
  }

  /** Tells of the rest of a cancelled batch. */
  synchronized void close() {
    while (told < results.length) {
      FileResult next = results[told];
      told++;
      if (next != null) {
        listener.finished(next);
      }
    }
  }

  synchronized List<FileResult> all() {
    List<FileResult> all = new ArrayList<>();
    for (FileResult result : results) {
      if (result != null) {
        all.add(result);
      }
    }
    return all;
  }
}
