/** Draws the map of a metric. Nothing here knows of files or of the command line. */
package org.zellige.batch.heatmap;
