package dev.connectors.runtime.graphql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is selected of an object (section 2.4): fields, and fragments for its types. Not
 * thread-safe.
 */
public final class GraphQlFields {

  /**
   * A field.
   *
   * @param key what its value is called in the answer: an alias, else the name
   * @param name its name
   * @param arguments its arguments
   * @param fields what is selected of its value; null for a scalar or enum
   */
  record Field(
      String key, String name, List<GraphQlArgument> arguments, @Nullable GraphQlFields fields) {

    Field {
      arguments = List.copyOf(arguments);
    }
  }

  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Map<String, GraphQlFields> fragments = new LinkedHashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** Nothing so far. */
  public GraphQlFields() {}

  /**
   * Selects a field.
   *
   * @param name its name
   * @param arguments its arguments; those of equal names count once
   * @param selected what is selected of its value; null for a scalar or enum
   * @return this
   * @throws IllegalArgumentException when the name is none, or the field is selected already with
   *     other arguments
   */
  public GraphQlFields field(
      String name, List<GraphQlArgument> arguments, @Nullable GraphQlFields selected) {
    return field(name, name, arguments, selected);
  }

  /**
   * Selects a field under another name.
   *
   * @param alias what its value is called in the answer
   * @param name its name
   * @param arguments its arguments; those of equal names count once
   * @param selected what is selected of its value; null for a scalar or enum
   * @return this
   * @throws IllegalArgumentException when a name is none, or the alias is that of another field or
   *     of the same with other arguments
   */
  public GraphQlFields field(
      String alias,
      String name,
      List<GraphQlArgument> arguments,
      @Nullable GraphQlFields selected) {
    Field field =
        new Field(
            GraphQlNames.checked("alias", alias),
            GraphQlNames.checked("field", name),
            arguments,
            selected);
    Field other = fields.get(alias);
    fields.put(alias, other == null ? field : merged(other, field));
    return this;
  }

  private static Field merged(Field one, Field other) {
    boolean equal = one.name().equals(other.name()) && one.arguments().equals(other.arguments());
    if (!equal || (one.fields() == null) != (other.fields() == null)) {
      throw new IllegalArgumentException(
          one.key()
              + ": selected twice, "
              + (one.name().equals(other.name())
                  ? "with different arguments"
                  : "as " + one.name() + " and " + other.name())
              + " (expected: once in a selection; an alias tells both apart)");
    }
    if (one.fields() == null || other.fields() == null) {
      return one;
    }
    GraphQlFields all = new GraphQlFields();
    all.add(one.fields());
    all.add(other.fields());
    return new Field(one.key(), one.name(), one.arguments(), all);
  }

  /** Selects all that another selection does. */
  private void add(GraphQlFields other) {
    other.fields.values().forEach(it -> field(it.key(), it.name(), it.arguments(), it.fields()));
    other.fragments.forEach((type, selected) -> on(type).add(selected));
    texts.addAll(other.texts);
  }

  /**
   * What is selected where the object is of a type.
   *
   * @param type the type's name
   * @return the selection for it, empty at first
   * @throws IllegalArgumentException when the name is none
   */
  GraphQlFields on(String type) {
    return fragments.computeIfAbsent(
        GraphQlNames.checked("fragment", type), key -> new GraphQlFields());
  }

  /**
   * Selects what another selection does, where the object is of a type.
   *
   * @param type the type's name
   * @param selected what is selected then
   * @return this
   * @throws IllegalArgumentException when the name is none, or a field is selected already with
   *     other arguments
   */
  public GraphQlFields on(String type, GraphQlFields selected) {
    on(type).add(selected);
    return this;
  }

  /**
   * Selects what a text says.
   *
   * @param selection fields as GraphQL has them, such as <code>id owner { login }</code>
   * @return this
   * @throws IllegalArgumentException when the text is nothing or something else; the message has
   *     the place in it
   */
  public GraphQlFields text(String selection) {
    texts.add(SelectionText.checked(selection));
    return this;
  }

  /**
   * Whether nothing is selected.
   *
   * @return true at first
   */
  public boolean isEmpty() {
    return fields.isEmpty() && texts.isEmpty() && fragments.isEmpty();
  }

  Collection<Field> fields() {
    return Collections.unmodifiableCollection(fields.values());
  }

  /** Selections by the names of the types that they are for. */
  Map<String, GraphQlFields> fragments() {
    return Collections.unmodifiableMap(fragments);
  }

  List<String> texts() {
    return Collections.unmodifiableList(texts);
  }

  /** The names of fields and types, and no values. */
  @Override
  public String toString() {
    return "GraphQlFields" + fields.keySet() + fragments.keySet();
  }
}
