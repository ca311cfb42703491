package org.zellige.viewer.model;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.zellige.Limits;
import org.zellige.Reconstruction;
import org.zellige.viewer.job.Cancellation;
import org.zellige.viewer.job.Lane;
import org.zellige.viewer.tile.Area;

/**
 * One of the two results, A or B. It follows its settings: first comes a part of what is seen, then
 * the whole image, then the scores.
 */
public final class Side implements AutoCloseable {
  /** Pixels of the part that comes first: what effort 5 compresses in some 50 ms. */
  private static final long FIRST_PIXELS = 1_000_000;

  /** Pixels that are aligned with the MCUs of every sampling. */
  private static final int GRID = 32;

  private final String name;
  private final Executor ui;
  private final Supplier<Optional<Area>> visible;
  private final Limits limits;
  private final Lane first;
  private final Lane whole;
  private final Lane scoring;

  private final ObjectProperty<EncodingSettings> settings;
  private final ObjectProperty<Reconstruction> reconstruction =
      new SimpleObjectProperty<>(this, "reconstruction", Reconstruction.STANDARD);
  private final ReadOnlyObjectWrapper<Optional<Result>> result =
      new ReadOnlyObjectWrapper<>(this, "result", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Patch>> patch =
      new ReadOnlyObjectWrapper<>(this, "patch", Optional.empty());
  private final ReadOnlyObjectWrapper<Scores> scores =
      new ReadOnlyObjectWrapper<>(this, "scores", Scores.NONE);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyBooleanWrapper file = new ReadOnlyBooleanWrapper(this, "file");

  private @Nullable Document document;
  private @Nullable Measuring measuring;
  private boolean enabled;

  /**
   * A side without an original.
   *
   * @param name A or B
   * @param settings to begin with
   * @param limits for decoding
   * @param ui runs what changes properties
   * @param visible the stored pixels that are seen, asked for on that thread
   * @param notices told what went wrong, on that thread
   */
  Side(
      String name,
      EncodingSettings settings,
      Limits limits,
      Executor ui,
      Supplier<Optional<Area>> visible,
      Notices notices) {
    this.name = name;
    this.settings = new SimpleObjectProperty<>(this, "settings", settings);
    this.limits = limits;
    this.ui = ui;
    this.visible = visible;
    this.first = lane("first", 1, Thread.NORM_PRIORITY, notices);
    this.whole = lane("whole", 2, Thread.NORM_PRIORITY - 1, notices);
    this.scoring = lane("scores", 1, Thread.MIN_PRIORITY, notices);
    this.settings.subscribe((before, now) -> resume());
    this.reconstruction.subscribe((before, now) -> resume());
  }

  private Lane lane(String work, int threads, int priority, Notices notices) {
    return new Lane(
        "zellige-" + work + "-" + name,
        threads,
        priority,
        fault ->
            ui.execute(() -> {
              busy.set(false);
              notices.complain("Compressing failed", fault);
            }));
  }

  // Properties

  /** A or B. */
  public String name() {
    return name;
  }

  /** How to compress. */
  public ObjectProperty<EncodingSettings> settings() {
    return settings;
  }

  /** How to decode. */
  public ObjectProperty<Reconstruction> reconstruction() {
    return reconstruction;
  }

  /** The whole result, which may be older than the settings while the side is busy. */
  public ReadOnlyObjectProperty<Optional<Result>> result() {
    return result.getReadOnlyProperty();
  }

  /** A part that is newer than the result. */
  public ReadOnlyObjectProperty<Optional<Patch>> patch() {
    return patch.getReadOnlyProperty();
  }

  /** What is known of the result. */
  public ReadOnlyObjectProperty<Scores> scores() {
    return scores.getReadOnlyProperty();
  }

  /** Whether the result is older than the settings. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Whether the result is another file, which was not compressed here. */
  public ReadOnlyBooleanProperty file() {
    return file.getReadOnlyProperty();
  }

  // Commands

  /** Another original, to be compressed if this side is enabled. */
  void document(Document original, Measuring measure) {
    clear();
    document = original;
    measuring = measure;
    compress();
  }

  /** Whether there is anything to compress for. */
  void enabled(boolean on) {
    enabled = on;
    if (on && result.get().isEmpty()) {
      compress();
    } else if (!on) {
      clear();
    }
  }

  /** Shows another file in place of what would be compressed, until that is {@link #resume}d. */
  void show(Result other) {
    clear();
    file.set(true);
    result.set(Optional.of(other));
    score(other);
  }

  /** Compresses again, by the settings, in place of another file. */
  public void resume() {
    if (file.get()) {
      clear();
    }
    compress();
  }

  private void clear() {
    first.cancel();
    whole.cancel();
    scoring.cancel();
    file.set(false);
    patch.set(Optional.empty());
    result.set(Optional.empty());
    scores.set(Scores.NONE);
    busy.set(false);
  }

  private void compress() {
    Document original = document;
    if (original == null || !enabled) {
      return;
    }
    busy.set(true);
    whole.cancel();
    scoring.cancel();
    Compression compression =
        new Compression(original, settings.get(), reconstruction.get(), limits);
    Optional<Area> seen =
        settings.get().target().isPresent() || result.get().isEmpty()
            ? Optional.empty()
            : visible.get().map(Side::aligned);
    first.submit(cancellation -> {
      if (seen.isPresent()) {
        part(compression, seen.get(), cancellation);
      }
      cancellation.check();
      whole.submit(later -> whole(compression, later));
    });
  }

  private static Area aligned(Area seen) {
    Area part = seen.middle(FIRST_PIXELS, GRID);
    int x = part.x() / GRID * GRID;
    int y = part.y() / GRID * GRID;
    return new Area(x, y, part.right() - x, part.bottom() - y);
  }

  private void part(Compression compression, Area area, Cancellation cancellation)
      throws IOException {
    EncodingSettings swift = compression.settings().swift(compression.settings().quality());
    Compression sooner =
        new Compression(
            compression.document(), swift, Reconstruction.STANDARD, compression.limits());
    Patch part = sooner.part(area, cancellation);
    ui.execute(() -> {
      if (!cancellation.isCancelled()) {
        patch.set(Optional.of(part));
      }
    });
  }

  private void whole(Compression compression, Cancellation cancellation) throws IOException {
    Result all = compression.whole(cancellation);
    ui.execute(() -> {
      if (!cancellation.isCancelled()) {
        result.set(Optional.of(all));
        patch.set(Optional.empty());
        busy.set(false);
        scores.set(Scores.NONE);
        score(all);
      }
    });
  }

  private void score(Result all) {
    Measuring measure = measuring;
    if (measure != null) {
      scoring.submit(cancellation ->
          measure.measure(
              all.pixels(),
              cancellation,
              known ->
                  ui.execute(() -> {
                    if (!cancellation.isCancelled()) {
                      scores.set(known);
                    }
                  })));
    }
  }

  @Override
  public void close() {
    first.close();
    whole.close();
    scoring.close();
  }
}
