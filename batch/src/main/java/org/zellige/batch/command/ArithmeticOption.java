package org.zellige.batch.command;

import picocli.CommandLine.Option;

/** Whether output is arithmetic-coded. */
final class ArithmeticOption {
  @Option(
      names = "--arithmetic",
      description =
          "Use arithmetic coding in place of Huffman codes: smaller by some per cent, but browsers"
              + " and most viewers cannot read it.")
  private boolean arithmetic;

  boolean isSet() {
    return arithmetic;
  }
}
