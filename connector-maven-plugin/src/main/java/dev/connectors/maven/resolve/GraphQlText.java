package dev.connectors.maven.resolve;

import dev.connectors.maven.spec.GraphQlField;
import org.jspecify.annotations.Nullable;

/** What a GraphQL schema says about its parts, in Markdown. */
final class GraphQlText {

  private static final String NO_REASON = "No longer supported";

  private GraphQlText() {}

  /** The description of a field or argument, and why it is deprecated. */
  static @Nullable String of(GraphQlField field) {
    return join(field.description(), deprecation(field.deprecated()));
  }

  /** The sentence about a deprecation; null without one, and when its reason is the standard's. */
  static @Nullable String deprecation(@Nullable String reason) {
    return reason == null || reason.isBlank() || reason.equals(NO_REASON)
        ? null
        : "Deprecated: " + reason.strip();
  }

  /** Two paragraphs, each of which may be missing. */
  static @Nullable String join(@Nullable String text, @Nullable String more) {
    if (text == null || text.isBlank()) {
      return more;
    }
    return more == null ? text : text.strip() + "\n\n" + more;
  }
}
