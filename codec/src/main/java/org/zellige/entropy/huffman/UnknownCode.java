package org.zellige.entropy.huffman;

import org.zellige.JpegException;

/** Told of codes that their Huffman table does not hold. */
@FunctionalInterface
public interface UnknownCode {
  /** A decoder goes on as if a symbol of 17 bits without meaning had been there. */
  void found() throws JpegException;
}
