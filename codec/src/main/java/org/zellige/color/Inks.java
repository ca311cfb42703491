package org.zellige.color;

/**
 * What the samples of an image with four inks mean.
 *
 * @param inverted whether samples of 255 stand for no ink, as Adobe's programs write
 * @param model the colours of the inks
 */
public record Inks(boolean inverted, InkModel model) {}
