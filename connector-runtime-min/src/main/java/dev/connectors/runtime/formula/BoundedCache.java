package dev.connectors.runtime.formula;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps the values that were used last, so many. Thread-safe. */
final class BoundedCache<K, V> {

  private static final float LOAD = 0.75f;

  private final Map<K, V> values;

  BoundedCache(int most) {
    values =
        new LinkedHashMap<>(most, LOAD, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** A value, made when it is not there; by two threads at once if need be. */
  V get(K key, Function<K, V> maker) {
    synchronized (values) {
      V known = values.get(key);
      if (known != null) {
        return known;
      }
    }
    V made = maker.apply(key);
    synchronized (values) {
      values.put(key, made);
    }
    return made;
  }
}
