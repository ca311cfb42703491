package org.zellige.batch;

import java.util.List;

/** The comment by which runs know what earlier runs have compressed. */
final class Mark {
  static final String TEXT = "Compressed by zellige";

  private Mark() {}

  /** Whether one of the comments of a file is a mark. */
  static boolean isAmong(List<String> comments) {
    return comments.stream().anyMatch(comment -> comment.startsWith(TEXT));
  }
}
