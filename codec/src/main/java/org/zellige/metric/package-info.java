/**
 * How far one image is from another. A metric gives a score, and a {@link
 * org.zellige.metric.ScoreMap} of where the distortion lies; a {@link org.zellige.metric.Reference}
 * is an original prepared so that many distorted images are scored without repeating work.
 */
package org.zellige.metric;
