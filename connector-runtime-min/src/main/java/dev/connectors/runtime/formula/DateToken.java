package dev.connectors.runtime.formula;

import java.util.HashMap;
import java.util.Map;

/**
 * A piece of a text that tells a date.
 *
 * @param type what it is
 * @param value a number's value, a symbol's character, a month from 1, the hours that half a day or
 *     a zone adds
 * @param length how many characters it has
 */
record DateToken(Type type, int value, int length) {

  /** What a piece is. */
  enum Type {
    END,
    NUMBER,
    SYMBOL,
    SPACE,
    MONTH,
    HALF_DAY,
    ZONE,
    TIME_MARK,
    WORD,
    OTHER
  }

  /** Words are told from each other by so many letters. */
  static final int PREFIX = 3;

  private static final Map<String, DateToken> WORDS = new HashMap<>();

  static {
    String[] months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
    for (int i = 0; i < months.length; i++) {
      put(Type.MONTH, i + 1, months[i]);
    }
    put(Type.HALF_DAY, 0, "am");
    put(Type.HALF_DAY, 12, "pm");
    put(Type.ZONE, 0, "ut", "utc", "z", "gmt");
    put(Type.ZONE, -4, "edt");
    put(Type.ZONE, -5, "est", "cdt");
    put(Type.ZONE, -6, "cst", "mdt");
    put(Type.ZONE, -7, "mst", "pdt");
    put(Type.ZONE, -8, "pst");
    put(Type.TIME_MARK, 0, "t");
  }

  private static void put(Type type, int value, String... words) {
    for (String word : words) {
      WORDS.put(word, new DateToken(type, value, word.length()));
    }
  }

  /** The token of a word, of which up to {@link #PREFIX} letters are given, in lower case. */
  static DateToken word(String prefix, int length) {
    DateToken known = WORDS.get(prefix);
    if (known == null || (length > PREFIX && known.type != Type.MONTH)) {
      return new DateToken(Type.WORD, 0, length);
    }
    return new DateToken(known.type, known.value, length);
  }

  boolean is(Type other) {
    return type == other;
  }

  boolean isSymbol(char symbol) {
    return type == Type.SYMBOL && value == symbol;
  }

  boolean isSign() {
    return isSymbol('+') || isSymbol('-');
  }

  /** 1 or -1, for a sign. */
  int sign() {
    return isSymbol('-') ? -1 : 1;
  }

  boolean isZulu() {
    return type == Type.ZONE && length == 1;
  }

  boolean isWord() {
    return type.compareTo(Type.MONTH) >= 0 && type.compareTo(Type.WORD) <= 0;
  }

  /** Whether this is a number of so many digits, and in a range. */
  boolean isNumber(int digits, int least, int most) {
    return type == Type.NUMBER && length == digits && value >= least && value <= most;
  }
}
