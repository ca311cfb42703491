package org.zellige.entropy.token;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zellige.entropy.scan.ImageBlocks;
import org.zellige.entropy.scan.ScriptScan;
import org.zellige.work.Workers;

/**
 * Makes scans of an image into tokens, and keeps these while there is room: what was forgotten is
 * made again when it is written. Scans are cut into pieces, so that several threads can work on
 * them.
 */
final class TokenSource {
  /** Tokens of four bytes that take as much memory as the 64 coefficients of a block. */
  private static final int TOKENS_PER_BLOCK = 32;

  /** About this many blocks make a piece. */
  private static final int PIECE = 1 << 13;

  private final ImageBlocks image;

  /** What a token counts for. */
  private final int times;

  private final Workers workers;
  private final TokenRoom room;
  private final Map<ScriptScan, ScanTokens> known = new HashMap<>();

  TokenSource(ImageBlocks image, Workers workers) {
    this(image, 1, workers);
  }

  private TokenSource(ImageBlocks image, int times, Workers workers) {
    this.image = image;
    this.times = times;
    this.workers = workers;
    this.room = new TokenRoom(TOKENS_PER_BLOCK * image.blocks());
  }

  /**
   * For estimates: scans of one component made from one row of blocks of so many, whose tokens
   * count for so much more.
   *
   * @param every from 1 to the component's rows
   */
  TokenSource sample(int component, int every) {
    return new TokenSource(image.sample(component, every), every, workers);
  }

  /**
   * A scan as tokens.
   *
   * @throws org.zellige.JpegException if a coefficient is too large for any symbol
   */
  ScanTokens tokens(ScriptScan scan) throws IOException {
    return tokens(List.of(scan)).get(0);
  }

  /**
   * Scans as tokens, made at the same time.
   *
   * @throws org.zellige.JpegException if a coefficient is too large for any symbol
   */
  List<ScanTokens> tokens(Collection<ScriptScan> scans) throws IOException {
    Set<ScriptScan> missing = new LinkedHashSet<>(scans);
    missing.removeAll(known.keySet());
    image.prepareMasks(missing, workers);
    List<Part> parts = new ArrayList<>();
    for (ScriptScan scan : missing) {
      ScanTokens tokens = new ScanTokens(scan, pieces(scan));
      tokens.pieces().forEach(piece -> parts.add(new Part(tokens, piece)));
      known.put(scan, tokens);
    }
    workers.share(
        parts.size(),
        1,
        () -> {
          TokenBuffer buffer = new TokenBuffer();
          return (from, to) -> {
            for (Part part : parts.subList(from, to)) {
              part.make(room, times, buffer);
            }
          };
        });
    return scans.stream().map(known::get).toList();
  }

  /** A piece of a scan. */
  private record Part(ScanTokens scan, TokenPiece piece) {
    void make(TokenRoom room, int times, TokenBuffer buffer) throws IOException {
      long[] counts = scan.noCounts();
      piece.make(counts, room, buffer);
      scan.add(counts, times);
    }
  }

  private List<TokenPiece> pieces(ScriptScan scan) {
    int rows = image.rows(scan);
    int together = Math.max(1, PIECE / image.blocksAcross(scan));
    List<TokenPiece> pieces = new ArrayList<>();
    int from = 0;
    // Restart markers are numbered from the beginning of a scan, and stand at whole bytes.
    if (image.restartInterval() == 0 && together < rows) {
      ScanTokenizer tokenizer = ScanTokenizer.of(scan, image, new TokenBuffer());
      for (int row = together; row < rows; row += together) {
        if (tokenizer.startAt(row)) {
          pieces.add(new TokenPiece(image, scan, from, row));
          from = row;
        }
      }
    }
    pieces.add(new TokenPiece(image, scan, from, rows));
    return pieces;
  }

  /** Forgets all scans but those of a set. */
  void retain(Set<ScriptScan> wanted) {
    known
        .values()
        .removeIf(tokens -> {
          boolean drop = !wanted.contains(tokens.scan());
          if (drop) {
            tokens.pieces().forEach(piece -> piece.forget(room));
          }
          return drop;
        });
  }
}
