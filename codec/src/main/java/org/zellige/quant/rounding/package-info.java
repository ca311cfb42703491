/** From coefficients to multiples of steps, each by itself. */
package org.zellige.quant.rounding;
