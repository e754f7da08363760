package dev.connectors.maven.script;

import java.util.Map;
import java.util.TreeMap;

/** Changes of a text that keep its lines, and its columns but for what is inserted. */
final class Edits {

  private final String original;
  private final StringBuilder text;
  private final TreeMap<Integer, String> insertions = new TreeMap<>();

  Edits(String original) {
    this.original = original;
    this.text = new StringBuilder(original);
  }

  /** Puts spaces in place of all but the ends of lines. */
  void blank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isLineEnd(original.charAt(i))) {
        text.setCharAt(i, ' ');
      }
    }
  }

  /** Whether nothing is left there. */
  boolean isBlank(int start, int end) {
    return text.substring(start, end).isBlank();
  }

  /** Puts characters in place of others. */
  void put(int offset, String characters) {
    text.replace(offset, offset + characters.length(), characters);
  }

  /** Puts characters before one, after what was put there before. */
  void insert(int offset, String characters) {
    insertions.merge(offset, characters, String::concat);
  }

  /** Whether the text as it was has the end of a line there. */
  boolean hasLineEnd(int start, int end) {
    return original.substring(start, end).chars().anyMatch(c -> isLineEnd((char) c));
  }

  /** The changed text. */
  String result() {
    StringBuilder result = new StringBuilder(text);
    for (Map.Entry<Integer, String> insertion : insertions.descendingMap().entrySet()) {
      result.insert(insertion.getKey().intValue(), insertion.getValue());
    }
    return result.toString();
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }
}
