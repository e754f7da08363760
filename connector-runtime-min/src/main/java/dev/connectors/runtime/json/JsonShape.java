package dev.connectors.runtime.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of objects that are made often. Objects that have all of them share names and index.
 * Immutable.
 */
public final class JsonShape {

  /** So many names have a bit each in a set of those that are there. */
  private static final int MOST_BITS = Long.SIZE;

  private static final int VARIANTS = 8;

  private final JsonObject like;

  /** Objects with some of the names, at a place that their set gives; any of them may be lost. */
  private final @Nullable Variant[] variants = new Variant[VARIANTS];

  /** Objects that have only some of the names share them, too. */
  private record Variant(long present, JsonObject like) {}

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
    int size = defined(values);
    return size == values.length ? like.with(values) : some(values, size);
  }

  /**
   * An object of this shape, if it has any member. What is {@link Undefined} is left out.
   *
   * @param values a tree or {@link Undefined} for each name; the array belongs to the object then
   * @return the object, unmodifiable; or {@link Undefined} when all values are
   */
  public Object present(@Nullable Object... values) {
    int size = defined(values);
    if (size == values.length) {
      return like.with(values);
    }
    return size == 0 ? Undefined.UNDEFINED : some(values, size);
  }

  private static int defined(@Nullable Object[] values) {
    int size = 0;
    for (Object value : values) {
      size += value == Undefined.UNDEFINED ? 0 : 1;
    }
    return size;
  }

  private JsonObject some(@Nullable Object[] values, int size) {
    @Nullable Object[] own = new Object[size];
    long present = 0;
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] != Undefined.UNDEFINED) {
        own[count++] = values[i];
        present |= 1L << i;
      }
    }
    if (values.length > MOST_BITS) {
      return JsonObject.ofDistinct(names(values, size), own);
    }
    int place = Long.hashCode(present * 0x9E3779B97F4A7C15L) >>> (Integer.SIZE - 3);
    Variant variant = variants[place];
    if (variant == null || variant.present != present) {
      // Without values, which would be kept from being collected.
      JsonObject empty = JsonObject.ofDistinct(names(values, size), new Object[size]);
      variant = new Variant(present, empty);
      variants[place] = variant;
    }
    return variant.like.with(own);
  }

  private String[] names(@Nullable Object[] values, int size) {
    String[] names = new String[size];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] != Undefined.UNDEFINED) {
        names[count++] = like.name(i);
      }
    }
    return names;
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
