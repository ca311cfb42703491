/** Whole images encoded and decoded by Zellige and its peers, in megapixels per second. */
@NullMarked
package org.zellige.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
