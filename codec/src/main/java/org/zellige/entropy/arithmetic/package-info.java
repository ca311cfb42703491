/** The arithmetic coder (T.81 annex D), and the scans that it writes. */
package org.zellige.entropy.arithmetic;
