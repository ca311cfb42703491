/** Huffman codes: tables for both directions, and those that suit counted symbols. */
package org.zellige.entropy.huffman;
