package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.UnexpectedValueException;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.JsonUnion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which of several types a value is: by the discriminator where there is one; else the
 * type that reads the value, among objects the one of which the most is there.
 *
 * @param <T> the generated union
 */
public final class UnionType<T> {

  /** One of the types. */
  private record Branch<V, T>(ValueType<V> type, Function<V, T> wrap, ObjectMatch match) {
    @Nullable T read(Object value, Place place) {
      V read = readOrNull(value, place);
      boolean unknown = read instanceof JsonUnion union && !union.isKnown();
      return read == null || unknown ? null : wrap.apply(read);
    }

    private @Nullable V readOrNull(Object value, Place place) {
      try {
        return type.readOrNull(value, place);
      } catch (UnexpectedValueException ignored) { // of its kind, but too large for it
        return null;
      }
    }
  }

  private final Function<Object, T> unknown;
  private final List<Branch<?, T>> branches = new ArrayList<>();
  private @Nullable String discriminator;

  private UnionType(Function<Object, T> unknown) {
    this.unknown = unknown;
  }

  /**
   * A union without types yet.
   *
   * @param unknown makes the case for a value that is of none of the types
   * @param <T> the generated union
   * @return the union
   */
  public static <T> UnionType<T> of(Function<Object, T> unknown) {
    return new UnionType<>(unknown);
  }

  /**
   * Reads a value that came from elsewhere.
   *
   * @param type the union
   * @param value a tree, or what becomes one
   * @param <T> the generated union
   * @return the case
   */
  public static <T> T read(ValueType<T> type, Object value) {
    return type.read(Json.copyOf(value), Place.nowhere());
  }

  /**
   * Names the property that decides.
   *
   * @param property its JSON name
   * @return this
   */
  public UnionType<T> discriminator(String property) {
    this.discriminator = property;
    return this;
  }

  /**
   * Adds a type that every value of its kind belongs to.
   *
   * @param type the type
   * @param wrap makes the case
   * @param <V> the Java type of the value
   * @return this
   */
  public <V> UnionType<T> when(ValueType<V> type, Function<V, T> wrap) {
    return when(type, wrap, ObjectMatch.of());
  }

  /**
   * Adds a type of objects.
   *
   * @param type the type
   * @param wrap makes the case
   * @param match what such objects have
   * @param <V> the Java type of the value
   * @return this
   */
  public <V> UnionType<T> when(ValueType<V> type, Function<V, T> wrap, ObjectMatch match) {
    branches.add(new Branch<>(type, wrap, match));
    return this;
  }

  /**
   * The union as a type that views read.
   *
   * @return the type, which reads every value but null
   */
  public ValueType<T> build() {
    return new ValueType<>("any value", this::read);
  }

  private T read(Object value, Place place) {
    T result = value instanceof Map<?, ?> object ? readObject(object, place) : first(value, place);
    return result == null ? unknown.apply(value) : result;
  }

  private @Nullable T readObject(Map<?, ?> object, Place place) {
    Object tag = discriminator == null ? null : object.get(discriminator);
    Branch<?, T> best = null;
    long most = -1;
    for (Branch<?, T> branch : branches) {
      if (tag != null && branch.match().isTaggedBy(tag)) {
        return branch.read(object, place);
      }
      long score = branch.match().score(object);
      if (score > most && branch.read(object, place) != null) {
        best = branch;
        most = score;
      }
    }
    boolean contradicted = tag != null && branches.stream().anyMatch(b -> b.match().hasTags());
    return best == null || contradicted ? null : best.read(object, place);
  }

  private @Nullable T first(Object value, Place place) {
    for (Branch<?, T> branch : branches) {
      T read = branch.read(value, place);
      if (read != null && (!(value instanceof List<?>) || firstElementReads(read))) {
        return read;
      }
    }
    return null;
  }

  /** Lists read their elements when they are accessed, so the first one is asked for. */
  private static boolean firstElementReads(Object read) {
    Object value = ((JsonUnion) read).value();
    if (!(value instanceof List<?> list) || list.isEmpty()) {
      return true;
    }
    try {
      Objects.requireNonNullElse(list.get(0), "");
      return true;
    } catch (UnexpectedValueException ignored) { // the elements are of another type
      return false;
    }
  }
}
