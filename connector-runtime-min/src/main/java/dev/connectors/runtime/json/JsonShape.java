package dev.connectors.runtime.json;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of objects that are made often. Objects that have all of them share names and index.
 * Immutable.
 */
public final class JsonShape {

  private final JsonObject like;

  private JsonShape(JsonObject like) {
    this.like = like;
  }

  /**
   * A shape.
   *
   * @param names different names, in the order that objects will have
   * @return the shape
   */
  public static JsonShape of(String... names) {
    return new JsonShape(JsonObject.of(names.clone(), new Object[names.length]));
  }

  /**
   * An object of this shape. What is {@link Undefined} is left out.
   *
   * @param values a tree or {@link Undefined} for each name; the array belongs to the object then
   * @return the object, unmodifiable
   */
  public Map<String, @Nullable Object> object(@Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == Undefined.UNDEFINED) {
        return without(values, i);
      }
    }
    return like.with(values);
  }

  private Map<String, @Nullable Object> without(@Nullable Object[] values, int first) {
    int size = first;
    String[] names = new String[values.length - 1];
    for (int i = 0; i < first; i++) {
      names[i] = like.name(i);
    }
    for (int i = first + 1; i < values.length; i++) {
      if (values[i] != Undefined.UNDEFINED) {
        names[size] = like.name(i);
        values[size++] = values[i];
      }
    }
    return JsonObject.ofDistinct(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
  }

  /**
   * An array.
   *
   * @param values trees; the array belongs to the result then
   * @return the array, unmodifiable
   */
  public static List<@Nullable Object> array(@Nullable Object... values) {
    return new JsonArray(values);
  }

  /**
   * An object with the members of a map, which are not copied.
   *
   * @param members a tree for each name
   * @return the object, unmodifiable
   */
  public static Map<String, @Nullable Object> objectOf(Map<String, ?> members) {
    String[] names = members.keySet().toArray(new String[0]);
    return JsonObject.ofDistinct(names, members.values().toArray());
  }
}
