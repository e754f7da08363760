package dev.connectors.runtime.formula;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of a {@code $map} whose entries depend on nothing. Immutable. */
public final class ConstantMap {

  private final @Nullable Object[] entries;

  /** Where texts stand in the entries, if these are all texts; else null. */
  private final @Nullable Map<String, Integer> positions;

  private ConstantMap(@Nullable Object[] entries) {
    this.entries = entries;
    this.positions = positions(entries);
  }

  /**
   * A table.
   *
   * @param entries what values are compared with, and what they become, in turn
   * @return the table
   */
  public static ConstantMap of(@Nullable Object... entries) {
    return new ConstantMap(entries.clone());
  }

  private static @Nullable Map<String, Integer> positions(@Nullable Object[] entries) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      if (!(entries[i] instanceof String text)) {
        return null;
      }
      positions.putIfAbsent(text, i);
    }
    return positions;
  }

  /**
   * What a value becomes.
   *
   * @param value a tree or undefined
   * @param otherwise what it becomes when no entry equals it
   * @return a tree or undefined
   */
  public @Nullable Object get(@Nullable Object value, @Nullable Object otherwise) {
    if (positions != null && value instanceof String text) {
      Integer position = positions.get(text);
      return position == null ? otherwise : entries[position + 1];
    }
    for (int i = 0; i < entries.length; i += 2) {
      if (Formulas.isHit(value, entries[i])) {
        return entries[i + 1];
      }
    }
    return otherwise;
  }
}
