package org.zellige.viewer.model;

import java.util.ArrayList;
import java.util.List;

/** Words as a POSIX shell has them, without its expansions. */
final class ShellWords {
  private ShellWords() {}

  /** A word that a shell takes for the given text. */
  static String quoted(String text) {
    return text.matches("[\\w@%+=:,./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /**
   * The words of a line.
   *
   * @throws IllegalArgumentException if a quotation does not end
   */
  static List<String> split(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
        inWord = true;
      } else if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
        i++;
        inWord = true;
        if (line.charAt(i) != '\n') {
          word.append(line.charAt(i));
        }
      } else if (quote == 0 && Character.isWhitespace(c)) {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
        }
        inWord = false;
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (quote != 0) {
      throw new IllegalArgumentException("a quotation does not end");
    }
    if (inWord) {
      words.add(word.toString());
    }
    return words;
  }
}
