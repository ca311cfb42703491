/** Which files there are, and how they are replaced without ever being lost. Knows no images. */
package org.zellige.batch.file;
