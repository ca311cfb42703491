package org.zellige.viewer.view;

import org.zellige.viewer.tile.TileSource;

/**
 * A picture in a part of a pane.
 *
 * @param source what is drawn
 * @param from where it begins, as a part of the pane's width, 0…1
 * @param to where it ends
 */
record Layer(TileSource source, double from, double to) {
  static Layer whole(TileSource source) {
    return new Layer(source, 0, 1);
  }
}
