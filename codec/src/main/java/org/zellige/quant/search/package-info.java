/** Rate–distortion quantisation: greedy, by dynamic programming, DC. */
package org.zellige.quant.search;
