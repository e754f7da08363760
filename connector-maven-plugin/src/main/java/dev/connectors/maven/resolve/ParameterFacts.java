package dev.connectors.maven.resolve;

import dev.connectors.maven.model.Parameter.Fact;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a parameter's schema says about its values beside their type. */
final class ParameterFacts {

  private static final Map<String, String> LABELS = new LinkedHashMap<>();

  static {
    LABELS.put("default", "Default");
    LABELS.put("minimum", "Minimum");
    LABELS.put("maximum", "Maximum");
    LABELS.put("pattern", "Pattern");
  }

  private ParameterFacts() {}

  /** The facts that a comment tells, of a schema or null. */
  static List<Fact> of(@Nullable MapNode schema) {
    List<Fact> facts = new ArrayList<>();
    if (schema != null) {
      LABELS.forEach(
          (keyword, label) -> {
            String text = text(schema.get(keyword));
            if (!text.isBlank()) {
              facts.add(new Fact(label, text));
            }
          });
    }
    return facts;
  }

  /** The text of the only value that a schema allows by {@code const}, or null. */
  static @Nullable String constant(@Nullable MapNode schema) {
    Object value = schema == null ? null : schema.scalar("const");
    return value == null ? null : value.toString();
  }

  private static String text(@Nullable Node node) {
    if (node instanceof ScalarNode scalar && scalar.value() != null) {
      return scalar.value().toString();
    }
    return node instanceof ListNode list
        ? list.items().stream().map(ParameterFacts::text).collect(Collectors.joining(", "))
        : "";
  }
}
