/** Quantisation: step tables, the quality scale, and the factors that kernels multiply by. */
package org.zellige.quant;
