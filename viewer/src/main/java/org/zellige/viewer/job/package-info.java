/** Work beside the JavaFX thread: what is obsolete is cancelled and never waited for. */
package org.zellige.viewer.job;
