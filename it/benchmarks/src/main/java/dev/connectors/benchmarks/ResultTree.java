package dev.connectors.benchmarks;

import dev.connectors.runtime.json.JsonShape;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a result's objects, arrays, and those texts that a mapping had to make, and nothing else:
 * what it has to allocate at least.
 */
interface ResultTree {

  /** The same tree anew; all names and numbers, and the other texts, are shared. */
  Object build();

  /**
   * What makes trees like one.
   *
   * @param tree the result
   * @param sources trees whose texts the result shares
   */
  static ResultTree of(Object tree, Object... sources) {
    Set<String> shared = new HashSet<>();
    addTexts(List.of(sources), shared);
    return of(tree, shared);
  }

  private static void addTexts(Object tree, Set<String> texts) {
    if (tree instanceof Map<?, ?> object) {
      object.values().forEach(member -> addTexts(member, texts));
    } else if (tree instanceof List<?> list) {
      list.forEach(element -> addTexts(element, texts));
    } else if (tree instanceof String text) {
      texts.add(text);
    }
  }

  private static ResultTree of(Object tree, Set<String> shared) {
    if (tree instanceof Map<?, ?> object) {
      JsonShape shape = JsonShape.of(object.keySet().toArray(new String[0]));
      ResultTree[] members = parts(object.values(), shared);
      return () -> shape.object(build(members));
    }
    if (tree instanceof List<?> list) {
      ResultTree[] elements = parts(list, shared);
      return () -> JsonShape.array(build(elements));
    }
    if (tree instanceof String text && !shared.contains(text)) {
      char[] characters = text.toCharArray();
      return () -> new String(characters);
    }
    return () -> tree;
  }

  private static ResultTree[] parts(Collection<?> trees, Set<String> shared) {
    return trees.stream().map(tree -> of(tree, shared)).toArray(ResultTree[]::new);
  }

  private static Object[] build(ResultTree[] parts) {
    Object[] values = new Object[parts.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = parts[i].build();
    }
    return values;
  }
}
