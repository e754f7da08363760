package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.UnexpectedValueException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a JSON value reads as a Java value; the constants and factories are in {@link Types}.
 *
 * @param <T> the Java type
 */
public final class ValueType<T> {

  /** Reads a value that is not null; null means that the value is of another type. */
  interface Reader<T> {
    @Nullable T read(Object value, Place place);
  }

  private final String expected;
  private final Reader<T> reader;

  ValueType(String expected, Reader<T> reader) {
    this.expected = Objects.requireNonNull(expected);
    this.reader = reader;
  }

  /** The word for the type in messages. */
  String expected() {
    return expected;
  }

  /**
   * Reads a value.
   *
   * @throws UnexpectedValueException when the value is of another type, or null
   */
  T read(@Nullable Object value, Place place) {
    T result = value == null ? null : reader.read(value, place);
    if (result == null) {
      throw place.unexpected(value, expected);
    }
    return result;
  }

  /** Reads a value, or gives null when it is of another type. */
  @Nullable T readOrNull(Object value, Place place) {
    return reader.read(value, place);
  }

  /** Reads an element of a list or map, where null reads as null. */
  @Nullable T readElement(@Nullable Object value, Place place) {
    return value == null ? null : read(value, place);
  }

  /** What the type expects. */
  @Override
  public String toString() {
    return expected;
  }
}
