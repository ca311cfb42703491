package org.zellige.viewer.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.zellige.viewer.tile.Difference;
import org.zellige.viewer.tile.Patched;
import org.zellige.viewer.tile.Pyramid;
import org.zellige.viewer.tile.TileSource;

/**
 * The pictures that panes draw, upright and in their colours. A picture that has not changed stays
 * the same object, so that its tiles can be kept.
 */
public final class Shown {
  private final Session session;
  private final ReadOnlyObjectWrapper<Optional<TileSource>> left =
      new ReadOnlyObjectWrapper<>(this, "left", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<TileSource>> right =
      new ReadOnlyObjectWrapper<>(this, "right", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<TileSource>> single =
      new ReadOnlyObjectWrapper<>(this, "single", Optional.empty());

  /** Follows a session. */
  public Shown(Session session) {
    this.session = session;
    session.document().subscribe((before, now) -> update());
    for (Side side : List.of(session.a(), session.b())) {
      side.result().subscribe((before, now) -> update());
      side.patch().subscribe((before, now) -> update());
    }
    Comparison comparison = session.comparison();
    comparison.left().subscribe((before, now) -> update());
    comparison.right().subscribe((before, now) -> update());
    comparison.mode().subscribe((before, now) -> combine());
    comparison.gain().subscribe((before, now) -> combine());
    session.heatMaps().heat().subscribe((before, now) -> combine());
    session.scans().frame().subscribe((before, now) -> update());
  }

  /** The picture that the other one is compared with. */
  public ReadOnlyObjectProperty<Optional<TileSource>> left() {
    return left.getReadOnlyProperty();
  }

  /** The picture that is looked at; the left one as long as there is none. */
  public ReadOnlyObjectProperty<Optional<TileSource>> right() {
    return right.getReadOnlyProperty();
  }

  /** The picture of a mode that shows one: the right one, a difference or a heat map. */
  public ReadOnlyObjectProperty<Optional<TileSource>> single() {
    return single.getReadOnlyProperty();
  }

  private Optional<Document> document() {
    return session.document().get();
  }

  private void update() {
    left.set(picture(session.comparison().left().get(), left.get()));
    right.set(picture(session.comparison().right().get(), right.get()));
    combine();
  }

  private void combine() {
    Optional<TileSource> combined =
        switch (session.comparison().mode().get()) {
          case DIFFERENCE -> difference();
          case HEAT_MAP -> heat();
          case SPLIT, SIDE_BY_SIDE, FLICKER -> right.get();
        };
    single.set(combined);
  }

  /** What a picture is made of, in the order of the file. */
  private TileSource stored(Document original, Picture picture) {
    Side side = session.side(picture);
    Optional<Result> result = side == null ? Optional.empty() : side.result().get();
    if (side == null || result.isEmpty()) {
      return original.picture();
    }
    Pyramid whole =
        session
            .scans()
            .frame()
            .get()
            .filter(frame -> frame.result() == result.get())
            .map(ScanPlayer.Frame::picture)
            .orElse(result.get().picture());
    Optional<Patch> patch = side.patch().get();
    return patch.isEmpty()
        ? whole
        : new Patched(whole, patch.get().picture(), patch.get().area().x(), patch.get().area().y());
  }

  private Optional<TileSource> picture(Picture picture, Optional<TileSource> before) {
    return document()
        .map(original -> {
          TileSource next = original.shown(stored(original, picture));
          // Records of the same parts are equal: then the tiles are the same, too.
          return before.filter(next::equals).orElse(next);
        });
  }

  private Optional<TileSource> difference() {
    Comparison comparison = session.comparison();
    return document()
        .map(original -> {
          TileSource apart =
              new Difference(
                  stored(original, comparison.left().get()),
                  stored(original, comparison.right().get()),
                  comparison.gain().get());
          TileSource next = original.turning().turned(apart);
          return single.get().filter(next::equals).orElse(next);
        });
  }

  /** The right picture until there is a map of it. */
  private Optional<TileSource> heat() {
    Optional<Heat> heat = session.heatMaps().heat().get();
    if (heat.isEmpty() || document().isEmpty()) {
      return right.get();
    }
    TileSource next = document().get().turning().turned(heat.get().picture());
    return Optional.of(single.get().filter(next::equals).orElse(next));
  }
}
