/**
 * The public API: encode, decode, inspect, transform.
 *
 * <p>Two layers live here. The <em>words</em> ({@link org.zellige.Pixels}, {@link
 * org.zellige.Limits}, {@link org.zellige.JpegException} and the other plain types) may be used by
 * every stage; the <em>facade</em> ({@link org.zellige.JpegEncoder}, {@link
 * org.zellige.JpegDecoder}) stands on top of the stages, and no stage may name it.
 */
package org.zellige;
