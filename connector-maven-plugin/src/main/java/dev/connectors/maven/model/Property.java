package dev.connectors.maven.model;

import org.jspecify.annotations.Nullable;

/**
 * A property of an object.
 *
 * @param name its name in JSON
 * @param type its type
 * @param required whether the document promises that it is there
 * @param nullable whether it may be null
 * @param emptyText whether the empty text stands for no value, though the type is none of texts
 * @param readOnly whether only answers have it
 * @param writeOnly whether only requests have it
 * @param sensitive whether its value must not be shown
 * @param deprecated whether it should not be used any more
 * @param description what the document says, in Markdown, or null
 */
public record Property(
    String name,
    TypeUse type,
    boolean required,
    boolean nullable,
    boolean emptyText,
    boolean readOnly,
    boolean writeOnly,
    boolean sensitive,
    boolean deprecated,
    @Nullable String description) {

  /** The same property, whose value must not be shown. */
  public Property hidden() {
    return new Property(
        name,
        type,
        required,
        nullable,
        emptyText,
        readOnly,
        writeOnly,
        true,
        deprecated,
        description);
  }

  /** Whether an answer holds a value, so that reading it never gives null. */
  public boolean isPromised() {
    return required && !nullable && !emptyText && !writeOnly;
  }
}
