package org.zellige.metric.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.zellige.Pixels;

/**
 * An original that may be transparent, prepared on each background that matters: on the first one
 * if it is opaque, else on all. What is seen is judged by the worst background.
 *
 * @param <I> an image on a background
 * @param <P> what a metric prepares from an original on a background
 */
public final class Backdrops<I, P> {
  private final int width;
  private final int height;
  private final List<Background> backgrounds;
  private final BiFunction<Pixels, Background, I> view;
  private final List<P> prepared = new ArrayList<>();

  /**
   * Prepares the original.
   *
   * @param backgrounds one at least
   * @param view blends pixels on a background
   * @param prepare what is done with the original
   */
  public Backdrops(
      Pixels original,
      List<Background> backgrounds,
      BiFunction<Pixels, Background, I> view,
      Function<I, P> prepare) {
    this.width = original.width();
    this.height = original.height();
    this.backgrounds = List.copyOf(backgrounds);
    this.view = view;
    int needed = Background.showsThrough(original) ? backgrounds.size() : 1;
    for (Background background : backgrounds.subList(0, needed)) {
      prepared.add(prepare.apply(view.apply(original, background)));
    }
  }

  /**
   * The worst result over the backgrounds.
   *
   * @param compare compares a prepared original with a distorted image
   * @param worstFirst orders results
   * @throws IllegalArgumentException if the size is not the original's
   */
  public <R> R worst(Pixels distorted, BiFunction<P, I, R> compare, Comparator<R> worstFirst) {
    List<R> results = each(distorted, compare);
    results.sort(worstFirst);
    return results.get(0);
  }

  /**
   * The result on each background that matters, in a list of the caller's own.
   *
   * @param compare compares a prepared original with a distorted image
   * @throws IllegalArgumentException if the size is not the original's
   */
  public <R> List<R> each(Pixels distorted, BiFunction<P, I, R> compare) {
    if (distorted.width() != width || distorted.height() != height) {
      throw new IllegalArgumentException(
          "%d × %d against %d × %d"
              .formatted(width, height, distorted.width(), distorted.height()));
    }
    boolean opaque = prepared.size() == 1 && !Background.showsThrough(distorted);
    int needed = opaque ? 1 : backgrounds.size();
    List<R> results = new ArrayList<>();
    for (int i = 0; i < needed; i++) {
      P original = prepared.get(Math.min(i, prepared.size() - 1));
      results.add(compare.apply(original, view.apply(distorted, backgrounds.get(i))));
    }
    return results;
  }

  /** Pixels across. */
  public int width() {
    return width;
  }

  /** Pixels down. */
  public int height() {
    return height;
  }
}
