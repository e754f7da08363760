package dev.connectors.runtime.formula;

import dev.connectors.runtime.json.Undefined;
import java.time.LocalDate;

/**
 * Dates and times in texts, as {@code $extractDate} and {@code $extractTime} find them: what
 * JavaScript's {@code Date.parse} reads, in UTC.
 */
final class Dates {

  private static final int DATE_END = 10;
  private static final int TIME_START = 11;
  private static final int TIME_END = 19;
  private static final int SAFE_DAY = 28;
  private static final long DAY_MILLIS = 86_400_000;

  private Dates() {}

  /**
   * The date.
   *
   * @param text any text
   * @return the first ten characters of the time in ISO 8601, which are the date in the years 0 to
   *     9999; undefined when the text tells no time
   */
  static Object date(String text) {
    return part(text, 0, DATE_END);
  }

  /**
   * The time of day.
   *
   * @param text any text
   * @return hours, minutes and seconds of the time in ISO 8601, in the years 0 to 9999; undefined
   *     when the text tells no time
   */
  static Object time(String text) {
    return part(text, TIME_START, TIME_END);
  }

  private static Object part(String text, int start, int end) {
    if (isPlain(text)) {
      return text.length() == DATE_END && start > 0 ? "00:00:00" : text.substring(start, end);
    }
    long millis = DateParser.parse(text);
    return millis == DateParts.INVALID ? Undefined.UNDEFINED : iso(millis).substring(start, end);
  }

  /**
   * Whether a text is {@code 2024-01-15} or {@code 2024-01-15T10:20:30.123Z}, with or without
   * fraction and zone, and surely a valid one.
   */
  private static boolean isPlain(String text) {
    int length = text.length();
    if (length < TIME_END && length != DATE_END) {
      return false;
    }
    boolean date =
        number(text, 0, 9999)
            && text.charAt(4) == '-'
            && number(text, 5, 12)
            && text.charAt(7) == '-'
            && number(text, 8, SAFE_DAY);
    return date
        && !text.startsWith("00", 5)
        && !text.startsWith("00", 8)
        && (length == DATE_END || isPlainTime(text));
  }

  private static boolean isPlainTime(String text) {
    return text.charAt(DATE_END) == 'T'
        && number(text, TIME_START, 23)
        && text.charAt(13) == ':'
        && number(text, 14, 59)
        && text.charAt(16) == ':'
        && number(text, 17, 59)
        && isPlainEnd(text);
  }

  private static boolean isPlainEnd(String text) {
    int end = text.endsWith("Z") ? text.length() - 1 : text.length();
    if (end == TIME_END) {
      return true;
    }
    for (int i = TIME_END + 1; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.charAt(TIME_END) == '.' && end > TIME_END + 1;
  }

  /** Whether a number of as many digits as the greatest stands at a place. */
  private static boolean number(String text, int start, int greatest) {
    int number = 0;
    for (int i = start; i < start + (greatest > 99 ? 4 : 2); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      number = number * 10 + digit;
    }
    return number <= greatest;
  }

  /** As JavaScript's {@code toISOString} writes it, without milliseconds. */
  private static String iso(long millis) {
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(millis, DAY_MILLIS));
    int second = (int) (Math.floorMod(millis, DAY_MILLIS) / 1000);
    StringBuilder iso = new StringBuilder();
    int year = date.getYear();
    if (year >= 0 && year <= 9999) {
      append(iso, year, 4);
    } else {
      append(iso.append(year < 0 ? '-' : '+'), Math.abs(year), 6);
    }
    append(iso.append('-'), date.getMonthValue(), 2);
    append(iso.append('-'), date.getDayOfMonth(), 2);
    append(iso.append('T'), second / 3600, 2);
    append(iso.append(':'), second / 60 % 60, 2);
    append(iso.append(':'), second % 60, 2);
    return iso.toString();
  }

  private static void append(StringBuilder iso, int number, int digits) {
    String text = Integer.toString(number);
    iso.append("0".repeat(digits - text.length())).append(text);
  }
}
