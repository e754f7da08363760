package dev.connectors.runtime.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How the value of a parameter, or of a field of a form, becomes text: the styles of OpenAPI 3.0
 * and 3.1 ("Style Values", "Style Examples") as RFC 6570 has them, and the collection formats of
 * Swagger 2.0. Null members and elements are left out; an empty list or object is nothing at all.
 * What a style does not define, a list or object inside another, is JSON text.
 *
 * <p>Where the texts differ, OpenAPI 3.0.4 and 3.1.1 hold, which corrected the table of examples:
 * without {@code explode}, elements of a label have commas between them. A cookie has no {@code &};
 * what {@code explode} takes apart becomes cookies of their own, as OpenAPI 3.2 says.
 */
public final class ParameterStyle {

  /** The shape of the text. */
  enum Layout {
    /** Elements with a separator between. */
    JOINED,
    /** The same after a dot. */
    LABEL,
    /** Names and values, each after a semicolon. */
    MATRIX,
    /** Elements and members are pairs of their own. */
    PAIRS,
    /** Members in brackets after the name. */
    DEEP,
    /** JSON. */
    JSON,
    /** Elements are pairs of their own, objects are JSON. */
    FIELD
  }

  /** {@code blue,black} and {@code R,100,G,200}: the default of paths and headers. */
  public static final ParameterStyle SIMPLE = new ParameterStyle(Layout.JOINED, ",", false);

  /** {@code blue,black} and {@code R=100,G=200}. */
  public static final ParameterStyle SIMPLE_EXPLODED = new ParameterStyle(Layout.JOINED, ",", true);

  /** {@code .blue,black} and {@code .R,100,G,200}. */
  public static final ParameterStyle LABEL = new ParameterStyle(Layout.LABEL, ",", false);

  /** {@code .blue.black} and {@code .R=100.G=200}. */
  public static final ParameterStyle LABEL_EXPLODED = new ParameterStyle(Layout.LABEL, ".", true);

  /** {@code ;color=blue,black} and {@code ;color=R,100,G,200}. */
  public static final ParameterStyle MATRIX = new ParameterStyle(Layout.MATRIX, ",", false);

  /** {@code ;color=blue;color=black} and {@code ;R=100;G=200}. */
  public static final ParameterStyle MATRIX_EXPLODED = new ParameterStyle(Layout.MATRIX, ";", true);

  /** {@code color=blue,black} and {@code color=R,100,G,200}. */
  public static final ParameterStyle FORM = new ParameterStyle(Layout.JOINED, ",", false);

  /** {@code color=blue&color=black} and {@code R=100&G=200}: the default of queries and cookies. */
  public static final ParameterStyle FORM_EXPLODED = new ParameterStyle(Layout.PAIRS, ",", true);

  /** {@code color=blue%20black} and {@code color=R%20100%20G%20200}. */
  public static final ParameterStyle SPACE_DELIMITED =
      new ParameterStyle(Layout.JOINED, " ", false);

  /** {@code color=blue%7Cblack} and {@code color=R%7C100%7CG%7C200}. */
  public static final ParameterStyle PIPE_DELIMITED = new ParameterStyle(Layout.JOINED, "|", false);

  /** {@code color=blue%09black}, the {@code tsv} of Swagger 2.0. */
  public static final ParameterStyle TAB_DELIMITED = new ParameterStyle(Layout.JOINED, "\t", false);

  /**
   * {@code color[R]=100&color[G]=200}, with the brackets encoded. What the specification leaves
   * open is done as jQuery, PHP, Rails and Stripe do it: {@code a[b][c]=1} for an object in an
   * object, {@code a[]=1&a[]=2} for a list of scalars, {@code a[0][b]=1&a[1][b]=2} for one of
   * objects.
   */
  public static final ParameterStyle DEEP_OBJECT = new ParameterStyle(Layout.DEEP, ",", true);

  /** JSON text, for a parameter whose {@code content} is {@code application/json}. */
  public static final ParameterStyle JSON = new ParameterStyle(Layout.JSON, ",", false);

  /**
   * {@code color=blue&color=black} and {@code color={"R":100,"G":200}} (encoded): a field of a form
   * without any {@code encoding}, after the default content types of the Encoding Object.
   */
  public static final ParameterStyle FIELD = new ParameterStyle(Layout.FIELD, ",", false);

  private static final Map<String, ParameterStyle> NAMED =
      Map.ofEntries(
          Map.entry("SIMPLE", SIMPLE),
          Map.entry("SIMPLE_EXPLODED", SIMPLE_EXPLODED),
          Map.entry("LABEL", LABEL),
          Map.entry("LABEL_EXPLODED", LABEL_EXPLODED),
          Map.entry("MATRIX", MATRIX),
          Map.entry("MATRIX_EXPLODED", MATRIX_EXPLODED),
          Map.entry("FORM", FORM),
          Map.entry("FORM_EXPLODED", FORM_EXPLODED),
          Map.entry("SPACE_DELIMITED", SPACE_DELIMITED),
          Map.entry("PIPE_DELIMITED", PIPE_DELIMITED),
          Map.entry("TAB_DELIMITED", TAB_DELIMITED),
          Map.entry("DEEP_OBJECT", DEEP_OBJECT),
          Map.entry("JSON", JSON),
          Map.entry("FIELD", FIELD));

  private final Layout layout;
  private final String separator;
  private final boolean explode;
  private final boolean reserved;
  private final boolean empty;

  private ParameterStyle(Layout layout, String separator, boolean explode) {
    this(layout, separator, explode, false, false);
  }

  private ParameterStyle(
      Layout layout, String separator, boolean explode, boolean reserved, boolean empty) {
    this.layout = layout;
    this.separator = separator;
    this.explode = explode;
    this.reserved = reserved;
    this.empty = empty;
  }

  /**
   * A style by what generated code calls it.
   *
   * @param text the name of a constant, after which {@code reserved} and {@code emptyAllowed} may
   *     stand with a space before each
   */
  static ParameterStyle named(String text) {
    List<String> words = List.of(text.split(" "));
    ParameterStyle style =
        Objects.requireNonNull(NAMED.get(words.get(0)), () -> "no such style: " + text);
    style = words.contains("reserved") ? style.reserved() : style;
    return words.contains("emptyAllowed") ? style.emptyAllowed() : style;
  }

  /**
   * The style with {@code allowReserved}: the reserved characters of RFC 3986 and percent signs
   * with two digits stay as they are in values, but for {@code #}, which would end the query.
   *
   * @return another style
   */
  public ParameterStyle reserved() {
    return new ParameterStyle(layout, separator, explode, true, empty);
  }

  /**
   * The style with {@code allowEmptyValue}: an empty list or object is sent as a name without a
   * value.
   *
   * @return another style
   */
  public ParameterStyle emptyAllowed() {
    return new ParameterStyle(layout, separator, explode, reserved, true);
  }

  Layout layout() {
    return layout;
  }

  String separator() {
    return separator;
  }

  boolean isExploded() {
    return explode;
  }

  boolean isReserved() {
    return reserved;
  }

  boolean isEmptyAllowed() {
    return empty;
  }
}
