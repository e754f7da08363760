package dev.connectors.maven.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How accounts connect.
 *
 * @param ways the ways of authentication; empty for a connector without its own, whose connections
 *     take the credentials of the API document's security schemes
 * @param parameters the type of the connector parameters, or null without any
 * @param logo the URL of the logo, a {@code data:} URI for a file, or null
 */
public record Connecting(
    List<Authentication> ways, @Nullable TypeId parameters, @Nullable String logo) {

  /** Copies the list. */
  public Connecting {
    ways = List.copyOf(ways);
  }

  /** Whether the API document's security schemes serve. */
  public boolean isByDocument() {
    return ways.isEmpty();
  }

  /** The ways that need a browser. */
  public List<Authentication> oauth() {
    return ways.stream().filter(Authentication::isOAuth).toList();
  }

  /** The types of what is typed, and of what the developer sets. */
  public List<TypeUse> given() {
    return Stream.concat(ways.stream().map(Authentication::input), Stream.ofNullable(parameters))
        .filter(Objects::nonNull)
        .<TypeUse>map(TypeUse.Reference::new)
        .toList();
  }
}
