package dev.connectors.maven.formula;

import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares a result with what a case expects. */
final class VectorResult {

  private VectorResult() {}

  static boolean equal(@Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof Map<?, ?> object) {
      if (object.equals(Map.of("$undefined", true))) {
        return actual == Undefined.UNDEFINED;
      }
      if (object.size() == 1 && object.get("$number") instanceof String number) {
        return actual instanceof Number n && Values.text(n).equals(number);
      }
      return actual instanceof Map<?, ?> other && equalObjects(object, defined(other));
    }
    if (expected instanceof List<?> list) {
      return actual instanceof List<?> other && equalArrays(list, other);
    }
    return Values.strictlyEqual(expected, actual);
  }

  private static Map<?, ?> defined(Map<?, ?> object) {
    Map<Object, @Nullable Object> defined = new LinkedHashMap<>(object);
    defined.values().removeIf(value -> value == Undefined.UNDEFINED);
    return defined;
  }

  private static boolean equalObjects(Map<?, ?> expected, Map<?, ?> actual) {
    return expected.keySet().equals(actual.keySet())
        && expected.entrySet().stream()
            .allMatch(entry -> equal(entry.getValue(), actual.get(entry.getKey())));
  }

  private static boolean equalArrays(List<?> expected, List<?> actual) {
    if (expected.size() != actual.size()) {
      return false;
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!equal(expected.get(i), actual.get(i))) {
        return false;
      }
    }
    return true;
  }
}
