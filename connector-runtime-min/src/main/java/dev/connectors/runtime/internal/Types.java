package dev.connectors.runtime.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The types that generated views read. Numbers are read from numbers only, and integers from every
 * number that is one: 5, 5.0 and 5e0.
 */
public final class Types {

  /** Any string. */
  public static final ValueType<String> STRING =
      new ValueType<>("string", (value, place) -> value instanceof String text ? text : null);

  /** True or false. */
  public static final ValueType<Boolean> BOOLEAN =
      new ValueType<>("boolean", (value, place) -> value instanceof Boolean flag ? flag : null);

  /** An integer of 32 bits. */
  public static final ValueType<Integer> INT32 = new ValueType<>("integer", Numbers::int32);

  /** An integer of 64 bits. */
  public static final ValueType<Long> INT64 = new ValueType<>("integer", Numbers::int64);

  /** An integer of at most 1,000 digits. */
  public static final ValueType<BigInteger> INTEGER = new ValueType<>("integer", Numbers::integer);

  /** A number with all its digits. */
  public static final ValueType<BigDecimal> DECIMAL =
      new ValueType<>("number", (value, place) -> Numbers.decimal(value));

  /** A number, rounded to 64 bits. */
  public static final ValueType<Double> DOUBLE =
      new ValueType<>(
          "number", (value, place) -> value instanceof Number number ? number.doubleValue() : null);

  /** A number, rounded to 32 bits. */
  public static final ValueType<Float> FLOAT =
      new ValueType<>(
          "number", (value, place) -> value instanceof Number number ? number.floatValue() : null);

  /** A date such as 2026-01-31. */
  public static final ValueType<LocalDate> DATE =
      new ValueType<>("date such as 2026-01-31", (value, place) -> Times.date(value));

  /** A date with time and offset; with a space for the T, and an offset without colon, too. */
  public static final ValueType<OffsetDateTime> DATE_TIME =
      new ValueType<>(
          "date-time such as 2026-01-31T08:30:00Z", (value, place) -> Times.dateTime(value));

  /** Text that identifies something; an integer is read as its digits. */
  public static final ValueType<String> ID =
      new ValueType<>("id", (value, place) -> Numbers.id(value));

  /** An integer of 64 bits, as a number or in text. */
  public static final ValueType<Long> INT64_TEXT =
      new ValueType<>("integer", (value, place) -> Numbers.int64(Numbers.number(value), place));

  /** An integer of at most 1,000 digits, as a number or in text. */
  public static final ValueType<BigInteger> INTEGER_TEXT =
      new ValueType<>("integer", (value, place) -> Numbers.integer(Numbers.number(value), place));

  /** A number with all its digits, as a number or in text. */
  public static final ValueType<BigDecimal> DECIMAL_TEXT =
      new ValueType<>("number", (value, place) -> Numbers.decimal(Numbers.number(value)));

  /** A UUID. */
  public static final ValueType<java.util.UUID> UUID =
      new ValueType<>("uuid", (value, place) -> uuid(value));

  /** A duration of days and less, such as PT1H30M; the length of years and months varies. */
  public static final ValueType<Duration> DURATION =
      new ValueType<>("duration such as PT1H30M", (value, place) -> Times.duration(value));

  /** Bytes, from text in base64 with or without padding and line ends; each call gives new ones. */
  public static final ValueType<byte[]> BASE64 =
      new ValueType<>("bytes in base64", (value, place) -> base64(value));

  /** Any value but null, as a tree. */
  public static final ValueType<Object> JSON =
      new ValueType<>("any value", (value, place) -> value);

  /** Any object, as a tree. */
  public static final ValueType<Map<String, @Nullable Object>> OBJECT =
      new ValueType<>("object", (value, place) -> asObject(value));

  private static final int UUID_LENGTH = 36;

  private Types() {}

  /**
   * A generated view, or a sealed interface of such.
   *
   * @param type makes it from an object, such as {@code Deal::of}; the place is attached to what it
   *     returns, so each call must return a new view
   * @param <T> the Java type
   * @return the type
   */
  public static <T> ValueType<T> object(Function<? super Map<String, ?>, T> type) {
    return new ValueType<>(
        "object",
        (value, place) -> {
          Map<String, @Nullable Object> object = asObject(value);
          return object == null ? null : ObjectView.at(type.apply(object), place);
        });
  }

  /**
   * A generated enum of strings.
   *
   * @param type makes it from its text, such as {@code DealStatus::of}
   * @param <T> the Java type
   * @return the type
   */
  public static <T> ValueType<T> enumeration(Function<String, T> type) {
    return new ValueType<>(
        "string", (value, place) -> value instanceof String text ? type.apply(text) : null);
  }

  /**
   * A type that is looked up when it is first needed, so that types may refer to each other.
   *
   * @param type gives the type
   * @param <T> the Java type
   * @return the type
   */
  public static <T> ValueType<T> lazy(Supplier<ValueType<T>> type) {
    return new ValueType<>("any value", (value, place) -> type.get().readOrNull(value, place));
  }

  /**
   * A list, whose elements are read when they are accessed.
   *
   * @param element the type of its elements; those that are null read as null
   * @param <T> the Java type of the elements
   * @return the type
   */
  public static <T> ValueType<List<T>> list(ValueType<T> element) {
    return new ValueType<>(
        "array",
        (value, place) ->
            value instanceof List<?> list ? new LazyList<>(list, element, place) : null);
  }

  /**
   * A map, whose values are read when they are accessed.
   *
   * @param value the type of its values; those that are null read as null
   * @param <T> the Java type of the values
   * @return the type
   */
  public static <T> ValueType<Map<String, T>> map(ValueType<T> value) {
    return new ValueType<>(
        "object",
        (json, place) -> {
          Map<String, @Nullable Object> object = asObject(json);
          return object == null ? null : new LazyMap<>(object, value, place, Set.of());
        });
  }

  @SuppressWarnings("unchecked") // in a tree, objects have names as keys
  private static @Nullable Map<String, @Nullable Object> asObject(Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : null;
  }

  private static byte @Nullable [] base64(Object value) {
    try {
      return value instanceof String text
          ? Base64.getDecoder().decode(text.replaceAll("[\r\n]", ""))
          : null;
    } catch (IllegalArgumentException ignored) { // null says that it is none
      return null;
    }
  }

  private static java.util.@Nullable UUID uuid(Object value) {
    if (!(value instanceof String text) || text.length() != UUID_LENGTH) {
      return null;
    }
    try {
      return java.util.UUID.fromString(text);
    } catch (IllegalArgumentException ignored) { // null says that it is none
      return null;
    }
  }
}
