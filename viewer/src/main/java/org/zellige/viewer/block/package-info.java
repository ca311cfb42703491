/** What quantisation and entropy coding do to a block; nothing here knows of JavaFX. */
package org.zellige.viewer.block;
