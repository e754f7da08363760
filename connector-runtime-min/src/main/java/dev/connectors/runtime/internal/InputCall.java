package dev.connectors.runtime.internal;

import dev.connectors.runtime.ApiResponse;
import dev.connectors.runtime.error.UnexpectedValueException;
import dev.connectors.runtime.json.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation whose input is a JSON object: filled by generated code, and made by one
 * of the {@code receive} methods. Not thread-safe, and made once.
 *
 * @param <C> the call itself
 */
public abstract sealed class InputCall<C extends InputCall<C>> permits FunctionCall, FieldCall {

  private final String operation;
  private final Map<String, @Nullable Object> input = new LinkedHashMap<>();

  InputCall(String operation) {
    this.operation = operation;
  }

  /**
   * Sets a part of the input.
   *
   * @param name its name
   * @param value its value: a view, map, list, scalar or tree; null leaves it out
   * @return this
   */
  public final C input(String name, @Nullable Object value) {
    if (value == null) {
      input.remove(name);
    } else {
      input.put(name, Json.copyOf(value));
    }
    return self();
  }

  /**
   * Lets the caller set what is optional, and adds it.
   *
   * @param consumer what the caller gave
   * @param options an empty set of parameters for it
   * @param <O> the generated type of the set
   * @return this
   */
  public final <O extends OptionalParameters<O>> C options(
      Consumer<? super O> consumer, O options) {
    Objects.requireNonNull(consumer, operation + ": options: null (expected: a lambda)");
    consumer.accept(options);
    options.applyTo(this);
    return self();
  }

  /**
   * Makes the call and reads the output as a type.
   *
   * @param type the type; reading the body throws {@link UnexpectedValueException} when the output
   *     is nothing, or of another type
   * @param <T> its Java type
   * @return the output, with status and headers of the last answer of the API
   */
  public final <T> ApiResponse<T> receive(ValueType<T> type) {
    ApiResponse<@Nullable Object> output = run();
    return ApiResponse.of(
        output.status(),
        output.headers(),
        () -> {
          Object tree = output.body();
          if (tree == null) {
            throw new UnexpectedValueException(
                operation, output.status(), "$", "nothing", type.expected(), null);
          }
          return type.read(tree, Place.answer(operation, output.status()));
        },
        output::body);
  }

  /**
   * Makes the call and reads an output that may be nothing or null.
   *
   * @param type the type; reading the body throws {@link UnexpectedValueException} when the output
   *     is of another type
   * @param <T> its Java type
   * @return the output, whose body is null when it is nothing or null
   */
  public final <T> ApiResponse<@Nullable T> receiveNullable(ValueType<T> type) {
    ApiResponse<@Nullable Object> output = run();
    return ApiResponse.of(
        output.status(),
        output.headers(),
        () -> {
          Object tree = output.body();
          return tree == null ? null : type.read(tree, Place.answer(operation, output.status()));
        },
        output::body);
  }

  /**
   * Makes the call and leaves its output aside.
   *
   * @return status and headers of the last answer of the API; the body is null
   */
  @SuppressWarnings("NullAway") // Void has no other value
  public final ApiResponse<Void> receiveNothing() {
    ApiResponse<@Nullable Object> output = run();
    return ApiResponse.of(output.status(), output.headers(), () -> (Void) null, output::body);
  }

  /** Makes the call: the output as a tree, null also where nothing came out. */
  abstract ApiResponse<@Nullable Object> run();

  /** What the operation is called, for messages. */
  final String operation() {
    return operation;
  }

  /** The input so far; unmodifiable. */
  final Map<String, @Nullable Object> input() {
    return Collections.unmodifiableMap(input);
  }

  @SuppressWarnings("unchecked") // C is the class that extends this one
  private C self() {
    return (C) this;
  }
}
