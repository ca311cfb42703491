package org.zellige.corpus.photo;

import java.util.List;
import org.zellige.corpus.field.Vec3;

/** A thing on the table, given by its distance field. */
interface Solid {
  /** A ball, as a bound for rays or as a stand-in that casts soft shadows. */
  record Ball(Vec3 center, double radius) {}

  /** What a surface does with light: diffuse reflectance, and strength and blur of its gloss. */
  record Finish(Vec3 albedo, double gloss, double roughness) {}

  /** A ball that holds the whole solid. */
  Ball bound();

  /** Balls that fill about the same space. */
  List<Ball> shade();

  /** A lower bound of the distance from a place to the surface, negative inside. */
  double distance(Vec3 p);

  /**
   * Relief on top of the distance field, outwards positive; too fine to matter to the outline.
   *
   * @param footprint width of the sample
   */
  double relief(Vec3 p, double footprint);

  /** Finish at a place of the surface. */
  Finish finish(Vec3 p, double footprint);
}
