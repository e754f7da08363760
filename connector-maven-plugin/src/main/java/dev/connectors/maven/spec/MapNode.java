package dev.connectors.maven.spec;

import dev.connectors.maven.diag.SourceLocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object: names with values, in the file's order. Two nodes are equal only when they are the
 * same one, so that a place can be a key.
 */
public final class MapNode implements Node {

  /**
   * One name with its value.
   *
   * @param key the name
   * @param keyLocation where the name stands
   * @param value the value
   */
  public record Entry(String key, SourceLocation keyLocation, Node value) {}

  private final Map<String, Entry> entries;
  private final SourceLocation location;

  /**
   * An object.
   *
   * @param entries its names with their values; a later one of the same name wins
   * @param location where it starts
   */
  public MapNode(Collection<Entry> entries, SourceLocation location) {
    Map<String, Entry> byKey = new LinkedHashMap<>(Math.max(4, entries.size() * 4 / 3 + 1));
    for (Entry entry : entries) {
      byKey.put(entry.key(), entry);
    }
    this.entries = Collections.unmodifiableMap(byKey);
    this.location = location;
  }

  @Override
  public SourceLocation location() {
    return location;
  }

  @Override
  public String kind() {
    return "an object";
  }

  /** The entries, in the file's order. */
  public Collection<Entry> entries() {
    return entries.values();
  }

  /** The names, in the file's order. */
  public Set<String> keys() {
    return entries.keySet();
  }

  /** Whether the name is there, with whatever value. */
  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** The value of a name, or null when it is absent. */
  public @Nullable Node get(String key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }

  /** Where a name stands; the object's place when it is absent. */
  public SourceLocation keyLocation(String key) {
    Entry entry = entries.get(key);
    return entry == null ? location : entry.keyLocation();
  }

  /** The object at a name, or null when it is absent or something else. */
  public @Nullable MapNode map(String key) {
    return get(key) instanceof MapNode map ? map : null;
  }

  /** The elements of the list at a name; empty when it is absent or something else. */
  public List<Node> items(String key) {
    return get(key) instanceof ListNode list ? list.items() : List.of();
  }

  /** The objects among the elements of the list at a name. */
  public List<MapNode> maps(String key) {
    List<MapNode> maps = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof MapNode map) {
        maps.add(map);
      }
    }
    return maps;
  }

  /** The scalar at a name; null when it is absent, null or something else. */
  public @Nullable Object scalar(String key) {
    return get(key) instanceof ScalarNode scalar ? scalar.value() : null;
  }

  /** The string at a name; a number or boolean is taken as its text; else null. */
  public @Nullable String text(String key) {
    Object value = scalar(key);
    return value == null ? null : value.toString();
  }

  /** Whether the boolean {@code true} stands at a name. */
  public boolean isTrue(String key) {
    return Boolean.TRUE.equals(scalar(key));
  }

  /** The same object without a member. */
  public MapNode without(String key) {
    return new MapNode(
        entries().stream().filter(entry -> !entry.key().equals(key)).toList(), location);
  }
}
