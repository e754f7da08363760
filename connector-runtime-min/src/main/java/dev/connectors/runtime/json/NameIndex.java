package dev.connectors.runtime.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where names stand in an array: open addressing in one array of positions. Names whose hash codes
 * were chosen to collide would make that quadratic, so a crowded table gives way to a {@link
 * HashMap}, which is safe against them.
 */
final class NameIndex {

  /** Up to here comparing one name after the other is at least as fast. */
  private static final int SMALL = 8;

  private static final int MOST_PROBES = 64;

  private final String[] names;
  private final int[] slots;
  private @Nullable Map<String, Integer> crowded;

  private NameIndex(String[] names) {
    this.names = names;
    this.slots = new int[Integer.highestOneBit(Math.max(names.length, 4)) * 4];
    Arrays.fill(slots, -1);
  }

  /** Whether names are so few that they need no index. */
  static boolean isFew(String[] names) {
    return names.length <= SMALL;
  }

  /** Whether some of few names are equal. */
  static boolean repeats(String[] names) {
    for (int i = 1; i < names.length; i++) {
      for (int j = 0; j < i; j++) {
        if (names[i].equals(names[j])) {
          return true;
        }
      }
    }
    return false;
  }

  /** The index of many names, or null when some are equal. */
  static @Nullable NameIndex ofDistinct(String[] names) {
    NameIndex index = new NameIndex(names);
    for (int i = 0; i < names.length; i++) {
      if (index.firstOrAdd(i) != i) {
        return null;
      }
    }
    return index;
  }

  /** The index of distinct names, or null when they are few. */
  static @Nullable NameIndex of(String[] names) {
    if (names.length <= SMALL) {
      return null;
    }
    NameIndex index = new NameIndex(names);
    for (int i = 0; i < names.length; i++) {
      index.firstOrAdd(i);
    }
    return index;
  }

  /** For each position the first one that has the same name: mostly itself. */
  static int[] firstPositions(String[] names) {
    int[] first = new int[names.length];
    if (names.length <= SMALL) {
      for (int i = 0; i < names.length; i++) {
        first[i] = Arrays.asList(names).indexOf(names[i]);
      }
      return first;
    }
    NameIndex index = new NameIndex(names);
    for (int i = 0; i < names.length; i++) {
      first[i] = index.firstOrAdd(i);
    }
    return first;
  }

  /** The position of a name, or -1. */
  int find(String name) {
    if (crowded != null) {
      return crowded.getOrDefault(name, -1);
    }
    int slot = slot(name);
    while (slots[slot] >= 0) {
      if (names[slots[slot]].equals(name)) {
        return slots[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  private int firstOrAdd(int position) {
    if (crowded != null) {
      Integer before = crowded.putIfAbsent(names[position], position);
      return before == null ? position : before;
    }
    int slot = slot(names[position]);
    for (int probes = 0; slots[slot] >= 0; probes++) {
      if (names[slots[slot]].equals(names[position])) {
        return slots[slot];
      }
      if (probes == MOST_PROBES) {
        crowd();
        return firstOrAdd(position);
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = position;
    return position;
  }

  private void crowd() {
    Map<String, Integer> map = new HashMap<>();
    for (int position : slots) {
      if (position >= 0) {
        map.put(names[position], position);
      }
    }
    crowded = map;
  }

  private int slot(String name) {
    int hash = name.hashCode() * 0x9E3779B9;
    return (hash ^ (hash >>> 16)) & (slots.length - 1);
  }
}
