package org.zellige;

import java.util.Optional;

/**
 * What became of an optimisation.
 *
 * @param jpeg the file, never longer than the one given; not copied
 * @param unchangedBecause why it is the very bytes that were given; empty if it is not
 */
public record OptimizedJpeg(byte[] jpeg, Optional<String> unchangedBecause) {}
