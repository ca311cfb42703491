package org.zellige.pipeline.encode;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  /** Rows that were made before it was their turn. */
  private final Map<Integer, List<CoefficientRows>> made = new ConcurrentHashMap<>();

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
    return room(c -> rows * c.vertical());
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

  /**
   * Transforms some rows of an image that has all, and has something done with each, before all
   * others. Each is kept until it is asked for again.
   */
  void forSome(int[] mcuRows, SharedTask task) throws IOException {
    plan.readers(input)
        .share(
            mcuRows.length,
            1,
            () -> {
              McuRowTransform transform = transform();
              return (from, to) -> {
                for (int i = from; i < to; i++) {
                  List<CoefficientRows> row = mcuRow();
                  transform.run(mcuRows[i], row);
                  task.run(mcuRows[i], row);
                  made.put(mcuRows[i], row);
                }
              };
            });
  }

  /** Room for one row of MCUs. */
  List<CoefficientRows> mcuRow() {
    return room(FrameLayout.Component::vertical);
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
    return mcuRow -> {
      List<CoefficientRows> known = made.remove(mcuRow);
      if (known == null) {
        transform.run(mcuRow, to);
      } else {
        hand(known, mcuRow, to);
      }
    };
  }

  private McuRowTransform transform() {
    return new McuRowTransform(plan, input.samples(plan, kernels), kernels);
  }

  private void hand(List<CoefficientRows> known, int mcuRow, List<CoefficientRows> to) {
    for (int c = 0; c < to.size(); c++) {
      for (int row = 0; row < known.get(c).rows(); row++) {
        int blockRow = mcuRow * known.get(c).rows() + row;
        to.get(c).take(blockRow % to.get(c).rows(), known.get(c), row);
      }
    }
  }
}
