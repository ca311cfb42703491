/** The geometry and the steps of a frame, for decoding and encoding alike. */
package org.zellige.pipeline.frame;
