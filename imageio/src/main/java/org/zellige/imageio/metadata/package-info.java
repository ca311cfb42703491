/** Marker segments as ImageIO's metadata trees, and back. */
package org.zellige.imageio.metadata;
