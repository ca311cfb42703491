/** Sequential and lossless scans written as they come, with Huffman codes. */
package org.zellige.entropy.sequential;
