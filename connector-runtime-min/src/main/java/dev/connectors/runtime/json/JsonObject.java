package dev.connectors.runtime.json;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable JSON object in the order of its text: two arrays, and an index when it is long.
 */
@SuppressWarnings("serial") // its text is what is serialised
final class JsonObject extends AbstractMap<String, @Nullable Object> implements Serializable {

  static final JsonObject EMPTY = new Builder().build();

  private final String[] names;
  private final @Nullable Object[] values;
  private final @Nullable NameIndex index;
  private final int facts;

  private JsonObject(String[] names, @Nullable Object[] values, @Nullable NameIndex index) {
    this.names = names;
    this.values = values;
    this.index = index;
    boolean directive = names.length == 1 && names[0].startsWith("$");
    this.facts = TreeFacts.of(values, directive);
  }

  /** What is known of the whole tree; see {@link TreeFacts}. */
  int facts() {
    return facts;
  }

  String name(int position) {
    return names[position];
  }

  @Nullable Object value(int position) {
    return values[position];
  }

  @Override
  public int size() {
    return names.length;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    return getOrDefault(name, null);
  }

  @Override
  public @Nullable Object getOrDefault(@Nullable Object name, @Nullable Object otherwise) {
    int position = find(name);
    return position < 0 ? otherwise : values[position];
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return find(name) >= 0;
  }

  private int find(@Nullable Object name) {
    if (!(name instanceof String text)) {
      return -1;
    }
    if (index != null) {
      return index.find(text);
    }
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(text)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public Set<Map.Entry<String, @Nullable Object>> entrySet() {
    return new Entries();
  }

  private Object writeReplace() {
    return SerializedTree.of(this);
  }

  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw SerializedTree.refused();
  }

  private final class Entries extends AbstractSet<Map.Entry<String, @Nullable Object>> {

    @Override
    public int size() {
      return names.length;
    }

    @Override
    public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < names.length;
        }

        @Override
        public Map.Entry<String, @Nullable Object> next() {
          if (next == names.length) {
            throw new NoSuchElementException();
          }
          int position = next++;
          return new SimpleImmutableEntry<>(names[position], values[position]);
        }
      };
    }
  }

  /**
   * An object of names and values, which are not copied. The last of equal names wins, and keeps
   * the place of the first.
   */
  static JsonObject of(String[] names, @Nullable Object[] values) {
    if (NameIndex.isFew(names)) {
      if (!NameIndex.repeats(names)) {
        return new JsonObject(names, values, null);
      }
    } else {
      NameIndex index = NameIndex.ofDistinct(names);
      if (index != null) {
        return new JsonObject(names, values, index);
      }
    }
    return withoutRepeated(names, values);
  }

  /** An object of the same names with other values. */
  JsonObject with(@Nullable Object[] others) {
    return new JsonObject(names, others, index);
  }

  /** An object of different names, which are not looked through once more. */
  static JsonObject ofDistinct(String[] names, @Nullable Object[] values) {
    return new JsonObject(names, values, NameIndex.of(names));
  }

  private static JsonObject withoutRepeated(String[] allNames, @Nullable Object[] allValues) {
    int[] first = NameIndex.firstPositions(allNames);
    int size = 0;
    for (int i = 0; i < allNames.length; i++) {
      if (first[i] < i) {
        // What stands at the first place was moved down by the duplicates before it.
        first[i] = first[first[i]];
        allValues[first[i]] = allValues[i];
      } else {
        allNames[size] = allNames[i];
        allValues[size] = allValues[i];
        first[i] = size++;
      }
    }
    String[] unique = Arrays.copyOf(allNames, size);
    return new JsonObject(unique, Arrays.copyOf(allValues, size), NameIndex.of(unique));
  }

  /** Collects names and values. */
  static final class Builder {

    private final List<String> names = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    void add(String name, @Nullable Object value) {
      names.add(name);
      values.add(value);
    }

    JsonObject build() {
      return of(names.toArray(new String[0]), values.toArray());
    }
  }
}
