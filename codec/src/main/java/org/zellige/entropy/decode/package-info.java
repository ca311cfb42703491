/** Decoders of scans, of all processes. */
package org.zellige.entropy.decode;
