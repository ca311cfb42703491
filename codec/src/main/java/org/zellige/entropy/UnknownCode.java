package org.zellige.entropy;

import org.zellige.JpegException;

/** Told of codes that their Huffman table does not hold. */
@FunctionalInterface
interface UnknownCode {
  /** A decoder goes on as if a symbol of 17 bits without meaning had been there. */
  void found() throws JpegException;
}
