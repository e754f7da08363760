package dev.connectors.runtime.formula;

/**
 * Reads dates as the JavaScript engine V8 does: the format of ECMAScript, and anything else by
 * guessing. What begins like the former and goes on in another way is read by guessing from there.
 */
final class DateParser {

  private static final int YEAR_DIGITS = 4;
  private static final int LONG_YEAR_DIGITS = 6;
  private static final int LONGEST_LONG_YEAR = 999_999;
  private static final int HUNDRED = 100;

  /** How many digits of a fraction count. */
  private static final int FRACTION_DIGITS = 9;

  private static final DateToken FAULT = new DateToken(DateToken.Type.OTHER, -1, 0);

  private final DateTokens tokens;
  private final DateParts parts = new DateParts();
  private boolean numberRead;

  private DateParser(String text) {
    this.tokens = new DateTokens(text);
  }

  /** Milliseconds since 1970, or {@link DateParts#INVALID}. */
  static long parse(String text) {
    DateParser parser = new DateParser(text);
    return parser.read() ? parser.parts.millis() : DateParts.INVALID;
  }

  private boolean read() {
    DateToken token = readIso();
    if (token == FAULT) {
      return false;
    }
    numberRead = parts.hasDay();
    while (!token.is(DateToken.Type.END)) {
      if (!readToken(token)) {
        return false;
      }
      token = tokens.next();
    }
    return true;
  }

  /** Gives the first token that does not belong to the format, or a fault. */
  private DateToken readIso() {
    if (tokens.peek().isSign()) {
      DateToken sign = tokens.next();
      boolean year = tokens.peek().isNumber(LONG_YEAR_DIGITS, 0, LONGEST_LONG_YEAR);
      if (!year || (sign.sign() < 0 && tokens.peek().value() == 0)) {
        // A year -000000 is gone, as in the original.
        if (year) {
          tokens.next();
        }
        return sign;
      }
      parts.addDay(sign.sign() * tokens.next().value());
    } else if (tokens.peek().isNumber(YEAR_DIGITS, 0, Integer.MAX_VALUE)) {
      parts.addDay(tokens.next().value());
    } else {
      return tokens.next();
    }
    return readIsoMonth();
  }

  private DateToken readIsoMonth() {
    if (tokens.skip('-')) {
      if (!tokens.peek().isNumber(2, 1, 12)) {
        return tokens.next();
      }
      parts.addDay(tokens.next().value());
      if (tokens.skip('-')) {
        if (!tokens.peek().isNumber(2, 1, 31)) {
          return tokens.next();
        }
        parts.addDay(tokens.next().value());
      }
    }
    if (tokens.peek().is(DateToken.Type.TIME_MARK)) {
      tokens.next();
      if (!readIsoTime() || !tokens.peek().is(DateToken.Type.END)) {
        return FAULT;
      }
    } else if (!tokens.peek().is(DateToken.Type.END)) {
      return tokens.next();
    }
    parts.iso();
    return tokens.peek();
  }

  private boolean readIsoTime() {
    if (!tokens.peek().isNumber(2, 0, DateParts.LAST_HOUR + 1)) {
      return false;
    }
    boolean last = tokens.peek().value() > DateParts.LAST_HOUR;
    parts.addTime(tokens.next().value());
    int most = last ? 0 : DateParts.LAST_MINUTE;
    if (!tokens.skip(':') || !addIsoTime(most)) {
      return false;
    }
    if (tokens.skip(':')) {
      if (!addIsoTime(most)) {
        return false;
      }
      if (tokens.skip('.')) {
        if (!tokens.peek().is(DateToken.Type.NUMBER) || (last && tokens.peek().value() > 0)) {
          return false;
        }
        parts.addTime(millis(tokens.next()));
      }
    }
    return readIsoZone();
  }

  private boolean addIsoTime(int most) {
    return tokens.peek().isNumber(2, 0, most) && parts.addTime(tokens.next().value());
  }

