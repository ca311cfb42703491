package org.zellige.viewer.model;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.zellige.Limits;
import org.zellige.viewer.block.BlockAddress;
import org.zellige.viewer.block.BlockReport;
import org.zellige.viewer.block.CoefficientHistogram;
import org.zellige.viewer.block.ImageBlocks;
import org.zellige.viewer.block.OriginalSamples;
import org.zellige.viewer.job.Lane;
import org.zellige.viewer.tile.Area;

/** Looks into the block under a chosen pixel, and at the distribution of a chosen coefficient. */
public final class Inspection implements AutoCloseable {
  private final Executor ui;
  private final Limits limits;
  private final Lane reading;
  private final Lane counting;
  private final IntegerProperty component = new SimpleIntegerProperty(this, "component", 0);
  private final IntegerProperty coefficient = new SimpleIntegerProperty(this, "coefficient", 1);
  private final ReadOnlyObjectWrapper<Optional<Place>> place =
      new ReadOnlyObjectWrapper<>(this, "place", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<ImageBlocks>> blocks =
      new ReadOnlyObjectWrapper<>(this, "blocks", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<BlockReport>> report =
      new ReadOnlyObjectWrapper<>(this, "report", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<CoefficientHistogram>> histogram =
      new ReadOnlyObjectWrapper<>(this, "histogram", Optional.empty());

  private @Nullable Document document;
  private @Nullable Result result;

  /** What was read of the newest result; used on the reading thread alone. */
  private @Nullable ImageBlocks read;

  private @Nullable Result readOf;

  /** What {@link #histogram} counts. */
  private @Nullable ImageBlocks countedOf;

  private int countedComponent;

  /** A stored pixel. */
  public record Place(int x, int y) {}

  /**
   * Looks at nothing yet.
   *
   * @param ui runs what changes properties
   */
  Inspection(Limits limits, Executor ui, Notices notices) {
    this.limits = limits;
    this.ui = ui;
    this.reading =
        new Lane(
            "zellige-blocks",
            1,
            Thread.NORM_PRIORITY - 1,
            fault -> ui.execute(() -> notices.complain("No blocks to look into", fault)));
    this.counting =
        new Lane(
            "zellige-histogram",
            1,
            Thread.MIN_PRIORITY,
            fault -> ui.execute(() -> notices.complain("No histogram", fault)));
    component.subscribe((before, now) -> refresh());
    coefficient.subscribe((before, now) -> count());
  }

  // Properties

  /** The component that is looked at: an index in the frame. */
  public IntegerProperty component() {
    return component;
  }

  /** The coefficient whose distribution is shown, in natural order. */
  public IntegerProperty coefficient() {
    return coefficient;
  }

  /** The chosen pixel. */
  public ReadOnlyObjectProperty<Optional<Place>> place() {
    return place.getReadOnlyProperty();
  }

  /** The blocks of the result that is looked at. */
  public ReadOnlyObjectProperty<Optional<ImageBlocks>> blocks() {
    return blocks.getReadOnlyProperty();
  }

  /** The block under the chosen pixel. */
  public ReadOnlyObjectProperty<Optional<BlockReport>> report() {
    return report.getReadOnlyProperty();
  }

  /** The distribution of the chosen coefficient. */
  public ReadOnlyObjectProperty<Optional<CoefficientHistogram>> histogram() {
    return histogram.getReadOnlyProperty();
  }

  // Commands

  /** Chooses a stored pixel, which is held inside the image. */
  public void choose(int x, int y) {
    Document of = document;
    if (of != null) {
      place.set(
          Optional.of(
              new Place(
                  Math.max(0, Math.min(of.width() - 1, x)),
                  Math.max(0, Math.min(of.height() - 1, y)))));
      refresh();
    }
  }

  /** Goes some blocks further, from the chosen one. */
  public void move(int columns, int rows) {
    Optional<ImageBlocks> known = blocks.get();
    place
        .get()
        .ifPresent(from -> {
          int width = known.map(all -> all.blockWidth(index(all))).orElse(8);
          int height = known.map(all -> all.blockHeight(index(all))).orElse(8);
          choose(from.x() + columns * width, from.y() + rows * height);
        });
  }

  /** Looks at nothing. */
  public void leave() {
    place.set(Optional.empty());
    report.set(Optional.empty());
    histogram.set(Optional.empty());
  }

  /** The stored pixels of the chosen block. */
  public Optional<Area> area() {
    return report.get().flatMap(of -> blocks.get().map(all -> all.area(of.address())));
  }

  /** Another result, or none. */
  void show(@Nullable Document original, @Nullable Result newest) {
    boolean other = original != document;
    document = original;
    result = newest;
    if (other) {
      leave();
    }
    if (newest == null) {
      blocks.set(Optional.empty());
      report.set(Optional.empty());
      histogram.set(Optional.empty());
    }
    refresh();
  }

  private int index(ImageBlocks all) {
    return Math.max(0, Math.min(all.components().size() - 1, component.get()));
  }

  private void refresh() {
    Document original = document;
    Result newest = result;
    Optional<Place> at = place.get();
    if (original == null || newest == null || newest.jpeg().isEmpty() || at.isEmpty()) {
      reading.cancel();
      return;
    }
    byte[] jpeg = newest.jpeg().get();
    reading.submit(cancellation -> {
      ImageBlocks all = read;
      if (all == null || readOf != newest) {
        all = ImageBlocks.of(jpeg, limits);
        read = all;
        readOf = newest;
      }
      cancellation.check();
      BlockAddress address = all.at(index(all), at.get().x(), at.get().y());
      BlockReport made = BlockReport.of(all, new OriginalSamples(original.picture(), all), address);
      ImageBlocks known = all;
      ui.execute(() -> {
        if (!cancellation.isCancelled()) {
          blocks.set(Optional.of(known));
          report.set(Optional.of(made));
          count();
        }
      });
    });
  }

  private void count() {
    Document original = document;
    Optional<ImageBlocks> all = blocks.get();
    if (original == null || all.isEmpty() || report.get().isEmpty()) {
      counting.cancel();
      return;
    }
    ImageBlocks known = all.get();
    int of = index(known);
    int n = coefficient.get();
    Optional<CoefficientHistogram> shown = histogram.get();
    if (shown.isPresent()
        && countedOf == known
        && countedComponent == of
        && shown.get().index() == n) {
      return;
    }
    counting.submit(cancellation -> {
      CoefficientHistogram made =
          CoefficientHistogram.of(known, new OriginalSamples(original.picture(), known), of, n);
      ui.execute(() -> {
        if (!cancellation.isCancelled()) {
          countedOf = known;
          countedComponent = of;
          histogram.set(Optional.of(made));
        }
      });
    });
  }

  @Override
  public void close() {
    reading.close();
    counting.close();
  }
}
