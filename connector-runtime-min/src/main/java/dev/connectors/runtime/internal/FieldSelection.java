package dev.connectors.runtime.internal;

import dev.connectors.runtime.graphql.GraphQlArgument;
import dev.connectors.runtime.graphql.GraphQlFields;
import dev.connectors.runtime.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the generated selections of fields extend. A field that is selected twice is selected with
 * what both times select of it; with other arguments, that is refused. Not thread-safe.
 *
 * @param <S> the selection itself
 */
public abstract class FieldSelection<S extends FieldSelection<S>> {

  private static final String TYPE_NAME = "__typename";

  private final GraphQlFields fields = new GraphQlFields();
  private final List<String> plain;

  /**
   * Nothing so far.
   *
   * @param plain the fields that are selected when none is; with {@code __typename} for an object
   *     that may be of several types, of which it is always selected
   */
  protected FieldSelection(String... plain) {
    this.plain = List.of(plain);
  }

  /**
   * Selects all fields that are plain values: scalars and enums, without those that are deprecated
   * and those that need arguments. They are what is selected when nothing is.
   *
   * @return this
   */
  public final S scalars() {
    plain.forEach(name -> fields.field(name, List.of(), null));
    return self();
  }

  /**
   * Selects a field whose value is a scalar or enum.
   *
   * @param name its name
   * @return this
   */
  protected final S field(String name) {
    return field(name, List.of());
  }

  /**
   * Selects a field whose value is a scalar or enum.
   *
   * @param name its name
   * @param arguments its arguments
   * @return this
   */
  protected final S field(String name, List<GraphQlArgument> arguments) {
    fields.field(name, arguments, null);
    return self();
  }

  /**
   * Selects a field whose value has fields.
   *
   * @param name its name
   * @param selection an empty selection for its value
   * @param consumer what the caller selects of it
   * @param <T> the selection's type
   * @return this
   */
  protected final <T extends FieldSelection<T>> S field(
      String name, T selection, Consumer<? super T> consumer) {
    return field(name, List.of(), selection, consumer);
  }

  /**
   * Selects a field whose value has fields.
   *
   * @param name its name
   * @param arguments its arguments
   * @param selection an empty selection for its value
   * @param consumer what the caller selects of it
   * @param <T> the selection's type
   * @return this
   */
  protected final <T extends FieldSelection<T>> S field(
      String name, List<GraphQlArgument> arguments, T selection, Consumer<? super T> consumer) {
    fields.field(name, arguments, selection.selected(name, consumer));
    return self();
  }

  /**
   * Selects fields where the object is of a type.
   *
   * @param type the type's name
   * @param selection an empty selection for it
   * @param consumer what the caller selects
   * @param <T> the selection's type
   * @return this
   */
  protected final <T extends FieldSelection<T>> S on(
      String type, T selection, Consumer<? super T> consumer) {
    fields.on(type, selection.selected("on " + type, consumer));
    return self();
  }

  /**
   * An argument that must be given.
   *
   * @param name its name
   * @param type its type in GraphQL
   * @param value its value
   * @return the argument
   * @throws IllegalArgumentException when the value is null
   */
  protected static GraphQlArgument argument(String name, String type, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(name + ": null (expected: a value of type " + type + ")");
    }
    return new GraphQlArgument(name, type, Json.copyOf(value));
  }

  /**
   * Arguments of a field.
   *
   * @param arguments the arguments
   * @return the same
   */
  protected static List<GraphQlArgument> arguments(GraphQlArgument... arguments) {
    return List.of(arguments);
  }

  /**
   * Arguments of a field, some of which are optional.
   *
   * @param options an empty set of optional arguments
   * @param consumer what the caller sets
   * @param required the arguments that must be given
   * @param <A> the set's type
   * @return all of them
   */
  protected static <A extends FieldArguments<A>> List<GraphQlArgument> arguments(
      A options, Consumer<? super A> consumer, GraphQlArgument... required) {
    Objects.requireNonNull(consumer, "arguments: null (expected: a lambda)");
    consumer.accept(options);
    List<GraphQlArgument> all = new ArrayList<>(List.of(required));
    all.addAll(options.all());
    return all;
  }

  /** What the caller selects; the plain fields when that is nothing. */
  GraphQlFields selected(String place, Consumer<? super S> consumer) {
    Objects.requireNonNull(consumer, place + ": fields: null (expected: a lambda)");
    consumer.accept(self());
    if (fields.isEmpty()) {
      scalars();
    } else if (plain.contains(TYPE_NAME)) {
      fields.field(TYPE_NAME, List.of(), null);
    }
    return fields;
  }

  @SuppressWarnings("unchecked") // S is the class that extends this one
  private S self() {
    return (S) this;
  }

  /** The names of fields, and no values. */
  @Override
  public String toString() {
    return getClass().getSimpleName() + fields;
  }
}
