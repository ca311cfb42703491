/** What an error weighs, block by block, and where the closed loop moves coefficients. */
package org.zellige.quant.weight;
