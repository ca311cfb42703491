/** How many bytes a look costs: measured for this image, by several encoders. */
package org.zellige.viewer.curve;
