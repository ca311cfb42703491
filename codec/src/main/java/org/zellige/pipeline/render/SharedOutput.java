package org.zellige.pipeline.render;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegException;
import org.zellige.work.Workers;

/**
 * The stages that follow on coefficients, once for each thread that makes stretches of MCU rows.
 */
public final class SharedOutput {
  private final Destination destination;
  private final int[][] steps;
  private final SampleReconstruction<?> first;
  private final AtomicReference<@Nullable SampleReconstruction<?>> unused;
  private final Seams seams = new Seams();

  /** What a thread does, until there are no stretches left. */
  @FunctionalInterface
  public interface Task {
    void run(SampleReconstruction<?> output) throws IOException;
  }

  /**
   * @param destination takes MCU rows in any order
   * @param steps of each component, in zig-zag order
   */
  public SharedOutput(Destination destination, int[][] steps) throws JpegException {
    this.destination = destination;
    this.steps = steps;
    this.first = destination.ofCoefficients(steps);
    this.unused = new AtomicReference<>(first);
  }

  /** The stages of one thread. */
  public SampleReconstruction<?> first() {
    return first;
  }

  /** Has all workers do a task, each with stages of its own. */
  public void fill(Workers workers, Task task) throws IOException {
    workers.together(() -> task.run(take()));
  }

  /** Stages for one thread more. */
  SampleReconstruction<?> take() throws JpegException {
    SampleReconstruction<?> output = unused.getAndSet(null);
    if (output == null) {
      output = destination.ofCoefficients(steps);
    }
    output.share(seams);
    return output;
  }
}
