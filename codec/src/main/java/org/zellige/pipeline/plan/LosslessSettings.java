package org.zellige.pipeline.plan;

import java.util.OptionalInt;

/**
 * How a lossless frame is coded.
 *
 * @param predictor 1…7 (T.81 table H.1); empty for the one with which the image takes least
 */
public record LosslessSettings(OptionalInt predictor) {}
