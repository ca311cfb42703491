/** Placeholder. */
package org.zellige.imageio;
