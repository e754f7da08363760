package dev.connectors.maven.resolve;

import dev.connectors.maven.model.EnumValue;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of an enum with the names and descriptions that documents have for them: in lists that
 * run beside the values, in objects by value, or in Microsoft's {@code x-ms-enum}.
 */
final class EnumValues {

  private static final List<String> NAMES =
      List.of("x-enum-varnames", "x-enumNames", "x-enum-names", "x-enum-keys");
  private static final List<String> DESCRIPTIONS =
      List.of(
          "x-enum-descriptions",
          "x-enum-description",
          "x-enumDescriptions",
          "x-enumdescriptions",
          "x-enum-comments");

  private final MapNode schema;

  private EnumValues(MapNode schema) {
    this.schema = schema;
  }

  /** The values as written. */
  static List<Node> nodes(MapNode schema) {
    if (schema.get("enum") instanceof ListNode list) {
      return list.items();
    }
    Node constant = schema.get("const");
    return constant == null ? List.of() : List.of(constant);
  }

  /** The values as strings, each once; null and what is no scalar are left out. */
  static List<EnumValue> strings(MapNode schema) {
    return distinct(new EnumValues(schema).read(true));
  }

  /** The values that are numbers, each once. */
  static List<EnumValue> numbers(MapNode schema) {
    return distinct(new EnumValues(schema).read(false));
  }

  /** The numbers where the document has a name for any of them; else empty. */
  static List<EnumValue> namedNumbers(MapNode schema) {
    List<EnumValue> numbers = numbers(schema);
    boolean named = numbers.stream().anyMatch(value -> !value.name().equals(value.text()));
    return named ? numbers : List.of();
  }

  /** Each value once; where two values would have one name, they are called by their values. */
  static List<EnumValue> distinct(List<EnumValue> values) {
    Map<String, EnumValue> byText = new LinkedHashMap<>();
    values.forEach(value -> byText.putIfAbsent(value.text(), value));
    Set<String> names = new HashSet<>();
    boolean clear = byText.values().stream().allMatch(value -> names.add(value.name()));
    return clear
        ? List.copyOf(byText.values())
        : byText.values().stream()
            .map(value -> new EnumValue(value.value(), value.text(), value.description()))
            .toList();
  }

  private List<EnumValue> read(boolean asText) {
    List<EnumValue> read = new ArrayList<>();
    List<Node> nodes = nodes(schema);
    for (int i = 0; i < nodes.size(); i++) {
      Object value = nodes.get(i) instanceof ScalarNode scalar ? scalar.value() : null;
      if (value != null && (asText || value instanceof Number)) {
        String text = String.valueOf(value);
        String name = word(NAMES, "name", i, text);
        read.add(
            new EnumValue(
                asText ? text : value,
                name == null ? text : name,
                word(DESCRIPTIONS, "description", i, text)));
      }
    }
    return read;
  }

  private @Nullable String word(List<String> keywords, String member, int index, String value) {
    for (String keyword : keywords) {
      String found = scalarText(at(schema.get(keyword), index, value));
      if (found != null) {
        return found;
      }
    }
    MapNode microsoft = schema.map("x-ms-enum");
    for (MapNode described : microsoft == null ? List.<MapNode>of() : microsoft.maps("values")) {
      if (value.equals(described.text("value"))) {
        return scalarText(described.get(member));
      }
    }
    return null;
  }

  private static @Nullable Node at(@Nullable Node node, int index, String value) {
    if (node instanceof MapNode map) {
      return map.get(value);
    }
    return node instanceof ListNode list && index < list.items().size()
        ? list.items().get(index)
        : null;
  }

  private static @Nullable String scalarText(@Nullable Node node) {
    String text =
        node instanceof ScalarNode scalar && scalar.value() != null
            ? scalar.value().toString()
            : "";
    return text.isBlank() ? null : text;
  }
}