  private boolean readIsoZone() {
    if (tokens.peek().isZulu()) {
      tokens.next();
      parts.zone(0);
      return true;
    }
    if (!tokens.peek().isSign()) {
      return true;
    }
    int sign = tokens.next().sign();
    DateToken hour = tokens.next();
    if (hour.isNumber(4, 0, Integer.MAX_VALUE)) {
      parts.zone(sign, hour.value() / HUNDRED, hour.value() % HUNDRED);
      return hour.value() / HUNDRED <= DateParts.LAST_HOUR
          && hour.value() % HUNDRED <= DateParts.LAST_MINUTE;
    }
    boolean colon = hour.isNumber(2, 0, DateParts.LAST_HOUR) && tokens.skip(':');
    if (!colon || !tokens.peek().isNumber(2, 0, DateParts.LAST_MINUTE)) {
      return false;
    }
    parts.zone(sign, hour.value(), tokens.next().value());
    return true;
  }

  private static int millis(DateToken fraction) {
    int value = fraction.value();
    for (int digits = fraction.length(); digits < 3; digits++) {
      value *= 10;
    }
    for (int digits = Math.min(fraction.length(), FRACTION_DIGITS); digits > 3; digits--) {
      value /= 10;
    }
    return value;
  }

  private boolean readToken(DateToken token) {
    if (token.is(DateToken.Type.NUMBER)) {
      numberRead = true;
      return readNumber(token.value());
    }
    if (token.isWord()) {
      return readWord(token);
    }
    if (token.isSign() && (parts.isGreenwich() || parts.hasTime())) {
      return readZone(token.sign());
    }
    return !numberRead || !(token.isSign() || token.isSymbol(')'));
  }

  private boolean readNumber(int number) {
    if (tokens.skip(':')) {
      return readBeforeColon(number);
    }
    if (tokens.skip('.') && parts.expectsTime(number)) {
      parts.addTime(number);
      if (!tokens.peek().is(DateToken.Type.NUMBER)) {
        return false;
      }
      parts.endTime(millis(tokens.next()));
      return true;
    }
    if (parts.expectsZoneMinute(number)) {
      parts.zoneMinute(number);
      return true;
    }
    if (parts.expectsTime(number)) {
      parts.endTime(number);
      DateToken next = tokens.peek();
      return next.is(DateToken.Type.END)
          || next.is(DateToken.Type.SPACE)
          || next.isZulu()
          || next.isSign();
    }
    boolean added = parts.addDay(number);
    tokens.skip('-');
    return added;
  }

  private boolean readBeforeColon(int number) {
    if (tokens.skip(':')) {
      return !parts.hasTime() && parts.addTime(number) && parts.addTime(0);
    }
    boolean added = parts.addTime(number);
    tokens.skip('.');
    return added;
  }

  private boolean readWord(DateToken word) {
    if (word.is(DateToken.Type.HALF_DAY) && parts.hasTime()) {
      parts.halfDay(word.value());
    } else if (word.is(DateToken.Type.MONTH)) {
      parts.month(word.value());
      tokens.skip('-');
    } else if (word.is(DateToken.Type.ZONE) && numberRead) {
      parts.zone(word.value());
    } else {
      // Other words may only stand before all numbers, and not directly.
      return !numberRead && !tokens.peek().is(DateToken.Type.NUMBER);
    }
    return true;
  }

  private boolean readZone(int sign) {
    int number = 0;
    int digits = 0;
    if (tokens.peek().is(DateToken.Type.NUMBER)) {
      digits = tokens.peek().length();
      number = tokens.next().value();
    }
    numberRead = true;
    if (tokens.peek().isSymbol(':')) {
      parts.zone(sign, number, -1);
    } else if (digits == 1 || digits == 2) {
      parts.zone(sign, number, 0);
    } else if (digits == 3 || digits == 4) {
      parts.zone(sign, number / HUNDRED, number % HUNDRED);
    } else {
      return false;
    }
    return true;
  }
}
