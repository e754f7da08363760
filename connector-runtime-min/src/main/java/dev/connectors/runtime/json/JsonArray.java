package dev.connectors.runtime.json;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** An unmodifiable JSON array. */
final class JsonArray extends AbstractList<@Nullable Object> implements RandomAccess {

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
}
