/** The codec's kernels one by one. */
@NullMarked
package org.zellige.benchmarks.kernel;

import org.jspecify.annotations.NullMarked;
