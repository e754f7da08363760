package dev.connectors.maven.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A variable in the URLs of servers.
 *
 * @param name its name
 * @param fallback its default, or null when a connection must give a value
 * @param values the values that the document lists; empty when it lists none
 * @param description what the document says, in Markdown, or null
 */
public record ServerVariable(
    String name, @Nullable String fallback, List<String> values, @Nullable String description) {

  /** Copies the values. */
  public ServerVariable {
    values = List.copyOf(values);
  }

  /** The variable of the same name at another server, taken together with this one. */
  ServerVariable and(ServerVariable other) {
    Set<String> all = new LinkedHashSet<>(values);
    all.addAll(other.values);
    return new ServerVariable(
        name,
        Objects.equals(fallback, other.fallback) ? fallback : null,
        List.copyOf(all),
        description == null ? other.description : description);
  }
}
