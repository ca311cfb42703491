/** Bits and bytes of entropy-coded data, read and written. */
package org.zellige.entropy.bits;
