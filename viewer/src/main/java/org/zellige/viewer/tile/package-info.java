/** Pictures as tiles of pixels, at any size; nothing here knows of JavaFX. */
package org.zellige.viewer.tile;
