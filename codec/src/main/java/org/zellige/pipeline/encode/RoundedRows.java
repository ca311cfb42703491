package org.zellige.pipeline.encode;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ToIntFunction;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.pipeline.plan.EncoderInput;
import org.zellige.pipeline.samples.McuRowTransform;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.work.Relay;

/** The coefficients of an image, each rounded to the nearest step, by rows of MCUs. */
final class RoundedRows {
  /** MCU rows that a thread transforms at a time. */
  private static final int PORTION = 8;

  private final EncodePlan plan;
  private final EncoderInput input;
  private final Kernels kernels;

  /** What was used for some rows and can be used again. */
  private final Queue<McuRowTransform> idleTransforms = new ConcurrentLinkedQueue<>();

  private final Queue<List<CoefficientRows>> idleRows = new ConcurrentLinkedQueue<>();

  RoundedRows(EncodePlan plan, EncoderInput input, Kernels kernels) {
    this.plan = plan;
    this.input = input;
    this.kernels = kernels;
  }

  /** Bytes of all coefficients. */
  long memory() {
    long sum = 0;
    for (FrameLayout.Component c : plan.layout().components()) {
      sum += CoefficientRows.memory(c.blocksPerRow(), c.blockRows());
    }
    return sum;
  }

  /** All of them. */
  List<CoefficientRows> all() throws IOException {
    List<CoefficientRows> all = room(FrameLayout.Component::blockRows);
    plan.readers(input)
        .share(
            plan.layout().mcuRows(),
            PORTION,
            () -> {
              RowTask maker = maker(all);
              return (from, to) -> {
                for (int row = from; row < to; row++) {
                  maker.run(row);
                }
              };
            });
    return all;
  }

  /** Does something with, or for, the coefficients of a row of MCUs. */
  @FunctionalInterface
  interface RowTask {
    void run(int mcuRow) throws IOException;
  }

  /** Takes the coefficients of a row of MCUs, and may be called by several threads at once. */
  @FunctionalInterface
  interface SharedTask {
    void run(int mcuRow, List<CoefficientRows> row) throws IOException;
  }

  /** Room for the rows of MCUs that are made ahead of {@link #forEach}'s task. */
  List<CoefficientRows> window() {
    int rows = Relay.places(plan.readers(input), plan.layout().mcuRows());
    return rows == 1 ? mcuRow() : room(c -> rows * c.vertical());
  }

  /**
   * Transforms all rows, several at a time, and has something done with each in order.
   *
   * @param window receives the coefficients
   */
  void forEach(List<CoefficientRows> window, RowTask task) throws IOException {
    int rows = plan.layout().mcuRows();
    try (Relay<RowTask> relay =
        Relay.atOnce(plan.readers(input), () -> maker(window), rows, RowTask::run)) {
      for (int row = 0; row < rows; row++) {
        relay.next();
        task.run(row);
      }
    }
  }

  /** Transforms some rows of an image that has all, and has something done with each. */
  void forSome(int[] mcuRows, SharedTask task) throws IOException {
    Queue<McuRowTransform> transforms = new ConcurrentLinkedQueue<>();
    Queue<List<CoefficientRows>> rows = new ConcurrentLinkedQueue<>();
    plan.readers(input)
        .share(
            mcuRows.length,
            1,
            () -> {
              McuRowTransform transform = transform();
              List<CoefficientRows> row = mcuRow();
              transforms.add(transform);
              rows.add(row);
              return (from, to) -> {
                for (int i = from; i < to; i++) {
                  transform.run(mcuRows[i], row);
                  task.run(mcuRows[i], row);
                }
              };
            });
    idleTransforms.addAll(transforms);
    idleRows.addAll(rows);
  }

  /** Room for one row of MCUs. */
  List<CoefficientRows> mcuRow() {
    List<CoefficientRows> idle = idleRows.poll();
    return idle == null ? room(FrameLayout.Component::vertical) : idle;
  }

  private List<CoefficientRows> room(ToIntFunction<FrameLayout.Component> rows) {
    return plan.layout().components().stream()
        .map(c -> new CoefficientRows(c.blocksPerRow(), rows.applyAsInt(c)))
        .toList();
  }

  /**
   * Makes rows.
   *
   * @param to all rows of blocks of each component, or as many as there are in whole MCUs
   */
  RowTask maker(List<CoefficientRows> to) {
    McuRowTransform transform = transform();
    return mcuRow -> transform.run(mcuRow, to);
  }

  private McuRowTransform transform() {
    McuRowTransform idle = idleTransforms.poll();
    return idle == null ? new McuRowTransform(plan, input.samples(plan, kernels), kernels) : idle;
  }
}
