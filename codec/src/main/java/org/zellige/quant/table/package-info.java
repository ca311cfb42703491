/**
 * Quantisation tables: the quality scale, those of Annex K, ours, those of other programs, those
 * fitted to an image.
 */
package org.zellige.quant.table;
