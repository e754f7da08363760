package dev.connectors.maven.model;

/**
 * How a parameter's or form field's value becomes text, reduced to what makes a difference for its
 * type: a scalar looks the same in most styles, and then has that of its place.
 *
 * @param style the style
 * @param explode whether elements and members stand for themselves
 * @param allowReserved whether reserved characters are sent as they are
 * @param allowEmptyValue whether an empty list or object is sent as a name without value
 */
public record Serialization(
    Style style, boolean explode, boolean allowReserved, boolean allowEmptyValue) {

  /** The styles of OpenAPI 3, those that Swagger 2.0 adds, and content. */
  public enum Style {
    /** With commas: paths and headers. */
    SIMPLE,
    /** After a dot. */
    LABEL,
    /** Names and values after semicolons. */
    MATRIX,
    /** As HTML forms do it: queries and cookies. */
    FORM,
    /** With spaces. */
    SPACE_DELIMITED,
    /** With pipes. */
    PIPE_DELIMITED,
    /** With tabs: the collection format tsv of Swagger 2.0. */
    TAB_DELIMITED,
    /** Members in brackets after the name. */
    DEEP_OBJECT,
    /** As JSON text: content of type application/json. */
    JSON,
    /** Lists repeat the name, objects are JSON text: form fields without an encoding. */
    FIELD
  }

  /** What a form field without an encoding has. */
  public static final Serialization FIELD = of(Style.FIELD, false);

  /** A serialization that allows neither reserved characters nor empty values. */
  public static Serialization of(Style style, boolean explode) {
    return new Serialization(style, explode, false, false);
  }

  /** What a parameter has without further words (OpenAPI 3.0.3, Parameter Object). */
  public static Serialization standard(Parameter.In in) {
    return switch (in) {
      case PATH, HEADER -> of(Style.SIMPLE, false);
      case QUERY, COOKIE -> of(Style.FORM, true);
      case INPUT, WHOLE -> of(Style.JSON, false);
    };
  }
}
