/**
 * The rate–distortion study: how many bytes an encoder needs for a look. Images are encoded at many
 * qualities, decoded with one decoder and scored; curves of bytes over score are compared by
 * BD-rate.
 */
@NullMarked
package org.zellige.benchmarks.study;

import org.jspecify.annotations.NullMarked;
