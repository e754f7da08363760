package dev.connectors.runtime.internal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the generated sets of optional parameters extend. The last value that is set for a name
 * counts, and null takes it back. Not thread-safe.
 *
 * @param <O> the set itself
 */
public abstract class OptionalParameters<O extends OptionalParameters<O>> {

  private final Map<String, Consumer<ApiCall>> parameters = new LinkedHashMap<>();
  private final Map<String, Object> input = new LinkedHashMap<>();
  private @Nullable String wholeName;
  private @Nullable Object whole;

  /** No parameters. */
  protected OptionalParameters() {}

  /**
   * Sets a query parameter in the style of its place.
   *
   * @param name its name
   * @param value its value, or null for none
   * @return this
   */
  protected final O query(String name, @Nullable Object value) {
    return put("query " + name, value, call -> call.query(name, value));
  }

  /**
   * Sets a query parameter.
   *
   * @param name its name
   * @param value its value, or null for none
   * @param style how it is written
   * @return this
   */
  protected final O query(String name, @Nullable Object value, ParameterStyle style) {
    return put("query " + name, value, call -> call.query(name, value, style));
  }

  /**
   * Sets a header in the style of its place.
   *
   * @param name its name
   * @param value its value, or null for none
   * @return this
   */
  protected final O header(String name, @Nullable Object value) {
    return put("header " + name, value, call -> call.header(name, value));
  }

  /**
   * Sets a header.
   *
   * @param name its name
   * @param value its value, or null for none
   * @param style how it is written
   * @return this
   */
  protected final O header(String name, @Nullable Object value, ParameterStyle style) {
    return put("header " + name, value, call -> call.header(name, value, style));
  }

  /**
   * Sets a cookie in the style of its place.
   *
   * @param name its name
   * @param value its value, or null for none
   * @return this
   */
  protected final O cookie(String name, @Nullable Object value) {
    return put("cookie " + name, value, call -> call.cookie(name, value));
  }

  /**
   * Sets a cookie.
   *
   * @param name its name
   * @param value its value, or null for none
   * @param style how it is written
   * @return this
   */
  protected final O cookie(String name, @Nullable Object value, ParameterStyle style) {
    return put("cookie " + name, value, call -> call.cookie(name, value, style));
  }

  /**
   * Sets a part of an operation's input.
   *
   * @param name its name
   * @param value its value, or null for none
   * @return this
   */
  @SuppressWarnings("unchecked") // O is the class that extends this one
  protected final O input(String name, @Nullable Object value) {
    if (value == null) {
      input.remove(name);
    } else {
      input.put(name, value);
    }
    return (O) this;
  }

  /**
   * Sets the whole input of an operation.
   *
   * @param name what it is called here
   * @param value its value, or null for none
   * @return this
   */
  @SuppressWarnings("unchecked") // O is the class that extends this one
  protected final O whole(String name, @Nullable Object value) {
    wholeName = value == null ? null : name;
    whole = value;
    return (O) this;
  }

  @SuppressWarnings("unchecked") // O is the class that extends this one
  private O put(String place, @Nullable Object value, Consumer<ApiCall> parameter) {
    if (value == null) {
      parameters.remove(place);
    } else {
      parameters.put(place, parameter);
    }
    return (O) this;
  }

  void applyTo(ApiCall call) {
    parameters.values().forEach(parameter -> parameter.accept(call));
  }

  void applyTo(InputCall<?> call) {
    input.forEach(call::input);
    if (wholeName != null && whole != null && call instanceof FunctionCall function) {
      function.whole(wholeName, whole);
    }
  }

  /** The names that are set, and no values. */
  @Override
  public String toString() {
    Set<String> names = new LinkedHashSet<>(parameters.keySet());
    names.addAll(input.keySet());
    if (wholeName != null) {
      names.add(wholeName);
    }
    return getClass().getSimpleName() + names;
  }
}
