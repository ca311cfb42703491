package org.zellige.entropy.token;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zellige.JpegException;
import org.zellige.entropy.scan.ImageBlocks;
import org.zellige.entropy.scan.ScriptScan;

/** Some rows of a scan as tokens, which are kept or made again. For one thread at a time. */
final class TokenPiece {
  /** Tokens gathered before they are counted: 64 KiB of them. */
  private static final int CHUNK = 1 << 14;

  private final ImageBlocks image;
  private final ScriptScan scan;
  private final int from;
  private final int to;
  private final List<int[]> kept = new ArrayList<>();
  private boolean isKept;

  /**
   * @param from the first row of MCUs
   * @param to the one after the last
   */
  TokenPiece(ImageBlocks image, ScriptScan scan, int from, int to) {
    this.image = image;
    this.scan = scan;
    this.from = from;
    this.to = to;
  }

  /** Takes tokens in order. The buffer is used again. */
  @FunctionalInterface
  interface Sink {
    void take(int[] tokens, int count) throws IOException;
  }

  /**
   * Makes the tokens, counts them, and keeps them if there is room.
   *
   * @param counts by context and symbol; receives them
   * @param buffer empty; that of a piece before saves its growth
   */
  void make(long[] counts, TokenRoom room, TokenBuffer buffer) throws IOException {
    isKept = true;
    Sink keep =
        (tokens, count) -> {
          for (int i = 0; i < count; i++) {
            counts[tokens[i] >>> TokenBuffer.SYMBOL_SHIFT]++;
          }
          if (isKept && room.take(count)) {
            kept.add(Arrays.copyOf(tokens, count));
          } else {
            forget(room);
          }
        };
    tokenize(buffer, keep);
  }

  /** Gives back the room of the tokens. */
  void forget(TokenRoom room) {
    kept.forEach(tokens -> room.giveBack(tokens.length));
    kept.clear();
    isKept = false;
  }

  /** Hands over the tokens. */
  void forEach(Sink sink) throws IOException {
    if (!isKept) {
      tokenize(new TokenBuffer(), sink);
      return;
    }
    for (int[] tokens : kept) {
      sink.take(tokens, tokens.length);
    }
  }

  private void tokenize(TokenBuffer buffer, Sink sink) throws IOException {
    ScanTokenizer tokenizer = ScanTokenizer.of(scan, image, buffer);
    tokenizer.startAt(from);
    for (int row = from; row < to; row++) {
      tokenizer.row(row);
      if (row == image.rows(scan) - 1) {
        tokenizer.finish();
      }
      if (row == to - 1 || buffer.count >= CHUNK) {
        sink.take(buffer.tokens, buffer.count);
        buffer.count = 0;
      }
      if (tokenizer.sizes > 15) {
        throw new JpegException("a coefficient of more than 15 bits has no code", -1);
      }
    }
  }
}
