package dev.connectors.maven.model;

import org.jspecify.annotations.Nullable;

/**
 * A known value of an enum.
 *
 * @param value the value: a string, or a number of a set of numbers
 * @param name what its constant is named after: the document's own name for it, else the value
 * @param description what the document says about it, in Markdown, or null
 */
public record EnumValue(Object value, String name, @Nullable String description) {

  /** A string without a name of its own. */
  public static EnumValue of(String value) {
    return new EnumValue(value, value, null);
  }

  /** The value as text, by which its constant is identified. */
  public String text() {
    return String.valueOf(value);
  }
}
