package org.zellige.viewer.model;

import org.zellige.viewer.tile.Area;
import org.zellige.viewer.tile.Pyramid;

/**
 * A part of a result that is there before the rest.
 *
 * @param area in stored pixels
 * @param picture of the area's size
 */
public record Patch(Area area, Pyramid picture) {}
