package dev.connectors.maven.spec;

import dev.connectors.maven.diag.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of an object, an interface or an input object, or an argument of a field.
 *
 * @param name its name
 * @param description what the schema says, in Markdown, or null
 * @param arguments its arguments, in the schema's order; empty for an argument and for a field of
 *     an input object
 * @param type its type
 * @param defaultValue its default as the schema has it, or null without one
 * @param deprecated why it should not be used any more, or null when it may be
 * @param location where it is declared
 */
public record GraphQlField(
    String name,
    @Nullable String description,
    List<GraphQlField> arguments,
    GraphQlTypeRef type,
    @Nullable String defaultValue,
    @Nullable String deprecated,
    SourceLocation location) {

  /** Copies the arguments. */
  public GraphQlField {
    arguments = List.copyOf(arguments);
  }

  /** Whether it is an argument, or a field of an input object, that must be given. */
  public boolean mustBeGiven() {
    return type.isRequired() && defaultValue == null;
  }

  /** Whether a selection can hold it as it is: no argument must be given. */
  public boolean isPlain() {
    return arguments.stream().noneMatch(GraphQlField::mustBeGiven);
  }
}
