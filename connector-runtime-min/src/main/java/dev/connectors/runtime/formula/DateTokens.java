package dev.connectors.runtime.formula;

import dev.connectors.runtime.value.Spaces;

/** Cuts a text that tells a date into pieces, of which the next one can be looked at. */
final class DateTokens {

  private static final int MOST_DIGITS = 9;
  private static final String SYMBOLS = ":-+.)";

  /** Makes lower case of upper, and is harmless to what is no letter. */
  private static final int LOWER_CASE = 0x20;

  private final String text;
  private int position;
  private DateToken next;

  DateTokens(String text) {
    this.text = text;
    this.next = scan();
  }

  DateToken peek() {
    return next;
  }

  DateToken next() {
    DateToken token = next;
    next = scan();
    return token;
  }

  /** Goes past a symbol if it is the next piece. */
  boolean skip(char symbol) {
    if (next.isSymbol(symbol)) {
      next = scan();
      return true;
    }
    return false;
  }

  private DateToken scan() {
    char c = current();
    if (c == 0) {
      return new DateToken(DateToken.Type.END, 0, 0);
    }
    if (isDigit(c)) {
      return number();
    }
    if (SYMBOLS.indexOf(c) >= 0) {
      position++;
      return new DateToken(DateToken.Type.SYMBOL, c, 1);
    }
    if (isLetter(c)) {
      return word();
    }
    if (c == '(') {
      skipComment();
    } else {
      position++;
    }
    return new DateToken(Spaces.isSpace(c) ? DateToken.Type.SPACE : DateToken.Type.OTHER, 0, 1);
  }

  /** The character that is next; 0 at the end, and what follows a 0 is as good as not there. */
  private char current() {
    return position < text.length() ? text.charAt(position) : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    boolean endsLine = c == '\u2028' || c == '\u2029'; // letters for V8, other than \n
    return c >= 'A' && (endsLine || !Spaces.isSpace(c));
  }

  private DateToken number() {
    int start = position;
    while (current() == '0') {
      position++;
    }
    int value = 0;
    for (int digits = 0; isDigit(current()); digits++) {
      value = digits < MOST_DIGITS ? value * 10 + current() - '0' : value;
      position++;
    }
    return new DateToken(DateToken.Type.NUMBER, value, position - start);
  }

  private DateToken word() {
    int start = position;
    StringBuilder prefix = new StringBuilder(DateToken.PREFIX);
    while (isLetter(current())) {
      if (prefix.length() < DateToken.PREFIX) {
        prefix.append((char) (current() | LOWER_CASE));
      }
      position++;
    }
    return DateToken.word(prefix.toString(), position - start);
  }

  private void skipComment() {
    int depth = 0;
    do {
      depth += current() == '(' ? 1 : current() == ')' ? -1 : 0;
      position++;
    } while (depth > 0 && current() != 0);
  }
}
