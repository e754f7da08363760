package dev.connectors.maven.load;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Nearest;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an object in one of the connector's own files, strictly. */
final class OwnFields {

  private final MapNode node;
  private final Diagnostics diagnostics;

  OwnFields(MapNode node, Diagnostics diagnostics) {
    this.node = node;
    this.diagnostics = diagnostics;
  }

  /**
   * Reports fields that are not known; they are kept.
   *
   * @param known the names of the format
   * @param what what they are fields of, in words
   */
  void reportUnknown(Set<String> known, String what) {
    for (String field : node.keys()) {
      if (!known.contains(field) && !field.startsWith("x-")) {
        diagnostics.warning(
            node.keyLocation(field),
            DiagnosticCode.UNKNOWN_FIELD,
            field + ": not a property of " + what + Nearest.hint(field, known));
      }
    }
  }

  /** A string; null when it is absent or something else, which is reported. */
  @Nullable String text(String field) {
    Node value = node.get(field);
    if (value instanceof ScalarNode scalar && scalar.value() instanceof String text) {
      return text;
    }
    reportWrong(field, value, "a string");
    return null;
  }

  /** Whether a boolean is true; false when it is absent or something else, which is reported. */
  boolean isTrue(String field) {
    Node value = node.get(field);
    if (value instanceof ScalarNode scalar && scalar.value() instanceof Boolean truth) {
      return truth;
    }
    reportWrong(field, value, "true or false");
    return false;
  }

  /** An object; null when it is absent or something else, which is reported. */
  @Nullable MapNode object(String field, String what) {
    Node value = node.get(field);
    if (value instanceof MapNode map) {
      return map;
    }
    reportWrong(field, value, what + ", which is an object");
    return null;
  }

  /** The strings of a list; what is none is reported. */
  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    Node value = node.get(field);
    if (!(value instanceof ListNode list)) {
      reportWrong(field, value, "a list of strings");
      return texts;
    }
    for (Node item : list.items()) {
      if (item instanceof ScalarNode scalar && scalar.value() instanceof String text) {
        texts.add(text);
      } else {
        reportWrong(field, item, "a string");
      }
    }
    return texts;
  }

  private void reportWrong(String field, @Nullable Node value, String expected) {
    if (value != null) {
      diagnostics.error(
          value.location(),
          DiagnosticCode.WRONG_TYPE,
          field + ": " + value.kind() + " (expected: " + expected + ")");
    }
  }
}
