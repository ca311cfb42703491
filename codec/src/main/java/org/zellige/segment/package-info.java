/** Marker segments: one record per kind, with its parser and its writer. */
package org.zellige.segment;
