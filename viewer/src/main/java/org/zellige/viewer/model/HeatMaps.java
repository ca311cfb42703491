package org.zellige.viewer.model;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.zellige.DeadZones;
import org.zellige.Limits;
import org.zellige.Pixels;
import org.zellige.batch.heatmap.ColorScale;
import org.zellige.metric.ScoreMap;
import org.zellige.viewer.block.ImageBlocks;
import org.zellige.viewer.job.Lane;
import org.zellige.viewer.tile.Area;
import org.zellige.viewer.tile.HeatMap;

/** Makes heat maps when they are asked for, one at a time. */
public final class HeatMaps implements AutoCloseable {
  /** Part of the cells that the colours cover: a few bad pixels must not darken all others. */
  private static final double COVERED = 0.995;

  private final Executor ui;
  private final Limits limits;
  private final Notices notices;
  private final Lane lane;
  private final ColorScale scale = new ColorScale();
  private final ReadOnlyObjectWrapper<Optional<Heat>> heat =
      new ReadOnlyObjectWrapper<>(this, "heat", Optional.empty());

  /**
   * Makes nothing yet.
   *
   * @param limits for reading coefficients
   * @param ui runs what changes properties
   */
  HeatMaps(Limits limits, Executor ui, Notices notices) {
    this.limits = limits;
    this.ui = ui;
    this.notices = notices;
    this.lane =
        new Lane(
            "zellige-map",
            1,
            Thread.MIN_PRIORITY,
            fault -> ui.execute(() -> notices.complain("No heat map", fault)));
  }

  /** The newest map. */
  public ReadOnlyObjectProperty<Optional<Heat>> heat() {
    return heat.getReadOnlyProperty();
  }

  /** The colours, from nothing to most. */
  public ColorScale scale() {
    return scale;
  }

  /** Forgets the map. */
  void clear() {
    lane.cancel();
    heat.set(Optional.empty());
  }

  /** Makes a map unless it is there. */
  void show(Measuring measuring, Result result, MapKind kind) {
    make(measuring, result, kind, made -> heat.set(Optional.of(made)));
  }

  /** Makes a map unless it is there, and gives it to whoever asked. */
  void make(Measuring measuring, Result result, MapKind kind, Consumer<Heat> whenMade) {
    Optional<Heat> known =
        heat.get().filter(there -> there.result() == result && there.kind() == kind);
    if (known.isPresent()) {
      whenMade.accept(known.get());
      return;
    }
    lane.submit(cancellation -> {
      Optional<Heat> made = made(measuring, result, kind);
      ui.execute(() -> {
        if (!cancellation.isCancelled()) {
          made.ifPresentOrElse(
              whenMade, () -> notices.complain("No such map of this file", lack(kind)));
        }
      });
    });
  }

  private static String lack(MapKind kind) {
    return kind == MapKind.BITS
        ? "Bits are counted in Huffman-coded JPEG files alone."
        : "How quantisation followed the image is known of what is compressed here alone.";
  }

  /** Empty if the result has no such map. */
  private Optional<Heat> made(Measuring measuring, Result result, MapKind kind) throws IOException {
    Pixels pixels = result.pixels();
    Optional<ScoreMap> map =
        switch (kind) {
          case SSIMULACRA2 -> Optional.of(measuring.ssimulacra2Map(pixels).map());
          case BUTTERAUGLI -> Optional.of(measuring.butteraugliMap(pixels).map());
          case ABSOLUTE_ERROR -> Optional.of(measuring.errorMap(pixels));
          case BITS -> bits(result);
          case DEAD_ZONES -> deadZones(measuring.original(), result);
        };
    Area area = kind.isMeasured() ? measuring.area() : measuring.original().area();
    return map.map(values ->
        new Heat(kind, result, new HeatMap(values, kind.least(), top(values, kind), scale), area));
  }

  private Optional<ScoreMap> bits(Result result) throws IOException {
    return result.jpeg().isEmpty()
        ? Optional.empty()
        : ImageBlocks.of(result.jpeg().get(), limits).bitMap();
  }

  /** The encoder is asked anew, at the quality that it took. */
  private static Optional<ScoreMap> deadZones(Document original, Result result) throws IOException {
    if (result.settings().isEmpty() || result.quality().isEmpty()) {
      return Optional.empty();
    }
    EncodingSettings settings = result.settings().get().at(result.quality().getAsDouble());
    DeadZones zones = settings.encoder().build().deadZones(original.pixels());
    return Optional.of(new ScoreMap(original.width(), original.height(), 8, zones.halfWidths()));
  }

  private static double top(ScoreMap map, MapKind kind) {
    double covered = map.quantile(COVERED);
    double top = covered > kind.least() ? covered : map.max();
    return top > kind.least() ? top : kind.least() + 1;
  }

  @Override
  public void close() {
    lane.close();
  }
}
