package dev.connectors.runtime.json;

import org.jspecify.annotations.Nullable;

/**
 * What a tree knows of itself since it was made, in one number: its depth, and whether an object
 * somewhere in it is a directive, that is, has one name only, which begins with {@code $}.
 */
final class TreeFacts {

  private static final int DIRECTIVE = 1;

  private TreeFacts() {}

  /** The facts of an array or object with these values, which is perhaps a directive itself. */
  static int of(@Nullable Object[] values, boolean directive) {
    int deepest = 0;
    int flags = directive ? DIRECTIVE : 0;
    for (Object value : values) {
      int facts = of(value);
      deepest = Math.max(deepest, facts >>> 1);
      flags |= facts & DIRECTIVE;
    }
    return (deepest + 1) << 1 | flags;
  }

  private static int of(@Nullable Object value) {
    if (value instanceof JsonObject object) {
      return object.facts();
    }
    return value instanceof JsonArray array ? array.facts() : 0;
  }

  /** How many levels of objects and arrays a value is; 0 for a scalar. */
  static int depth(@Nullable Object value) {
    return of(value) >>> 1;
  }

  static boolean hasDirective(@Nullable Object value) {
    return (of(value) & DIRECTIVE) != 0;
  }
}
