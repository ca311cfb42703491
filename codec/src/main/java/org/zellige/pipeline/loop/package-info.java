/** Quantisation, and the closed loop that looks at what it did. */
package org.zellige.pipeline.loop;
