/** From samples to a stream: one pass, two passes, lossless, by target. */
package org.zellige.pipeline.encode;
