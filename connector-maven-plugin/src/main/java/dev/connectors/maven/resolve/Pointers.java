package dev.connectors.maven.resolve;

import dev.connectors.maven.model.TypeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the parts of a JSON pointer (RFC 6901) say about the schema that it leads to. */
final class Pointers {

  /** Parts that hold schemas by name. */
  private static final Set<String> SCHEMAS = Set.of("schemas", "definitions", "$defs");

  /** Parts that say nothing about what a schema in a path is. */
  private static final Set<String> STRUCTURE =
      Set.of("paths", "content", "schema", "properties", "responses", "allOf", "oneOf", "anyOf");

  private Pointers() {}

  /**
   * What a schema is called by its place: its name; within a path, which has no names, the path and
   * the way from there.
   *
   * @param pointer the pointer's parts, at least one
   */
  static String name(List<String> pointer) {
    String last = pointer.get(pointer.size() - 1);
    if (!pointer.get(0).equals("paths") || pointer.size() < 2) {
      return last;
    }
    List<String> words = new ArrayList<>();
    for (int i = 1; i < pointer.size(); i++) {
      String part = pointer.get(i);
      boolean mediaType = pointer.get(i - 1).equals("content");
      boolean keyword = STRUCTURE.contains(part) && !pointer.get(i - 1).equals("properties");
      if (!mediaType && !keyword) {
        words.add(part.equals("requestBody") ? "request" : part.equals("items") ? "item" : part);
      }
    }
    return String.join(" ", words);
  }

  /** How many parts lead to the named schema that the pointer leads into; 0 for none. */
  static int ownerLength(List<String> pointer) {
    for (int i = 0; i + 2 < pointer.size() && i < 2; i++) {
      boolean holds = SCHEMAS.contains(pointer.get(i));
      if (holds && (i == 0 || pointer.get(0).equals("components"))) {
        return i + 2;
      }
    }
    return 0;
  }

  /**
   * The place within a type that the rest of a pointer leads to, so that both are one type.
   *
   * @return the place, or null when it is none that types are named after
   */
  static @Nullable TypeId within(TypeId owner, List<String> rest) {
    TypeId place = owner;
    for (int i = 0; i < rest.size(); i++) {
      String part = rest.get(i);
      if (part.equals("properties") && i + 1 < rest.size()) {
        place = new TypeId.Member(place, rest.get(++i));
      } else if (part.equals("items")) {
        place = new TypeId.Item(place);
      } else if (part.equals("additionalProperties")) {
        place = new TypeId.Value(place);
      } else {
        return null;
      }
    }
    return place;
  }
}
