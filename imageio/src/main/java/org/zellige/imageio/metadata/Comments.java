package org.zellige.imageio.metadata;

import java.nio.charset.StandardCharsets;

/** COM segments as text. */
final class Comments {
  private Comments() {}

  /** The comment byte by byte as Latin-1, as ImageIO's trees have it. */
  static String text(MarkerSegment comment) {
    return new String(comment.payload(), StandardCharsets.ISO_8859_1);
  }

  /** The segment of a text: Latin-1 where that can hold it, so that it reads back the same. */
  static MarkerSegment segment(String text) {
    boolean latin = text.chars().allMatch(c -> c <= 0xFF);
    byte[] bytes = text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    return new MarkerSegment(MarkerSegment.COM, bytes);
  }
}
