package dev.connectors.maven.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation.
 *
 * @param name its name in the document
 * @param in where it is sent
 * @param required whether a call must give it
 * @param type its type
 * @param serialization how its value becomes text
 * @param constant the text of the only value that it may have, which is sent without being asked
 *     for; or null
 * @param facts what else its schema says about values, such as its default
 * @param description what the document says, in Markdown, or null
 * @param deprecated whether it should not be used any more
 */
public record Parameter(
    String name,
    In in,
    boolean required,
    TypeUse type,
    Serialization serialization,
    @Nullable String constant,
    List<Fact> facts,
    @Nullable String description,
    boolean deprecated) {

  /** Copies the facts. */
  public Parameter {
    facts = List.copyOf(facts);
  }

  /** A parameter of which no more is known than its place. */
  public static Parameter undescribed(String name, In in, boolean required) {
    return new Parameter(
        name,
        in,
        required,
        TypeUse.Scalar.STRING,
        Serialization.standard(in),
        null,
        List.of(),
        null,
        false);
  }

  /**
   * Something that the schema says about values.
   *
   * @param label what it is, in words for a comment
   * @param value as the document has it
   */
  public record Fact(String label, String value) {}

  /** Name and place as text, which no other parameter of the operation has: {@code query limit}. */
  public String place() {
    return in.name().toLowerCase(Locale.ROOT) + " " + name;
  }

  /** Where a parameter is sent. */
  public enum In {
    /** In the path. */
    PATH,
    /** In the query. */
    QUERY,
    /** In a request header. */
    HEADER,
    /** In a cookie. */
    COOKIE,
    /** In the input of an operation that is no request of its own. */
    INPUT,
    /** The whole input of an operation that is no request of its own, which is no list of names. */
    WHOLE
  }
}
