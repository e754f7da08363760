package dev.connectors.runtime.value;

/** What JavaScript takes for white space (ECMAScript, WhiteSpace and LineTerminator). */
public final class Spaces {

  private Spaces() {}

  /**
   * Whether JavaScript's {@code trim} removes a character, and its {@code \s} matches it.
   *
   * @param c a character
   * @return true for white space and ends of lines
   */
  public static boolean isSpace(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == '\u00a0'
        || c == '\ufeff'
        || c == '\u2028'
        || c == '\u2029'
        || (c > 0x7f && Character.getType(c) == Character.SPACE_SEPARATOR);
  }

  /**
   * A text without white space at both ends.
   *
   * @param text any text
   * @return what is between
   */
  public static String trim(String text) {
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return trimStart(text.substring(0, end));
  }

  /**
   * A text without white space at its beginning.
   *
   * @param text any text
   * @return what follows
   */
  public static String trimStart(String text) {
    int start = 0;
    while (start < text.length() && isSpace(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }
}
