/** How much the eye overlooks in a block, and the dead zone that follows from it. */
package org.zellige.quant.masking;
