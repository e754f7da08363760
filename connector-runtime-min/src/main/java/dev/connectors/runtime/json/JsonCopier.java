package dev.connectors.runtime.json;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Java values to trees. */
final class JsonCopier {

  private JsonCopier() {}

  static @Nullable Object copy(@Nullable Object value) {
    try {
      return copy(value, 0);
    } catch (Refused e) {
      throw new IllegalArgumentException(e.message());
    }
  }

  private static @Nullable Object copy(@Nullable Object value, int level) {
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof JsonObject || value instanceof JsonArray) {
      return bounded(value, level, TreeFacts.depth(value));
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof JsonView view) {
      return copy(view.json(), level);
    }
    if (value instanceof JsonUnion union) {
      return copy(union.value(), level);
    }
    if (value instanceof Map<?, ?> map) {
      return object(map, level + 1);
    }
    if (value instanceof Collection<?> collection) {
      return array(collection.iterator(), collection.size(), level + 1);
    }
    if (value instanceof byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }
    if (value.getClass().isArray()) {
      return javaArray(value, level + 1);
    }
    return text(value);
  }

  private static Object bounded(Object value, int level, int depth) {
    if (level + depth > Json.DEEPEST) {
      throw new Refused(
          "more than 1,000 levels deep (expected: at most 1,000, and no value inside itself)");
    }
    return value;
  }

  private static JsonObject object(Map<?, ?> map, int level) {
    bounded(map, level, 0);
    JsonObject.Builder object = new JsonObject.Builder();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof CharSequence name)) {
        Object key = entry.getKey();
        throw new Refused(
            "a name of type "
                + (key == null ? "null" : key.getClass().getName())
                + " (expected: String)");
      }
      try {
        object.add(name.toString(), copy(entry.getValue(), level));
      } catch (Refused e) {
        throw e.inside(JsonPath.step(name.toString()), level);
      }
    }
    return object.build();
  }

  private static JsonArray array(Iterator<?> elements, int size, int level) {
    bounded(elements, level, 0);
    List<@Nullable Object> copies = new ArrayList<>(size);
    while (elements.hasNext()) {
      try {
        copies.add(copy(elements.next(), level));
      } catch (Refused e) {
        throw e.inside(JsonPath.step(copies.size()), level);
      }
    }
    return new JsonArray(copies.toArray());
  }

  private static JsonArray javaArray(Object array, int level) {
    int size = Array.getLength(array);
    List<@Nullable Object> elements = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      elements.add(Array.get(array, i));
    }
    return array(elements.iterator(), size, level);
  }

  private static Number number(Number number) {
    if (number instanceof Long || number instanceof BigDecimal) {
      return number;
    }
    if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
      return number.longValue();
    }
    if (number instanceof BigInteger big) {
      return big.bitLength() < Long.SIZE ? (Number) big.longValue() : big;
    }
    if (number instanceof Double || number instanceof Float) {
      if (!Double.isFinite(number.doubleValue())) {
        throw new Refused(number + " (expected: a finite number)");
      }
      return new BigDecimal(number.toString());
    }
    throw unknown(number);
  }

  private static String text(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof OffsetDateTime time) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time); // toString leaves out :00
    }
    if (value instanceof CharSequence
        || value instanceof OpenEnum
        || value instanceof LocalDate
        || value instanceof Instant
        || value instanceof Duration
        || value instanceof UUID
        || value instanceof URI) {
      return value.toString();
    }
    throw unknown(value);
  }

  private static Refused unknown(Object value) {
    return new Refused("a " + value.getClass().getName() + " (expected: a value that JSON has)");
  }

  /** A fault whose path grows on its way up, as long as it stays readable. */
  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN_LEVELS = 20;

    private final String problem;
    private final String path;

    Refused(String problem) {
      this(problem, "");
    }

    private Refused(String problem, String path) {
      super(problem, null, false, false);
      this.problem = problem;
      this.path = path;
    }

    Refused inside(String step, int level) {
      return level > SHOWN_LEVELS ? this : new Refused(problem, step + path);
    }

    String message() {
      return "$" + path + ": " + problem;
    }
  }
}
