/** From coefficients, by way of samples, to pixels or planes. */
package org.zellige.pipeline.render;
