/** From pixels or planes to samples of components, and on to spectra. */
package org.zellige.pipeline.samples;
