package org.zellige.benchmarks.study;

/** Text in HTML and SVG. */
final class Html {
  private Html() {}

  /** The text with every character that means something to HTML replaced. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
