package dev.connectors.maven.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be selected of an object in an answer of a GraphQL API.
 *
 * @param type the object's type
 * @param fields its fields, in the schema's order
 * @param fragments the types that an object of an abstract type can be; empty for a concrete one
 * @param plain the names of the fields that are selected when none is; with {@link #TYPE_NAME} for
 *     an abstract type, of which it is always selected
 */
public record Selection(
    TypeId type, List<Field> fields, List<Fragment> fragments, List<String> plain) {

  /** What tells of which type an object is (GraphQL, section 4.1.4). */
  public static final String TYPE_NAME = "__typename";

  /** Copies the lists. */
  public Selection {
    fields = List.copyOf(fields);
    fragments = List.copyOf(fragments);
    plain = List.copyOf(plain);
  }

  /**
   * A field.
   *
   * @param name its name
   * @param selected the type of what is selected of its value, or null for a scalar or enum
   * @param arguments its arguments, in the schema's order
   * @param types types of the arguments in GraphQL, by name
   * @param deprecated whether it should not be used any more
   */
  public record Field(
      String name,
      @Nullable TypeId selected,
      List<Parameter> arguments,
      Map<String, String> types,
      boolean deprecated) {

    /** Copies the collections. */
    public Field {
      arguments = List.copyOf(arguments);
      types = Map.copyOf(types);
    }

    /** The arguments that must be given. */
    public List<Parameter> required() {
      return arguments.stream().filter(Parameter::required).toList();
    }

    /** The arguments that may be left out. */
    public List<Parameter> optional() {
      return arguments.stream().filter(argument -> !argument.required()).toList();
    }
  }

  /**
   * A type that an object of an abstract type can be.
   *
   * @param name its name in the schema
   * @param type the type
   */
  public record Fragment(String name, TypeId type) {

    /** What identifies its method among those of the selection. */
    public String member() {
      return "on " + name;
    }
  }
}
