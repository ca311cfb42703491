/** The ImageIO plug-in: providers, reader and writer, and their parameters. */
package org.zellige.imageio;
