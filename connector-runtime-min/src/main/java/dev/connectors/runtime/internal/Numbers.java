package dev.connectors.runtime.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of a tree as Java's; an exponent is written out only when the result is short. */
final class Numbers {

  /** As many digits as JSON text may have. */
  private static final int MOST_DIGITS = 1_000;

  /** A number in JSON's form, of a length that costs nothing. */
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,500}(\\.[0-9]{1,500})?([eE][+-]?[0-9]{1,9})?");

  private Numbers() {}

  static @Nullable Integer int32(Object value, Place place) {
    BigInteger integer = bounded(value, place, Integer.SIZE);
    return integer == null ? null : (Integer) integer.intValue();
  }

  static @Nullable Long int64(Object value, Place place) {
    if (value instanceof Long number) {
      return number;
    }
    BigInteger integer = bounded(value, place, Long.SIZE);
    return integer == null ? null : (Long) integer.longValue();
  }

  private static @Nullable BigInteger bounded(Object value, Place place, int bits) {
    if (!isInteger(value)) {
      return null;
    }
    BigInteger integer = exact(value);
    if (integer == null || integer.bitLength() >= bits) {
      throw place.unexpected(value, "integer of " + bits + " bits");
    }
    return integer;
  }

  static @Nullable BigInteger integer(Object value, Place place) {
    if (isInteger(value) && digits(value) > MOST_DIGITS) {
      throw place.unexpected(value, "integer of at most 1,000 digits");
    }
    return exact(value);
  }

  static @Nullable BigDecimal decimal(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal;
    }
    if (value instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    return value instanceof Long integer ? BigDecimal.valueOf(integer) : null;
  }

  /** The number that a text is; anything else as it is. */
  static Object number(Object value) {
    if (!(value instanceof String text) || !NUMBER.matcher(text).matches()) {
      return value;
    }
    return new BigDecimal(text);
  }

  /** A text, or the digits of an integer; null for anything else. */
  static @Nullable String id(Object value) {
    if (value instanceof String text) {
      return text;
    }
    return value instanceof Long || value instanceof BigInteger ? value.toString() : null;
  }

  private static boolean isInteger(Object value) {
    BigDecimal decimal = decimal(value);
    if (decimal == null) {
      return false;
    }
    if (decimal.scale() <= 0 || decimal.signum() == 0) {
      return true;
    }
    // 0.5e-2000000000 has one digit and a great scale: no integer, and nothing to compute.
    return decimal.precision() > decimal.scale() && decimal.stripTrailingZeros().scale() <= 0;
  }

  /** How many digits the integer part has. */
  private static long digits(Object value) {
    BigDecimal decimal = decimal(value);
    return decimal == null || decimal.signum() == 0
        ? 1
        : (long) decimal.precision() - decimal.scale();
  }

  private static @Nullable BigInteger exact(Object value) {
    BigDecimal decimal = decimal(value);
    if (decimal == null || !isInteger(value) || digits(value) > MOST_DIGITS) {
      return null;
    }
    return decimal.signum() == 0 ? BigInteger.ZERO : decimal.toBigIntegerExact();
  }
}
