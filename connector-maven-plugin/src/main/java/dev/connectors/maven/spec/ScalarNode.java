package dev.connectors.maven.spec;

import dev.connectors.maven.diag.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A string, number, boolean or null.
 *
 * @param value a {@code String}, {@code Boolean}, {@code Long}, {@code BigInteger}, {@code
 *     BigDecimal} or null
 * @param location where it starts
 */
public record ScalarNode(@Nullable Object value, SourceLocation location) implements Node {

  @Override
  public String kind() {
    if (value == null) {
      return "null";
    }
    return value instanceof String
        ? "a string"
        : value instanceof Boolean ? "a boolean" : "a number";
  }
}
