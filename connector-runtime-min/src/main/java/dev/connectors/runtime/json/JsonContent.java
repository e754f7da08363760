package dev.connectors.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Equality of trees by content, with numbers by value; no exponent is ever written out. */
final class JsonContent {

  private JsonContent() {}

  static boolean equal(@Nullable Object a, @Nullable Object b) {
    if (a == b) {
      return true;
    }
    if (a == null || b == null) {
      return false;
    }
    if (a instanceof Number x && b instanceof Number y) {
      return equalNumbers(x, y);
    }
    if (a instanceof JsonObject x && b instanceof JsonObject y) {
      return equalObjects(x, y);
    }
    if (a instanceof JsonArray x && b instanceof JsonArray y) {
      return equalArrays(x, y);
    }
    return a.equals(b);
  }

  private static boolean equalNumbers(Number a, Number b) {
    // compareTo first compares magnitudes, so it scales by no more digits than the numbers have.
    return a.equals(b) || decimal(a).compareTo(decimal(b)) == 0;
  }

  private static boolean equalObjects(JsonObject a, JsonObject b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!b.containsKey(a.name(i)) || !equal(a.value(i), b.get(a.name(i)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalArrays(JsonArray a, JsonArray b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!equal(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  static int hash(@Nullable Object value) {
    if (value instanceof Number number) {
      return hashNumber(decimal(number));
    }
    if (value instanceof JsonObject object) {
      int hash = 0;
      for (int i = 0; i < object.size(); i++) {
        hash += 31 * object.name(i).hashCode() ^ hash(object.value(i));
      }
      return hash;
    }
    if (value instanceof JsonArray array) {
      int hash = 1;
      for (int i = 0; i < array.size(); i++) {
        hash = 31 * hash + hash(array.get(i));
      }
      return hash;
    }
    return value == null ? 0 : value.hashCode();
  }

  /** From the digits without trailing zeros and the exponent that then is left. */
  private static int hashNumber(BigDecimal number) {
    if (number.signum() == 0) {
      return 0;
    }
    BigDecimal digits = new BigDecimal(number.unscaledValue()).stripTrailingZeros();
    long exponent = -((long) number.scale() + digits.scale());
    return 31 * digits.unscaledValue().hashCode() + Long.hashCode(exponent);
  }

  private static BigDecimal decimal(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    return number instanceof BigInteger integer
        ? new BigDecimal(integer)
        : BigDecimal.valueOf(number.longValue());
  }
}
