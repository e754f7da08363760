package dev.connectors.runtime.json;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** An unmodifiable JSON array. */
@SuppressWarnings("serial") // its text is what is serialised
final class JsonArray extends AbstractList<@Nullable Object> implements RandomAccess, Serializable {

  private final @Nullable Object[] values;
  private final int depth;

  JsonArray(@Nullable Object[] values) {
    this.values = values;
    this.depth = 1 + deepest(values);
  }

  /** How many levels of objects and arrays a value is; 0 for a scalar. */
  static int depth(@Nullable Object value) {
    if (value instanceof JsonObject object) {
      return object.depth();
    }
    return value instanceof JsonArray array ? array.depth : 0;
  }

  static int deepest(@Nullable Object[] values) {
    int deepest = 0;
    for (Object value : values) {
      deepest = Math.max(deepest, depth(value));
    }
    return deepest;
  }

  @Override
  public @Nullable Object get(int index) {
    return values[index];
  }

  @Override
  public int size() {
    return values.length;
  }

  private Object writeReplace() {
    return SerializedTree.of(this);
  }

  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw SerializedTree.refused();
  }
}
