/** Where in its interval a coefficient is placed when it is decoded. */
package org.zellige.quant.placement;
