/**
 * What the window shows, without the window: document, settings, jobs, zoom. Properties are to be
 * used on one thread, that of JavaFX; the work is done on others.
 */
package org.zellige.viewer.model;
