package org.zellige.corpus.pattern;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A font of straight strokes, so that text does not depend on the fonts of a machine.
 *
 * <p>A glyph stands on a grid 4 wide: descenders reach down to 0, the baseline is 2, small letters
 * end at 6 and capitals at 8. The resource {@code strokes.txt} has a line for each glyph: the
 * character, a blank, and its strokes as points {@code xy}, joined within a stroke, with a bar
 * between strokes.
 */
final class StrokeFont {
  /** Grid units from one glyph to the next. */
  static final double ADVANCE = 5.6;

  /** Grid units from one line to the next. */
  static final double LEADING = 11.5;

  private static final Map<Character, double[][]> GLYPHS = load();

  private StrokeFont() {}

  /** Line segments {x0, y0, x1, y1} of a character; none for a blank and unknown characters. */
  static double[][] segments(char c) {
    return GLYPHS.getOrDefault(c, new double[0][]);
  }

  /** Distance from a place to the nearest of the segments, infinite when there are none. */
  static double distance(double[][] segments, double x, double y) {
    double best = Double.POSITIVE_INFINITY;
    for (double[] s : segments) {
      double dx = s[2] - s[0];
      double dy = s[3] - s[1];
      double length = dx * dx + dy * dy;
      double t = length == 0 ? 0 : ((x - s[0]) * dx + (y - s[1]) * dy) / length;
      t = Math.max(0, Math.min(1, t));
      double ox = x - s[0] - t * dx;
      double oy = y - s[1] - t * dy;
      best = Math.min(best, ox * ox + oy * oy);
    }
    return Math.sqrt(best);
  }

  private static Map<Character, double[][]> load() {
    Map<Character, double[][]> glyphs = new TreeMap<>();
    InputStream resource =
        Objects.requireNonNull(StrokeFont.class.getResourceAsStream("strokes.txt"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      lines.lines().forEach(line -> glyphs.put(line.charAt(0), parse(line.substring(2))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return glyphs;
  }

  private static double[][] parse(String strokes) {
    return Arrays.stream(strokes.split("\\|", -1))
        .map(stroke -> stroke.split(" ", -1))
        .flatMap(points ->
            IntStream.range(1, points.length).mapToObj(i -> segment(points[i - 1], points[i])))
        .toArray(double[][]::new);
  }

  private static double[] segment(String from, String to) {
    return new double[] {
      from.charAt(0) - '0', from.charAt(1) - '0', to.charAt(0) - '0', to.charAt(1) - '0'
    };
  }
}
