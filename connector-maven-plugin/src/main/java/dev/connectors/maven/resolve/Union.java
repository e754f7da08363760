package dev.connectors.maven.resolve;

import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The alternatives of a {@code oneOf} or {@code anyOf} that say a type.
 *
 * @param branches the alternatives, at least two
 * @param discriminator the property that tells them apart, or null
 */
record Union(List<MapNode> branches, @Nullable Discriminator discriminator) {

  static final List<String> KEYWORDS = List.of("oneOf", "anyOf");

  /** Keywords that say what a value is, rather than what must hold of it. */
  private static final Set<String> TYPES =
      Set.of(
          "$ref",
          "type",
          "format",
          "properties",
          "items",
          "prefixItems",
          "enum",
          "const",
          "allOf",
          "oneOf",
          "anyOf",
          "additionalProperties",
          "patternProperties",
          "contentEncoding",
          "contentMediaType");

  /** Keywords that only forbid: alternatives that say no more tell nothing about the type. */
  private static final Set<String> CONDITIONS =
      Set.of("required", "not", "if", "dependentRequired", "minProperties", "maxProperties");

  /** Copies the alternatives. */
  Union {
    branches = List.copyOf(branches);
  }

  /**
   * The alternatives that say a type: not null, nor the empty text, nor what must hold besides.
   * Those of a union that is written within are taken as alternatives of this one.
   */
  static List<MapNode> stated(List<MapNode> branches) {
    List<MapNode> stated = typed(branches);
    List<MapNode> full = stated.stream().filter(branch -> !isEmptyText(branch)).toList();
    return full.isEmpty() ? stated : full;
  }

  /** Whether the empty text is one of the alternatives, and stands for nothing. */
  static boolean allowsEmptyText(List<MapNode> branches) {
    return typed(branches).stream().anyMatch(Union::isEmptyText);
  }

  private static List<MapNode> typed(List<MapNode> branches) {
    List<MapNode> stated = new ArrayList<>();
    for (MapNode branch : branches) {
      MapNode inner = inner(branch);
      if (inner != null) {
        KEYWORDS.forEach(keyword -> stated.addAll(typed(inner.maps(keyword))));
      } else if (!isNull(branch) && !isCondition(branch)) {
        stated.add(branch);
      }
    }
    return stated;
  }

  /** Whether null is one of the alternatives. */
  static boolean allowsNull(List<MapNode> branches) {
    return branches.stream()
        .anyMatch(
            branch -> {
              MapNode inner = inner(branch);
              return isNull(branch)
                  || (inner != null
                      && KEYWORDS.stream().anyMatch(keyword -> allowsNull(inner.maps(keyword))));
            });
  }

  /** The branch itself when it is nothing but a union, written in place. */
  private static @Nullable MapNode inner(MapNode branch) {
    boolean union = branch.has("oneOf") != branch.has("anyOf") && !branch.has("discriminator");
    return union && branch.keys().stream().filter(TYPES::contains).count() == 1 ? branch : null;
  }

  private static boolean isNull(MapNode schema) {
    return "null".equals(schema.scalar("type"))
        || isNull(schema.get("const"))
        || (schema.get("enum") instanceof ListNode list
            && !list.items().isEmpty()
            && list.items().stream().allMatch(Union::isNull));
  }

  /** Forms cannot send null, so the empty text is how they clear a value. */
  private static boolean isEmptyText(MapNode schema) {
    return schema.get("enum") instanceof ListNode list
        && list.items().size() == 1
        && list.items().get(0) instanceof ScalarNode scalar
        && "".equals(scalar.value());
  }

  static boolean isNull(@Nullable Node node) {
    return node instanceof ScalarNode scalar && scalar.value() == null;
  }

  private static boolean isCondition(MapNode schema) {
    return schema.keys().stream().noneMatch(TYPES::contains)
        && schema.keys().stream().anyMatch(CONDITIONS::contains);
  }
}
