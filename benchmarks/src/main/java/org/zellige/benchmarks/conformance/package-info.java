/** Whether the codec does what libjpeg-turbo does, and survives what it is fed. */
@NullMarked
package org.zellige.benchmarks.conformance;

import org.jspecify.annotations.NullMarked;
