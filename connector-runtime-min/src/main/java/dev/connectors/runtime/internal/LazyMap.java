package dev.connectors.runtime.internal;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of a tree whose values are read when they are accessed; null reads as null. It is
 * serialised as a map of its values.
 */
@SuppressWarnings("serial") // a map of the values is what is serialised
final class LazyMap<T> extends AbstractMap<String, @Nullable T> implements Serializable {

  private final Map<String, @Nullable Object> object;
  private final ValueType<T> type;
  private final Place place;
  private final Set<String> without;
  private final int size;

  /** Shows all of the object but the names in {@code without}. */
  LazyMap(
      Map<String, @Nullable Object> object, ValueType<T> type, Place place, Set<String> without) {
    this.object = object;
    this.type = type;
    this.place = place;
    this.without = without;
    this.size = object.size() - (int) without.stream().filter(object::containsKey).count();
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return name instanceof String text && !without.contains(text) && object.containsKey(text);
  }

  @Override
  public @Nullable T get(@Nullable Object name) {
    return name instanceof String text && containsKey(text) ? read(text, object.get(text)) : null;
  }

  private @Nullable T read(String name, @Nullable Object value) {
    return type.readElement(value, place.property(name));
  }

  /** Names are known without reading a value. */
  @Override
  public Set<String> keySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public boolean contains(@Nullable Object name) {
        return containsKey(name);
      }

      @Override
      public Iterator<String> iterator() {
        return object.keySet().stream().filter(name -> !without.contains(name)).iterator();
      }
    };
  }

  @Override
  public Set<Map.Entry<String, @Nullable T>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public Iterator<Map.Entry<String, @Nullable T>> iterator() {
        return object.entrySet().stream()
            .filter(entry -> !without.contains(entry.getKey()))
            .map(LazyMap.this::entry)
            .iterator();
      }
    };
  }

  private Object writeReplace() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(this));
  }

  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw new InvalidObjectException("a map of views is serialised as a map of its values");
  }

  private Map.Entry<String, @Nullable T> entry(Map.Entry<String, @Nullable Object> entry) {
    return new SimpleImmutableEntry<>(entry.getKey(), read(entry.getKey(), entry.getValue()));
  }
}
