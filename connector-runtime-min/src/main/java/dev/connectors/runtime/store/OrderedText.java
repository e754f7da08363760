package dev.connectors.runtime.store;

/**
 * Texts as ASCII characters that every database compares in the order of the texts' UTF-16 code
 * units, and holds apart, whatever its character set and collation: in the default collations of
 * some, upper and lower case are equal, or hyphens do not count.
 */
public final class OrderedText {

  /** No two of these letters are one letter in any language, as "aa" is in Danish. */
  private static final String DIGITS = "0123456789bkmpstvx";

  private static final int BASE = DIGITS.length();
  private static final int SQUARE = BASE * BASE;
  private static final int CUBE = SQUARE * BASE;
  private static final char FIRST = ' ';
  private static final char ASCII_END = 0x80;

  /** First digits of ASCII characters, which have two; others have four, and greater first ones. */
  private static final int ASCII_FIRST_DIGITS = 6;

  private OrderedText() {}

  /**
   * Encodes a text.
   *
   * @param text a text without control characters
   * @return two characters for each ASCII character, four for each other UTF-16 code unit
   */
  public static String encode(String text) {
    StringBuilder encoded = new StringBuilder(4 * text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit < ASCII_END) {
        int value = unit - FIRST;
        encoded.append(DIGITS.charAt(value / BASE)).append(DIGITS.charAt(value % BASE));
      } else {
        int value = unit - ASCII_END;
        encoded
            .append(DIGITS.charAt(ASCII_FIRST_DIGITS + value / CUBE))
            .append(DIGITS.charAt(value / SQUARE % BASE))
            .append(DIGITS.charAt(value / BASE % BASE))
            .append(DIGITS.charAt(value % BASE));
      }
    }
    return encoded.toString();
  }

  /**
   * Decodes a text.
   *
   * @param encoded what {@link #encode} gave
   * @return the text
   * @throws IllegalArgumentException when it is something else
   */
  public static String decode(String encoded) {
    StringBuilder text = new StringBuilder(encoded.length());
    for (int i = 0; i < encoded.length(); ) {
      int first = digit(encoded, i++);
      if (first < ASCII_FIRST_DIGITS) {
        text.append((char) (FIRST + first * BASE + digit(encoded, i++)));
      } else {
        int value = first - ASCII_FIRST_DIGITS;
        for (int end = i + 3; i < end; i++) {
          value = value * BASE + digit(encoded, i);
        }
        text.append((char) (ASCII_END + value));
      }
    }
    return text.toString();
  }

  private static int digit(String encoded, int position) {
    int digit = position < encoded.length() ? DIGITS.indexOf(encoded.charAt(position)) : -1;
    if (digit < 0) {
      throw new IllegalArgumentException(
          encoded + ": position " + position + " (expected: one of " + DIGITS + ")");
    }
    return digit;
  }
}
