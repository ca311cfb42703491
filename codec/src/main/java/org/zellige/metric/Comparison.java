package org.zellige.metric;

/**
 * What a metric says of a distorted image.
 *
 * @param score on the metric's own scale
 * @param map where the distortion lies
 */
public record Comparison(double score, ScoreMap map) {}
