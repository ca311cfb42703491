/** How small a heap may be in which large files are decoded. */
@NullMarked
package org.zellige.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
