/** Java 2D images as the codec's pixels, and back. */
package org.zellige.imageio.raster;
