package org.zellige.entropy;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zellige.JpegException;

/**
 * Makes scans of an image into tokens, and keeps these while there is room: what was forgotten is
 * made again when it is written.
 */
final class TokenSource {
  /** Tokens gathered before they are counted: 64 KiB of them. */
  private static final int CHUNK = 1 << 14;

  /** Tokens of four bytes that take as much memory as the 64 coefficients of a block. */
  private static final int TOKENS_PER_BLOCK = 32;

  private final ImageBlocks image;

  /** What a token counts for. */
  private final int times;

  /** Tokens that may still be kept. */
  private long room;

  private final Map<ScriptScan, ScanTokens> known = new HashMap<>();

  TokenSource(ImageBlocks image) {
    this(image, 1);
  }

  private TokenSource(ImageBlocks image, int times) {
    this.image = image;
    this.times = times;
    this.room = TOKENS_PER_BLOCK * image.blocks();
  }

  /**
   * For estimates: scans of one component made from one row of blocks of so many, whose tokens
   * count for so much more.
   *
   * @param every from 1 to the component's rows
   */
  TokenSource sample(int component, int every) {
    return new TokenSource(image.sample(component, every), every);
  }

  /** Takes tokens in order. The buffer is used again. */
  @FunctionalInterface
  interface Sink {
    void take(int[] tokens, int count) throws IOException;
  }

  /**
   * A scan as tokens.
   *
   * @throws JpegException if a coefficient is too large for any symbol
   */
  ScanTokens tokens(ScriptScan scan) throws JpegException {
    ScanTokens found = known.get(scan);
    if (found != null) {
      return found;
    }
    ScanTokens made = new ScanTokens(scan);
    TokenBuffer buffer = new TokenBuffer();
    ScanTokenizer tokenizer = ScanTokenizer.of(scan, image, buffer);
    int rows = image.rows(scan);
    for (int row = 0; row < rows; row++) {
      tokenizer.row(row);
      boolean last = row == rows - 1;
      if (last) {
        tokenizer.finish();
      }
      if (last || buffer.count >= CHUNK) {
        take(buffer, made);
        buffer.count = 0;
      }
      if (tokenizer.sizes > 15) {
        throw new JpegException("a coefficient of more than 15 bits has no code", -1);
      }
    }
    made.multiply(times);
    known.put(scan, made);
    return made;
  }

  private void take(TokenBuffer buffer, ScanTokens made) {
    made.count(buffer);
    if (made.kept() == null) {
      return;
    }
    if (buffer.count <= room) {
      room -= buffer.count;
      made.keep(buffer);
    } else {
      room += made.size();
      made.forget();
    }
  }

  /** Forgets all scans but those of a set. */
  void retain(Set<ScriptScan> wanted) {
    known
        .values()
        .removeIf(tokens -> {
          boolean drop = !wanted.contains(tokens.scan());
          room += drop ? tokens.size() : 0;
          return drop;
        });
  }

  /** Hands over the tokens of a scan. */
  void forEach(ScanTokens scan, Sink sink) throws IOException {
    List<int[]> kept = scan.kept();
    if (kept != null) {
      for (int[] tokens : kept) {
        sink.take(tokens, tokens.length);
      }
      return;
    }
    TokenBuffer buffer = new TokenBuffer();
    ScanTokenizer tokenizer = ScanTokenizer.of(scan.scan(), image, buffer);
    int rows = image.rows(scan.scan());
    for (int row = 0; row < rows; row++) {
      tokenizer.row(row);
      if (row == rows - 1) {
        tokenizer.finish();
      }
      sink.take(buffer.tokens, buffer.count);
      buffer.count = 0;
    }
  }
}
