/** Bits, Huffman tables and the coders that turn coefficients into a scan and back. */
package org.zellige.entropy;
