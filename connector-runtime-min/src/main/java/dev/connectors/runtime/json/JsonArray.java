package dev.connectors.runtime.json;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** An unmodifiable JSON array. */
@SuppressWarnings("serial") // its text is what is serialised
final class JsonArray extends AbstractList<@Nullable Object> implements RandomAccess, Serializable {

  private final @Nullable Object[] values;
  private final int facts;

  JsonArray(@Nullable Object[] values) {
    this.values = values;
    this.facts = TreeFacts.of(values, false);
  }

  /** What is known of the whole tree; see {@link TreeFacts}. */
  int facts() {
    return facts;
  }

  @Override
  public @Nullable Object get(int index) {
    return values[index];
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public @Nullable Object[] toArray() {
    return Arrays.copyOf(values, values.length, Object[].class);
  }

  private Object writeReplace() {
    return SerializedTree.of(this);
  }

  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw SerializedTree.refused();
  }
}
