package org.zellige;

/**
 * At what quality a file was made, judged by its quantisation tables.
 *
 * @param tables the family of its tables: one that they belong to, or are near to; IJG if they are
 *     near none
 * @param quality on the scale of the family, 0…100; that of the nearest luma table if no other fits
 * @param exact whether all tables are those of that quality
 * @param ijg the quality on the scale of the IJG whose luma table is nearest, 1…100: by this files
 *     can be compared whatever their tables
 */
public record QualityEstimate(BaseTables tables, double quality, boolean exact, int ijg) {}
