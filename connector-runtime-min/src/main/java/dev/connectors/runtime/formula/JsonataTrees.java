package dev.connectors.runtime.formula;

import com.dashjoin.jsonata.Jsonata;
import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Values;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Trees as the library for JSONata sees them, and back. There, null is undefined, and the JSON null
 * an object of its own; numbers are {@code Integer}, {@code Long} where that is too short, and else
 * {@code Double}. Trees are not copied: what the library looks at is converted, and what it gives
 * back is what it got.
 */
final class JsonataTrees {

  private static final double EXACT = 1L << 53;

  private JsonataTrees() {}

  static Object input(@Nullable Object tree) {
    if (tree == null) {
      return Jsonata.NULL_VALUE;
    }
    if (tree instanceof Number number) {
      return number(number.doubleValue());
    }
    if (tree instanceof Map<?, ?> object) {
      return new InputObject(object);
    }
    if (tree instanceof List<?> array) {
      // The library adds to empty lists.
      return array.isEmpty() ? new ArrayList<>() : new InputArray(array);
    }
    return tree;
  }

  private static Number number(double number) {
    if (number != Math.rint(number) || Math.abs(number) > EXACT) {
      return number;
    }
    long integer = (long) number;
    return (int) integer == integer ? (Number) (int) integer : (Number) integer;
  }

  /** A result as a tree, in which a number may be infinite, or undefined. */
  static @Nullable Object output(@Nullable Object result) {
    if (result == Jsonata.NULL_VALUE) {
      return null;
    }
    if (result instanceof InputObject object) {
      return object.tree;
    }
    if (result instanceof InputArray array) {
      return array.tree;
    }
    if (result instanceof String || result instanceof Boolean) {
      return result;
    }
    if (result instanceof Number number) {
      return Values.tree(number.doubleValue());
    }
    if (result instanceof Map<?, ?> object) {
      return outputObject(object);
    }
    return result instanceof List<?> list ? outputArray(list) : Undefined.UNDEFINED;
  }

  private static Object outputObject(Map<?, ?> object) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    object.forEach(
        (name, value) -> {
          Object member = output(value);
          if (member != Undefined.UNDEFINED) {
            members.put((String) name, member);
          }
        });
    return JsonShape.objectOf(members);
  }

  private static Object outputArray(List<?> list) {
    List<@Nullable Object> elements = new ArrayList<>(list.size());
    for (Object value : list) {
      Object element = output(value);
      if (element != Undefined.UNDEFINED) {
        elements.add(element);
      }
    }
    return JsonShape.array(elements.toArray());
  }

  private static final class InputArray extends AbstractList<Object> {

    private final List<?> tree;

    InputArray(List<?> tree) {
      this.tree = tree;
    }

    @Override
    public Object get(int index) {
      return input(tree.get(index));
    }

    @Override
    public int size() {
      return tree.size();
    }
  }

  private static final class InputObject extends AbstractMap<String, Object> {

    private final Map<?, ?> tree;

    InputObject(Map<?, ?> tree) {
      this.tree = tree;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
      Object value = tree.get(name);
      return value == null && !tree.containsKey(name) ? null : input(value);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
      return tree.containsKey(name);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
      return new AbstractSet<>() {

        @Override
        public int size() {
          return tree.size();
        }

        @Override
        public Iterator<Entry<String, Object>> iterator() {
          Iterator<? extends Entry<?, ?>> entries = tree.entrySet().iterator();
          return new Iterator<>() {

            @Override
            public boolean hasNext() {
              return entries.hasNext();
            }

            @Override
            public Entry<String, Object> next() {
              Entry<?, ?> entry = entries.next();
              return new SimpleImmutableEntry<>((String) entry.getKey(), input(entry.getValue()));
            }
          };
        }
      };
    }
  }
}
