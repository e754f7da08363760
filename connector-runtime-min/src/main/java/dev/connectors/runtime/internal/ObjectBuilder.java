package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.MissingPropertyException;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.JsonPath;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What generated builders extend. Not thread-safe; it can build several times.
 *
 * @param <B> the builder itself
 */
public abstract class ObjectBuilder<B extends ObjectBuilder<B>> {

  private final Map<String, @Nullable Object> properties;

  /**
   * A builder that begins with properties.
   *
   * @param initial the properties, such as those of the view that {@code toBuilder()} is called on
   */
  protected ObjectBuilder(Map<String, ?> initial) {
    this.properties = new LinkedHashMap<>(initial);
  }

  /**
   * Sets a property that may not be null.
   *
   * @param name its JSON name
   * @param value its value, which is copied
   * @return this
   * @throws NullPointerException when the value is null
   * @throws IllegalArgumentException when the value holds what JSON does not have
   */
  protected final B set(String name, Object value) {
    Objects.requireNonNull(
        value,
        () -> name + ": null (expected: a value; use setNull(\"" + name + "\") to send null)");
    return custom(name, value);
  }

  /**
   * Sets a property to an object that is built in place.
   *
   * @param name its JSON name
   * @param builder builds the object
   * @param value sets the object's properties
   * @param <V> the builder of the object
   * @return this
   * @throws MissingPropertyException when required properties of the object are not set
   */
  protected final <V extends ObjectBuilder<V>> B set(
      String name, V builder, Consumer<? super V> value) {
    return set(name, builder.apply(value).build());
  }

  /**
   * Sets a property that may be null.
   *
   * @param name its JSON name
   * @param value its value, which is copied; null becomes JSON null
   * @return this
   * @throws IllegalArgumentException when the value holds what JSON does not have
   */
  protected final B setNullable(String name, @Nullable Object value) {
    return custom(name, value);
  }

  /**
   * Sends a property as null, which is not the same as not to set it.
   *
   * @param name its JSON name
   * @return this
   */
  public final B setNull(String name) {
    return custom(name, null);
  }

  /**
   * Sends a property as the empty text, by which forms, that have no null, clear a value.
   *
   * @param name its JSON name
   * @return this
   */
  public final B setEmpty(String name) {
    return custom(name, "");
  }

  /**
   * Sets any property, also one that the type does not know.
   *
   * @param name its JSON name
   * @param value a view, map, collection, text, number, boolean, date or null; it is copied
   * @return this
   * @throws IllegalArgumentException when the value holds what JSON does not have
   */
  public final B custom(String name, @Nullable Object value) {
    Objects.requireNonNull(name, "name: null (expected: the name of a property)");
    try {
      properties.put(name, Json.copyOf(value));
    } catch (IllegalArgumentException e) {
      // The copy knows the place within the value only.
      String within = String.valueOf(e.getMessage()).substring(1);
      throw new IllegalArgumentException("$" + JsonPath.step(name) + within, e);
    }
    return self();
  }

  /**
   * Lets code that is handed around set properties.
   *
   * @param consumer sets properties on this builder
   * @return this
   */
  public final B apply(Consumer<? super B> consumer) {
    consumer.accept(self());
    return self();
  }

  /**
   * Builds the value.
   *
   * @return a view of what is set
   * @throws MissingPropertyException when required properties are not set, with all their names
   */
  public abstract Object build();

  /**
   * Builds the value.
   *
   * @param type makes it from an object
   * @param required the JSON names that must be there
   * @param <T> its Java type
   * @return the value
   * @throws MissingPropertyException when required properties are not set, with all their names
   */
  protected final <T> T build(Function<? super Map<String, ?>, T> type, String... required) {
    List<String> missing =
        Arrays.stream(required).filter(name -> !properties.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      String one = missing.size() == 1 ? JsonPath.step(missing.get(0)) : "";
      String names = missing.stream().collect(Collectors.joining(", "));
      throw one.isEmpty()
          ? new MissingPropertyException(
              null, null, "$", names + ": missing", "a value for each required property")
          : new MissingPropertyException(
              null, null, "$" + one, "missing", "a value, since it is required");
    }
    @SuppressWarnings("unchecked") // the copy of a map is an object
    Map<String, @Nullable Object> json =
        (Map<String, @Nullable Object>) Objects.requireNonNull(Json.copyOf(properties));
    return type.apply(json);
  }

  @SuppressWarnings("unchecked") // B is the class that extends this one
  private B self() {
    return (B) this;
  }

  /** The names that are set, and no values. */
  @Override
  public String toString() {
    return getClass().getSimpleName() + properties.keySet();
  }
}
