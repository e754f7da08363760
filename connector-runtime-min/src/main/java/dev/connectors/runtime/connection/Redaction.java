package dev.connectors.runtime.connection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts that no message may show. */
public final class Redaction {

  /** A shorter text, such as {@code de}, would tear holes into every message. */
  private static final int SHORTEST = 4;

  /** Shorter numbers are seconds, ports and the like. */
  private static final int SHORTEST_NUMBER = 6;

  private static final String HIDDEN = "***";

  private Redaction() {}

  /** All texts in trees that are secret as a whole. */
  public static List<String> secretsIn(@Nullable Object... trees) {
    Set<String> found = new LinkedHashSet<>();
    for (Object tree : trees) {
      collect(tree, found);
    }
    return List.copyOf(found);
  }

  private static void collect(@Nullable Object tree, Set<String> found) {
    if (tree instanceof Map<?, ?> map) {
      map.values().forEach(value -> collect(value, found));
    } else if (tree instanceof Collection<?> list) {
      list.forEach(value -> collect(value, found));
    } else if (tree instanceof String text && text.length() >= SHORTEST) {
      found.add(text);
    } else if (tree instanceof Number && tree.toString().length() >= SHORTEST_NUMBER) {
      found.add(tree.toString());
    }
  }

  /**
   * Takes secrets out of a text; one that begins with another is hidden whole.
   *
   * @param text the text
   * @param secrets what must not be in it
   */
  public static String hide(String text, Collection<String> secrets) {
    List<String> longestFirst = new ArrayList<>(secrets);
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    String result = text;
    for (String secret : longestFirst) {
      result = secret.isEmpty() ? result : result.replace(secret, HIDDEN);
    }
    return result;
  }
}
