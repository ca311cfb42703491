package org.zellige.viewer.model;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.zellige.Limits;
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
      Optional<Heat> made =
          kind == MapKind.BITS ? bits(result) : Optional.of(distortion(measuring, result, kind));
      ui.execute(() -> {
        if (cancellation.isCancelled()) {
          return;
        }
        made.ifPresentOrElse(
            whenMade,
            () ->
                notices.complain(
                    "No bits to show", "Bits are counted in Huffman-coded JPEG files alone."));
      });
    });
  }

  private Heat distortion(Measuring measuring, Result result, MapKind kind) {
    ScoreMap map =
        switch (kind) {
          case SSIMULACRA2 -> measuring.ssimulacra2Map(result.pixels()).map();
          case BUTTERAUGLI -> measuring.butteraugliMap(result.pixels()).map();
          case ABSOLUTE_ERROR, BITS -> measuring.errorMap(result.pixels());
        };
    return new Heat(kind, result, new HeatMap(map, top(map), scale), measuring.area());
  }

  /** Empty if the file's bits cannot be told apart. */
  private Optional<Heat> bits(Result result) throws IOException {
    if (result.jpeg().isEmpty()) {
      return Optional.empty();
    }
    ImageBlocks blocks = ImageBlocks.of(result.jpeg().get(), limits);
    Area all = new Area(0, 0, result.pixels().width(), result.pixels().height());
    return blocks
        .bitMap()
        .map(map -> new Heat(MapKind.BITS, result, new HeatMap(map, top(map), scale), all));
  }

  private static double top(ScoreMap map) {
    double covered = map.quantile(COVERED);
    double top = covered > 0 ? covered : map.max();
    return top > 0 ? top : 1;
  }

  @Override
  public void close() {
    lane.close();
  }
}
