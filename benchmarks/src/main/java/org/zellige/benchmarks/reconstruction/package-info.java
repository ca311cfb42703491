/** How much better images look that are decoded better than standard. */
@NullMarked
package org.zellige.benchmarks.reconstruction;

import org.jspecify.annotations.NullMarked;
