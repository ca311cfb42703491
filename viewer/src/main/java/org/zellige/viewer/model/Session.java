package org.zellige.viewer.model;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.zellige.Limits;
import org.zellige.viewer.tile.Area;

/** An original and what is made of it. Ties the parts of the model together, and no more. */
public final class Session implements AutoCloseable {
  /** Zoom at which a block is seen as one. */
  private static final double LOOKED_INTO = 4;

  private final Notices notices = new Notices();
  private final Viewport viewport = new Viewport();
  private final Comparison comparison = new Comparison();
  private final ObjectProperty<Optional<Area>> visible =
      new SimpleObjectProperty<>(this, "visible", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Document>> document =
      new ReadOnlyObjectWrapper<>(this, "document", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Measuring>> measuring =
      new ReadOnlyObjectWrapper<>(this, "measuring", Optional.empty());
  private final BooleanProperty hasB = new SimpleBooleanProperty(this, "hasB");
  private final ObjectProperty<Side> active;
  private final Side a;
  private final Side b;
  private final HeatMaps heatMaps;
  private final Inspection inspection;
  private final ScanPlayer scans;
  private final long measuredPixels;

  /**
   * A session without an original.
   *
   * @param settings of A, to begin with
   * @param limits for decoding
   * @param measuredPixels at most so many are measured
   * @param ui runs what changes properties
   */
  public Session(EncodingSettings settings, Limits limits, long measuredPixels, Executor ui) {
    this.measuredPixels = measuredPixels;
    a = new Side("A", settings, limits, ui, visible::get, notices);
    b = new Side("B", settings, limits, ui, visible::get, notices);
    active = new SimpleObjectProperty<>(this, "active", a);
    heatMaps = new HeatMaps(limits, ui, notices);
    inspection = new Inspection(limits, ui, notices);
    scans = new ScanPlayer(limits, ui, notices);
    a.enabled(true);
    hasB.subscribe((before, on) -> enableB(on));
    for (Side side : List.of(a, b)) {
      side.result().subscribe((before, now) -> look());
    }
    comparison.mode().subscribe((before, now) -> look());
    comparison.map().subscribe((before, now) -> look());
    comparison.right().subscribe((before, now) -> look());
  }

  // Properties

  /** What the window has to say. */
  public Notices notices() {
    return notices;
  }

  /** What panes show. */
  public Viewport viewport() {
    return viewport;
  }

  /** What is compared, and how. */
  public Comparison comparison() {
    return comparison;
  }

  /** The stored pixels that are seen. */
  public ObjectProperty<Optional<Area>> visible() {
    return visible;
  }

  /** The original. */
  public ReadOnlyObjectProperty<Optional<Document>> document() {
    return document.getReadOnlyProperty();
  }

  /** What measures against the original. */
  public ReadOnlyObjectProperty<Optional<Measuring>> measuring() {
    return measuring.getReadOnlyProperty();
  }

  /** The first result. */
  public Side a() {
    return a;
  }

  /** The second result. */
  public Side b() {
    return b;
  }

  /** Whether there is a second result. */
  public BooleanProperty hasB() {
    return hasB;
  }

  /** The side whose settings are turned. */
  public ObjectProperty<Side> active() {
    return active;
  }

  /** Where distortion and bits are. */
  public HeatMaps heatMaps() {
    return heatMaps;
  }

  /** What is inside a block. */
  public Inspection inspection() {
    return inspection;
  }

  /** A file while its scans arrive. */
  public ScanPlayer scans() {
    return scans;
  }

  /** The side that a picture is of; null for the original. */
  public @Nullable Side side(Picture picture) {
    return switch (picture) {
      case ORIGINAL -> null;
      case A -> a;
      case B -> b;
    };
  }

  /** The result that is looked at. */
  public Optional<Result> shown() {
    Side side = side(comparison.right().get());
    return side == null ? a.result().get() : side.result().get();
  }

  // Commands

  /** Shows another original. */
  public void open(Document original) {
    document.set(Optional.of(original));
    Measuring measure = new Measuring(original, measuredPixels);
    measuring.set(Optional.of(measure));
    boolean swaps = original.orientation().swapsAxes();
    viewport.image(
        swaps ? original.height() : original.width(), swaps ? original.width() : original.height());
    visible.set(Optional.empty());
    heatMaps.clear();
    a.document(original, measure);
    b.document(original, measure);
    if (!original.warnings().isEmpty()) {
      notices.say(original.name(), String.join("; ", original.warnings()));
    } else {
      notices.dismiss();
    }
    look();
  }

  /**
   * Shows another file, of the same size, beside the original, in place of result A.
   *
   * @throws IOException if its size is another
   */
  public void compareWith(Document other) throws IOException {
    Optional<Document> original = document.get();
    if (original.isPresent()) {
      a.show(OtherFile.of(other, original.get()));
      comparison.left().set(Picture.ORIGINAL);
      comparison.right().set(Picture.A);
    }
  }

  /** Goes back a step: from a message, or else from another file to what is compressed. */
  public void leave() {
    if (notices.latest().get().isPresent()) {
      notices.dismiss();
    } else if (a.file().get()) {
      a.resume();
    }
  }

  /** Finds the place where a map is worst, looks into it and brings it into the middle. */
  public void goToWorst() {
    MapKind kind = comparison.map().get();
    if (shown().isPresent() && measuring.get().isPresent()) {
      heatMaps.make(measuring.get().get(), shown().get(), kind, heat -> goTo(heat.worst()));
    }
  }

  /** Looks into a block some blocks further; into the one in the middle if there was none. */
  public void lookFurther(int columns, int rows) {
    Optional<Area> seen = visible.get();
    if (inspection.place().get().isEmpty()) {
      seen.ifPresent(
          area -> inspection.choose(area.x() + area.width() / 2, area.y() + area.height() / 2));
      return;
    }
    inspection.move(columns, rows);
    inspection
        .place()
        .get()
        .map(at -> new Area(at.x(), at.y(), 1, 1))
        .filter(at -> seen.isPresent() && !seen.get().meets(at))
        .ifPresent(at -> bringIn(at, viewport.get().zoom()));
  }

  /** Looks into the block at some stored pixels and brings it into the middle. */
  public void goTo(Area stored) {
    bringIn(stored, LOOKED_INTO);
    inspection.choose(stored.x(), stored.y());
  }

  private void bringIn(Area stored, double leastZoom) {
    document
        .get()
        .ifPresent(of -> {
          Area seen = of.turning().upright(stored.intersection(of.area()));
          viewport.goTo(seen.x() + seen.width() / 2.0, seen.y() + seen.height() / 2.0, leastZoom);
        });
  }

  private void enableB(boolean on) {
    if (on) {
      b.settings().set(a.settings().get());
      b.enabled(true);
      active.set(b);
      comparison.left().set(Picture.A);
      comparison.right().set(Picture.B);
    } else {
      active.set(a);
      comparison.left().set(Picture.ORIGINAL);
      comparison.right().set(Picture.A);
      b.enabled(false);
    }
  }

  /** What is looked at may be another. */
  private void look() {
    Optional<Result> result = shown();
    scans
        .frame()
        .get()
        .filter(frame -> result.isEmpty() || frame.result() != result.get())
        .ifPresent(frame -> scans.leave());
    inspection.show(document.get().orElse(null), result.orElse(null));
    if (comparison.mode().get() == CompareMode.HEAT_MAP
        && result.isPresent()
        && measuring.get().isPresent()) {
      heatMaps.show(measuring.get().get(), result.get(), comparison.map().get());
    }
  }

  @Override
  public void close() {
    a.close();
    b.close();
    heatMaps.close();
    inspection.close();
    scans.close();
  }
}
