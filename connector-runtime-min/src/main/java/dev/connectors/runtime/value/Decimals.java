package dev.connectors.runtime.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers to JavaScript's text and back (ECMAScript, Number::toString and StringToNumber). */
final class Decimals {

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:Infinity|(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)");
  private static final Pattern RADIX =
      Pattern.compile("0(?:[xX]([\\da-fA-F]+)|[oO]([0-7]+)|[bB]([01]+))");
  private static final long EXACT = 1L << 53;

  /** Decimals of so many digits are different doubles, and so their own shortest form. */
  private static final int SAFE_DIGITS = 15;

  private static final int MOST_DIGITS = 17;
  private static final int SAFE_EXPONENT = 290;
  private static final int LONGEST_PLAIN = 21;
  private static final int MOST_ZEROS = 6;

  private Decimals() {}

  static String text(Number number) {
    if (number instanceof Long integer && integer <= EXACT && integer >= -EXACT) {
      return integer.toString();
    }
    if (number instanceof BigDecimal decimal && isSafe(decimal)) {
      return decimal.signum() == 0 ? "0" : text(decimal);
    }
    return text(number.doubleValue());
  }

  private static boolean isSafe(BigDecimal decimal) {
    return decimal.precision() <= SAFE_DIGITS
        && Math.abs((long) decimal.precision() - decimal.scale()) < SAFE_EXPONENT;
  }

  private static String text(double number) {
    if (!Double.isFinite(number)) {
      return Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
    }
    if (Math.abs(number) <= EXACT && number == Math.rint(number)) {
      return Long.toString((long) number);
    }
    return text(shortest(number));
  }

  /** The shortest decimal that reads as the number; of these the nearest. */
  private static BigDecimal shortest(double number) {
    BigDecimal own = new BigDecimal(Double.toString(number));
    if (own.precision() <= SAFE_DIGITS && Math.abs(number) >= Double.MIN_NORMAL) {
      return own;
    }
    BigDecimal exact = new BigDecimal(number);
    int digits = Math.abs(number) < Double.MIN_NORMAL ? 1 : SAFE_DIGITS;
    for (; digits < MOST_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == number) {
        return rounded;
      }
    }
    return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
  }

  private static String text(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    String digits = stripped.unscaledValue().abs().toString();
    int point = digits.length() - stripped.scale();
    String sign = stripped.signum() < 0 ? "-" : "";
    if (point > LONGEST_PLAIN || point <= -MOST_ZEROS) {
      String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
      return sign + digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "") + (point - 1);
    }
    if (point >= digits.length()) {
      return sign + digits + "0".repeat(point - digits.length());
    }
    return point > 0
        ? sign + digits.substring(0, point) + "." + digits.substring(point)
        : sign + "0." + "0".repeat(-point) + digits;
  }

  /** A number as trees have it; one that is not finite stays what it is. */
  static Number tree(double number) {
    if (Math.abs(number) <= EXACT && number == Math.rint(number)) {
      return (long) number;
    }
    return Double.isFinite(number) ? shortest(number) : (Number) number;
  }

  static double number(String text) {
    String trimmed = Spaces.trim(text);
    if (trimmed.isEmpty()) {
      return 0;
    }
    if (DECIMAL.matcher(trimmed).matches()) {
      return Double.parseDouble(trimmed);
    }
    Matcher radix = RADIX.matcher(trimmed);
    if (!radix.matches()) {
      return Double.NaN;
    }
    for (int group = 1; group <= radix.groupCount(); group++) {
      if (radix.group(group) != null) {
        int base = group == 1 ? 16 : group == 2 ? 8 : 2;
        return new BigInteger(radix.group(group), base).doubleValue();
      }
    }
    throw new IllegalStateException(radix.pattern().pattern());
  }

  static double prefix(String text) {
    Matcher matcher = DECIMAL.matcher(Spaces.trimStart(text));
    return matcher.lookingAt() ? Double.parseDouble(matcher.group()) : Double.NaN;
  }
}
