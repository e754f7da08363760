package dev.connectors.runtime.js;

import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.Undefined;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Trees on their way to JavaScript and back, in one call. JavaScript has doubles only, of which
 * those of up to 15 digits stand for one decimal number. What has more digits goes over as a double
 * next to it that nothing else has, and becomes the number that it was when it comes back. Not
 * thread-safe but for one thread at a time.
 */
final class ExactNumbers {

  /** So many digits every double keeps. */
  private static final int DIGITS = 15;

  private static final MathContext FEW_DIGITS = new MathContext(DIGITS);

  private static final long LARGEST = 999_999_999_999_999L;

  /** Beyond, doubles have fewer digits, or none. */
  private static final int LARGEST_EXPONENT = 290;

  private final Map<Double, Number> originals = new HashMap<>();
  private final Map<BigDecimal, Double> doubles = new HashMap<>();

  /** How far to go on from what is taken: thousands of ids in a row begin at the same double. */
  private final Map<Double, Double> passed = new HashMap<>();

  /**
   * A tree as JSON text for JavaScript, without what is undefined.
   *
   * @param tree a tree
   * @return the text
   */
  String outgoing(@Nullable Object tree) {
    return Json.write(replaced(Json.copyOf(defined(tree))));
  }

  /**
   * A tree that JavaScript gave as JSON text.
   *
   * @param text the text
   * @return the tree
   * @throws dev.connectors.runtime.error.JsonException when it is no JSON that trees can hold
   */
  @Nullable Object incoming(String text) {
    Object tree = Json.parse(text);
    return originals.isEmpty() ? tree : Json.copyOf(restored(tree));
  }

  /** Members of an object may be undefined; elements of a list are null then, as in JSON. */
  private static @Nullable Object defined(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map && map.containsValue(Undefined.UNDEFINED)) {
      Map<Object, @Nullable Object> members = new LinkedHashMap<>(map);
      members.values().removeIf(value -> value == Undefined.UNDEFINED);
      return members;
    }
    return tree;
  }

  /** The tree itself when nothing in it is replaced. */
  private @Nullable Object replaced(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> copy = null;
      for (Map.Entry<?, ?> member : map.entrySet()) {
        Object value = replaced(member.getValue());
        if (value != member.getValue()) {
          copy = copy == null ? new LinkedHashMap<>(map) : copy;
          copy.put(member.getKey(), value);
        }
      }
      return copy == null ? tree : copy;
    }
    if (tree instanceof List<?> list) {
      List<@Nullable Object> copy = null;
      for (int i = 0; i < list.size(); i++) {
        Object value = replaced(list.get(i));
        if (value != list.get(i)) {
          copy = copy == null ? new ArrayList<>(list) : copy;
          copy.set(i, value);
        }
      }
      return copy == null ? tree : copy;
    }
    return tree instanceof Number number ? replaced(number) : tree;
  }

  private Number replaced(Number number) {
    if (isKept(number)) {
      return number;
    }
    BigDecimal exact = decimal(number).stripTrailingZeros();
    if (exact.precision() <= DIGITS && isKept(exact)) {
      return number;
    }
    Double known = doubles.get(exact);
    if (known == null) {
      known = free(exact);
      doubles.put(exact, known);
      originals.put(known, number);
    }
    return known;
  }

  /** Whether a double keeps it for sure. */
  private static boolean isKept(Number number) {
    if (number instanceof Long whole) {
      return whole <= LARGEST && whole >= -LARGEST;
    }
    if (number instanceof BigDecimal decimal) {
      return decimal.precision() <= DIGITS && Math.abs(decimal.scale()) < LARGEST_EXPONENT;
    }
    return !(number instanceof BigInteger);
  }

  /** The double next to a number that stands for no other one. */
  private double free(BigDecimal exact) {
    double value = exact.doubleValue();
    if (Double.isInfinite(value)) {
      value = Math.copySign(Double.MAX_VALUE, value);
      while (isTaken(value)) {
        value = Math.nextAfter(value, 0);
      }
      return value;
    }
    if (Math.abs(value) < Double.MIN_NORMAL) { // these have few digits
      value = Math.copySign(Double.MIN_NORMAL, exact.signum());
    }
    return free(value, Math.copySign(Double.POSITIVE_INFINITY, value));
  }

  /** The first that is free from one on. */
  private double free(double first, double towards) {
    double value = first;
    while (isTaken(value)) {
      value = after(value, towards);
    }
    for (double each = first; each != value; ) {
      double next = after(each, towards);
      passed.put(each, value);
      each = next;
    }
    return value;
  }

  private double after(double taken, double towards) {
    Double farther = passed.get(taken);
    return farther == null ? Math.nextAfter(taken, towards) : farther;
  }

  private boolean isTaken(double value) {
    return originals.containsKey(value)
        || new BigDecimal(value).round(FEW_DIGITS).doubleValue() == value;
  }

  private @Nullable Object restored(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> members = new LinkedHashMap<>();
      map.forEach((name, value) -> members.put(name, restored(value)));
      return members;
    }
    if (tree instanceof List<?> list) {
      List<@Nullable Object> elements = new ArrayList<>(list.size());
      list.forEach(value -> elements.add(restored(value)));
      return elements;
    }
    return tree instanceof Number number
        ? originals.getOrDefault(number.doubleValue(), number)
        : tree;
  }

  private static BigDecimal decimal(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    return number instanceof BigInteger whole
        ? new BigDecimal(whole)
        : BigDecimal.valueOf(number.longValue());
  }
}
