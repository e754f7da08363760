package dev.connectors.runtime.graphql;

import dev.connectors.runtime.json.Undefined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code requestMapping} of a graphql-api-mapping, once it is evaluated, as a selection. */
final class MappedFields {

  private static final int DEEPEST = 100;
  private static final List<String> MEMBERS = List.of("field", "args", "subFields");
  private static final Pattern FIELD =
      Pattern.compile("\\s*(?:([_A-Za-z][_0-9A-Za-z]*)\\s*:)?\\s*([_A-Za-z][_0-9A-Za-z]*)\\s*");
  private static final Pattern FRAGMENT =
      Pattern.compile("\\s*\\.\\.\\.\\s*on\\s+([_A-Za-z][_0-9A-Za-z]*)\\s*");

  private MappedFields() {}

  /**
   * The selection that a tree says.
   *
   * @throws IllegalArgumentException when it is of another form; the message has the place in it
   */
  static GraphQlFields of(@Nullable Object tree) {
    GraphQlFields fields = new GraphQlFields();
    add(tree, "requestMapping", fields, 0);
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("requestMapping: no field (expected: at least one)");
    }
    return fields;
  }

  private static void add(@Nullable Object tree, String place, GraphQlFields to, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException(
          place + ": deeper than " + DEEPEST + " levels (expected: fewer)");
    }
    List<?> list = tree instanceof List<?> many ? many : isNothing(tree) ? List.of() : one(tree);
    for (int i = 0; i < list.size(); i++) {
      Object item = list.get(i);
      if (!isNothing(item)) {
        addField(item, place + "[" + i + "]", to, depth);
      }
    }
  }

  private static List<?> one(@Nullable Object tree) {
    return List.of(Objects.requireNonNull(tree));
  }

  private static void addField(@Nullable Object item, String place, GraphQlFields to, int depth) {
    Map<?, ?> object = item instanceof String name ? Map.of("field", name) : object(item, place);
    for (Object member : new TreeSet<>(names(object))) {
      if (!MEMBERS.contains(member)) {
        throw new IllegalArgumentException(
            place
                + ": \""
                + GraphQlNames.shown(String.valueOf(member))
                + "\" (expected: field, args, subFields)");
      }
    }
    if (!(object.get("field") instanceof String field)) {
      throw new IllegalArgumentException(
          place + ".field: " + kind(object.get("field")) + " (expected: the name of a field)");
    }
    GraphQlFields selected = new GraphQlFields();
    add(object.get("subFields"), place + ".subFields", selected, depth + 1);
    Matcher fragment = FRAGMENT.matcher(field);
    if (fragment.matches()) {
      addFragment(fragment.group(1), object, place, to, selected);
      return;
    }
    Matcher named = FIELD.matcher(field);
    if (!named.matches()) {
      throw new IllegalArgumentException(
          place
              + ".field: \""
              + GraphQlNames.shown(field)
              + "\" (expected: a name, perhaps after \"alias:\", or \"... on\" and a type)");
    }
    String name = named.group(2);
    to.field(
        named.group(1) == null ? name : named.group(1),
        name,
        arguments(object.get("args"), place),
        selected.isEmpty() ? null : selected);
  }

  private static void addFragment(
      String type, Map<?, ?> object, String place, GraphQlFields to, GraphQlFields selected) {
    if (!arguments(object.get("args"), place).isEmpty() || selected.isEmpty()) {
      throw new IllegalArgumentException(
          place + ": ... on " + type + " (expected: subFields and no args)");
    }
    to.on(type, selected);
  }

  private static List<GraphQlArgument> arguments(@Nullable Object tree, String place) {
    List<GraphQlArgument> arguments = new ArrayList<>();
    if (!isNothing(tree)) {
      object(tree, place + ".args")
          .forEach(
              (key, value) -> {
                if (value != Undefined.UNDEFINED) {
                  arguments.add(argument(String.valueOf(key), value, place));
                }
              });
    }
    return arguments;
  }

  /** A name that is followed by a type, {@code state: IssueState}, makes the value a variable. */
  private static GraphQlArgument argument(String key, @Nullable Object value, String place) {
    int colon = key.indexOf(':');
    String name = colon < 0 ? key : key.substring(0, colon).strip();
    String type = colon < 0 ? null : key.substring(colon + 1).strip();
    try {
      return new GraphQlArgument(name, type, defined(value));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(place + ".args: " + e.getMessage(), e);
    }
  }

  /** The same without what is undefined: left out of objects, and null in lists, as in JSON. */
  private static @Nullable Object defined(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      map.forEach(
          (key, member) -> {
            if (member != Undefined.UNDEFINED) {
              members.put(String.valueOf(key), defined(member));
            }
          });
      return members;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>();
      list.forEach(item -> items.add(defined(item)));
      return items;
    }
    return value == Undefined.UNDEFINED ? null : value;
  }

  private static Map<?, ?> object(@Nullable Object tree, String place) {
    if (tree instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException(place + ": " + kind(tree) + " (expected: an object)");
  }

  private static List<String> names(Map<?, ?> object) {
    return object.keySet().stream().map(String::valueOf).toList();
  }

  private static boolean isNothing(@Nullable Object tree) {
    return tree == null || tree == Undefined.UNDEFINED;
  }

  /** What a value is; not the value, which may be secret. */
  private static String kind(@Nullable Object value) {
    if (isNothing(value)) {
      return "missing";
    }
    return value instanceof Map<?, ?>
        ? "an object"
        : value instanceof List<?> ? "a list" : value instanceof String ? "a text" : "a value";
  }
}
