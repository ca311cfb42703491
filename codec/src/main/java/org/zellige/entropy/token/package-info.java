/** Scans as tokens, counted before Huffman tables are made for them. */
package org.zellige.entropy.token;
