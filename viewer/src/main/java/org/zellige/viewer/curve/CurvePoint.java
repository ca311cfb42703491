package org.zellige.viewer.curve;

/**
 * One file on a curve.
 *
 * @param quality that the encoder was given
 * @param bitsPerPixel of the file
 * @param value of the metric
 */
public record CurvePoint(double quality, double bitsPerPixel, double value) {}
