/** From a stream to what was asked for: whole images, scans, coefficients. */
package org.zellige.pipeline.decode;
