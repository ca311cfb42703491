/** Compares the metrics with the tools that define them. */
@NullMarked
package org.zellige.benchmarks.metrics;

import org.jspecify.annotations.NullMarked;
