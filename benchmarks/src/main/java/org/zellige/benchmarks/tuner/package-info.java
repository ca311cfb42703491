/** Fits constants of the encoder to photographs. */
@NullMarked
package org.zellige.benchmarks.tuner;

import org.jspecify.annotations.NullMarked;
