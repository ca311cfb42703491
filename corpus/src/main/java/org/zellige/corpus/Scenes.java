package org.zellige.corpus;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.zellige.corpus.pattern.FlatAreas;
import org.zellige.corpus.pattern.Gradients;
import org.zellige.corpus.pattern.NoiseFields;
import org.zellige.corpus.pattern.SaturatedEdges;
import org.zellige.corpus.pattern.TextPage;
import org.zellige.corpus.pattern.ZonePlate;
import org.zellige.corpus.photo.Landscape;
import org.zellige.corpus.photo.NightHarbour;
import org.zellige.corpus.photo.StillLife;

/** All scenes. */
public final class Scenes {
  public static final Scene LANDSCAPE =
      scene("landscape", "photo-like: an alpine lake on a clear morning", Landscape::render);
  public static final Scene STILL_LIFE =
      scene("still-life", "photo-like: fruit and a painted vase by a window", StillLife::render);
  public static final Scene NIGHT =
      scene("night", "photo-like: a town across a harbour at the blue hour", NightHarbour::render);
  public static final Scene TEXT =
      scene("text", "text in shrinking sizes on five grounds", TextPage::render);
  public static final Scene SATURATED_EDGES =
      scene("saturated-edges", "steps and thin lines in pure colours", SaturatedEdges::render);
  public static final Scene ZONE_PLATE =
      scene("zone-plate", "rings of every frequency up to Nyquist", ZonePlate::render);
  public static final Scene LINEAR_GRADIENT =
      scene("linear-gradient", "black to white from left to right", Gradients::linear);
  public static final Scene RADIAL_GRADIENT =
      scene("radial-gradient", "white in the middle to black in the corners", Gradients::radial);
  public static final Scene COLOR_GRADIENT =
      scene("color-gradient", "all hues with their tints and shades", Gradients::color);
  public static final Scene WHITE_NOISE =
      scene("white-noise", "independent uniform greys", NoiseFields::white);
  public static final Scene COLOR_NOISE =
      scene("color-noise", "independent uniform red, green and blue", NoiseFields::color);
  public static final Scene PINK_NOISE =
      scene("pink-noise", "noise in colour with an amplitude of 1/f", NoiseFields::pink);
  public static final Scene FLAT_AREAS =
      scene("flat-areas", "a chart of even patches", FlatAreas::render);

  private static final List<Scene> ALL =
      List.of(
          LANDSCAPE,
          STILL_LIFE,
          NIGHT,
          TEXT,
          SATURATED_EDGES,
          ZONE_PLATE,
          LINEAR_GRADIENT,
          RADIAL_GRADIENT,
          COLOR_GRADIENT,
          WHITE_NOISE,
          COLOR_NOISE,
          PINK_NOISE,
          FLAT_AREAS);

  private Scenes() {}

  /** All scenes, the photo-like ones first. */
  public static List<Scene> all() {
    return ALL;
  }

  /** The three scenes that pass for photographs. */
  public static List<Scene> photos() {
    return ALL.subList(0, 3);
  }

  /** The scene of that name, if there is one. */
  public static Optional<Scene> named(String name) {
    return ALL.stream().filter(scene -> scene.name().equals(name)).findFirst();
  }

  private static Scene scene(String name, String description, Painter painter) {
    return new PaintedScene(name, description, painter);
  }

  @FunctionalInterface
  private interface Painter {
    BufferedImage paint(int width, int height);
  }

  private record PaintedScene(String name, String description, Painter painter) implements Scene {
    @Override
    public BufferedImage render(int width, int height) {
      if (width < 1 || height < 1 || (long) width * height > Integer.MAX_VALUE) {
        throw new IllegalArgumentException("no picture has " + width + " × " + height + " pixels");
      }
      return painter.paint(width, height);
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
