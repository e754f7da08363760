package dev.connectors.runtime.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The order in which JavaScript lists the names of an object. */
public final class Names {

  private static final long LAST_INDEX = 0xFFFF_FFFEL;
  private static final int LONGEST_INDEX = 10;

  private Names() {}

  /**
   * The names of an object in JavaScript's order: those that are array indices first, ascending,
   * then the others as they were set (ECMAScript, OrdinaryOwnPropertyKeys).
   *
   * @param object an object
   * @return its names
   */
  public static Collection<String> ordered(Map<String, ?> object) {
    for (String name : object.keySet()) {
      if (isIndex(name)) {
        return sorted(object);
      }
    }
    return object.keySet();
  }

  private static List<String> sorted(Map<String, ?> object) {
    List<String> indices = new ArrayList<>();
    List<String> others = new ArrayList<>();
    object.keySet().forEach(name -> (isIndex(name) ? indices : others).add(name));
    indices.sort(Comparator.comparingLong(Long::parseLong));
    indices.addAll(others);
    return indices;
  }

  /**
   * Whether a name is an array index: a number from 0 to 2^32 - 2 as JavaScript writes it.
   *
   * @param name a property's name
   * @return true for {@code 0} and {@code 17}, false for {@code 01} and {@code -1}
   */
  public static boolean isIndex(String name) {
    int length = name.length();
    if (length == 0 || length > LONGEST_INDEX || (length > 1 && name.charAt(0) == '0')) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return length < LONGEST_INDEX || Long.parseLong(name) <= LAST_INDEX;
  }
}
