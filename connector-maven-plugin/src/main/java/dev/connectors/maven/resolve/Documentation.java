package dev.connectors.maven.resolve;

import dev.connectors.maven.model.EnumValue;
import dev.connectors.maven.model.Words;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said about a schema in words, in Markdown. */
final class Documentation {

  /** Longer defaults are data rather than words. */
  private static final int MAX_DEFAULT = 80;

  /** More numbers than these tell nobody anything. */
  private static final int MAX_NUMBERS = 12;

  private Documentation() {}

  /**
   * What is said about a property or parameter: its description, else a title that says more than
   * its name, and the default.
   */
  static @Nullable String ofMember(
      String name, @Nullable String description, @Nullable MapNode schema) {
    String text = ofArgument(name, description, schema);
    String value = schema == null ? null : value(schema.get("default"));
    return value == null ? text : join(text, "Default: " + value + ".");
  }

  /** The same without the default, which is told among the facts of an argument. */
  static @Nullable String ofArgument(
      String name, @Nullable String description, @Nullable MapNode schema) {
    String text = description == null ? title(name, schema) : description;
    if (schema == null) {
      return text;
    }
    String numbers = numbers(schema);
    text = numbers == null ? text : join(text, numbers);
    String reference = RecordReference.of(schema);
    return reference == null ? text : join(text, reference);
  }

  /** The numbers of a set of numbers, which has no class to name them. */
  private static @Nullable String numbers(MapNode schema) {
    List<EnumValue> values = EnumValues.numbers(schema);
    if (values.isEmpty() || values.size() > MAX_NUMBERS) {
      return null;
    }
    List<String> words = new ArrayList<>();
    for (EnumValue value : values) {
      boolean named = !value.name().equals(value.text()) && value.name().indexOf('\n') < 0;
      words.add("`" + value.text() + "`" + (named ? " (" + value.name() + ")" : ""));
    }
    return "One of " + String.join(", ", words) + ".";
  }

  /** What is said about a type: its description, else a title that says more than its name. */
  static @Nullable String ofType(
      String name, @Nullable String description, @Nullable MapNode schema) {
    String text = description == null ? title(name, schema) : description;
    MapNode docs = schema == null ? null : schema.map("externalDocs");
    String url = docs == null ? null : docs.text("url");
    boolean link = url != null && url.matches("https?://[^\\s<>]+");
    return link ? join(text, "See <" + url + ">.") : text;
  }

  private static @Nullable String title(String name, @Nullable MapNode schema) {
    String title = schema == null ? null : schema.text("title");
    return title == null || title.isBlank() || Words.kebab(title).equals(Words.kebab(name))
        ? null
        : title;
  }

  /** In the same paragraph, unless the text has several, or a list or code at its end. */
  private static String join(@Nullable String text, String more) {
    if (text == null || text.isBlank()) {
      return more;
    }
    String first = text.strip();
    if (first.indexOf('\n') >= 0) {
      return first + "\n\n" + more;
    }
    return first + (first.matches(".*[.!?:)>]") ? " " : ". ") + more;
  }

  private static @Nullable String value(@Nullable Node node) {
    String text = node == null ? null : json(node);
    boolean shown = text != null && text.length() <= MAX_DEFAULT && text.indexOf('`') < 0;
    return shown ? "`" + text + "`" : null;
  }

  private static @Nullable String json(Node node) {
    if (node instanceof ScalarNode scalar && scalar.value() != null) {
      String text = String.valueOf(scalar.value());
      return text.isBlank() ? "\"" + text + "\"" : text.indexOf('\n') < 0 ? text : null;
    }
    if (node instanceof ListNode list) {
      List<String> items = new ArrayList<>();
      for (Node item : list.items()) {
        String text = item instanceof ScalarNode ? json(item) : null;
        if (text == null) {
          return null;
        }
        items.add(text);
      }
      return "[" + String.join(", ", items) + "]";
    }
    return null;
  }
}
