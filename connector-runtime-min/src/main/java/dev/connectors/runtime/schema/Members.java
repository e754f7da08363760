package dev.connectors.runtime.schema;

import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Locator;
import dev.connectors.runtime.value.Names;
import dev.connectors.runtime.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects as JavaScript takes them apart and puts them together. */
final class Members {

  private Members() {}

  /** What {@code {...value}} has: of an array its elements, of a text its characters. */
  static Map<String, @Nullable Object> of(@Nullable Object value) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    Map<String, @Nullable Object> object = Values.object(value);
    if (object != null) {
      Names.ordered(object).forEach(name -> members.put(name, object.get(name)));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        members.put(Integer.toString(i), list.get(i));
      }
    } else if (value instanceof String text) {
      for (int i = 0; i < text.length(); i++) {
        members.put(Integer.toString(i), text.substring(i, i + 1));
      }
    }
    return members;
  }

  /** A member; null for one that is missing, and of what has no members. */
  static @Nullable Object get(@Nullable Object value, String name) {
    Object member = Locator.property(value, name);
    return member == Undefined.UNDEFINED ? null : member;
  }

  /** Sets a member, or removes it when it is undefined. */
  static void put(Map<String, @Nullable Object> members, String name, @Nullable Object value) {
    if (value == Undefined.UNDEFINED) {
      members.remove(name);
    } else {
      members.put(name, value);
    }
  }

  /** The value with another member. */
  static Object with(@Nullable Object value, String name, @Nullable Object member) {
    Map<String, @Nullable Object> members = of(value);
    put(members, name, member);
    return JsonShape.objectOf(members);
  }
}
