/** From JPEG to JPEG: optimised, requantised, reshaped in its coefficients. */
package org.zellige.pipeline.transcode;
