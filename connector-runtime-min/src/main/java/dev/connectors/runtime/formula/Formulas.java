package dev.connectors.runtime.formula;

import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Values;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Formulas over arguments that are evaluated already. A value is a tree or {@link Undefined}; where
 * a method takes values one by one, they are the elements of an array that stands in the mapping,
 * and undefined ones are not there; where it takes a list, that came out of a formula.
 */
public final class Formulas {

  private Formulas() {}

  /**
   * {@code $concat} of values that stand in the mapping.
   *
   * @param delimiter what stands between the texts
   * @param values the values; those that are null or have an empty text are left out
   * @return the joined text, or undefined when there are no values
   */
  public static Object concat(String delimiter, @Nullable Object... values) {
    String[] texts = new String[values.length];
    int count = 0;
    boolean defined = false;
    for (Object value : values) {
      defined |= value != Undefined.UNDEFINED;
      String text = Values.isNothing(value) ? "" : Values.text(value);
      if (!text.isEmpty()) {
        texts[count++] = text;
      }
    }
    if (!defined) {
      return Undefined.UNDEFINED;
    }
    return String.join(delimiter, count == texts.length ? texts : Arrays.copyOf(texts, count));
  }

  /**
   * {@code $concat} of what a formula gave.
   *
   * @param delimiter what stands between the texts
   * @param values should be a list; those of it that are null or have an empty text are left out
   * @return the joined text, or undefined when it is no list, or an empty one
   */
  public static Object concatList(String delimiter, @Nullable Object values) {
    return values instanceof List<?> list ? concat(delimiter, list.toArray()) : Undefined.UNDEFINED;
  }

  /**
   * {@code $firstNotEmpty} of values that stand in the mapping.
   *
   * @param values the values
   * @return the first that is neither null nor undefined, else undefined
   */
  public static Object firstNotEmpty(@Nullable Object... values) {
    return firstNotEmptyOf(Arrays.asList(values));
  }

  /**
   * {@code $firstNotEmpty} of what a formula gave.
   *
   * @param values should be a list
   * @return the first of it that is not null, else undefined
   */
  public static Object firstNotEmptyOf(@Nullable Object values) {
    if (values instanceof List<?> list) {
      for (Object value : list) {
        if (value != null && value != Undefined.UNDEFINED) {
          return value;
        }
      }
    }
    return Undefined.UNDEFINED;
  }

  /**
   * {@code $mergeObjects} of values that stand in the mapping.
   *
   * @param values the values; an array counts as an object whose names are the indices, and what is
   *     neither is left out
   * @return an object with the members of all, the later ones winning; undefined when it has none
   */
  public static Object mergeObjects(@Nullable Object... values) {
    return mergeObjectsOf(Arrays.asList(values));
  }

  /**
   * {@code $mergeObjects} of what a formula gave.
   *
   * @param values should be a list
   * @return as {@link #mergeObjects}; undefined when it is no list
   */
  public static Object mergeObjectsOf(@Nullable Object values) {
    Map<String, @Nullable Object> merged = new LinkedHashMap<>();
    if (values instanceof List<?> list) {
      for (Object value : list) {
        addMembers(value, merged);
      }
    }
    return merged.isEmpty() ? Undefined.UNDEFINED : JsonShape.objectOf(merged);
  }

  private static void addMembers(@Nullable Object value, Map<String, @Nullable Object> merged) {
    if (value instanceof Map<?, ?> object) {
      object.forEach((name, member) -> merged.put((String) name, member));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        merged.put(Integer.toString(i), list.get(i));
      }
    }
  }

  /**
   * {@code $domainFromEmail}.
   *
   * @param value should be a text
   * @return what follows the {@code @} of a text that has one of them, else undefined
   */
  public static Object domainFromEmail(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return Undefined.UNDEFINED;
    }
    int at = text.indexOf('@');
    return at < 0 || text.indexOf('@', at + 1) >= 0 ? Undefined.UNDEFINED : text.substring(at + 1);
  }

  /**
   * Whether an entry of {@code $map} is the one.
   *
   * @param value what is mapped
   * @param from what the entry stands for
   * @return true when they have the same content, or are equal as JavaScript's {@code ==} has it
   */
  public static boolean isHit(@Nullable Object value, @Nullable Object from) {
    return Values.looselyEqual(value, from) || Values.deeplyEqual(value, from);
  }
}
