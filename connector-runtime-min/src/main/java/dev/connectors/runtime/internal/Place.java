package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.MissingPropertyException;
import dev.connectors.runtime.error.UnexpectedValueException;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.JsonPath;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands: operation, status and JSON path; written out only when a message needs it.
 */
public final class Place {

  private static final Place NOWHERE = new Place(null, "$", null, null, Set.of(), false);

  private final @Nullable Place parent;
  private final Object step;
  private final @Nullable String operation;
  private final @Nullable Integer status;
  private final Set<String> sensitive;
  private final boolean hidden;

  private Place(
      @Nullable Place parent,
      Object step,
      @Nullable String operation,
      @Nullable Integer status,
      Set<String> sensitive,
      boolean hidden) {
    this.parent = parent;
    this.step = step;
    this.operation = operation;
    this.status = status;
    this.sensitive = sensitive;
    this.hidden = hidden;
  }

  /** The root of data that came from no operation. */
  static Place nowhere() {
    return NOWHERE;
  }

  /** The root of the body of an operation's answer. */
  static Place answer(String operation, int status) {
    return new Place(null, "$", operation, status, Set.of(), false);
  }

  /** A place without the ones that it stands in. */
  static Place root(
      String path,
      @Nullable String operation,
      @Nullable Integer status,
      Set<String> sensitive,
      boolean hidden) {
    return new Place(null, path, operation, status, sensitive, hidden);
  }

  /** What is serialised in its stead. */
  SerializedPlace serialized() {
    return new SerializedPlace(path(), operation, status, List.copyOf(sensitive), hidden);
  }

  /** The place of a property; {@code sensitive} are the names that the object does not show. */
  Place property(String name, Set<String> sensitive) {
    boolean hides = hidden || sensitive.contains(name) || this.sensitive.contains(name);
    return new Place(this, name, operation, status, sensitive, hides);
  }

  /** The same place, as the object there sees it. */
  Place within(Set<String> names) {
    return names.isEmpty() ? this : new Place(parent, step, operation, status, names, hidden);
  }

  /** The place of a property of an object without a type. */
  Place property(String name) {
    return property(name, sensitive);
  }

  /** The place of an element of an array. */
  Place element(int index) {
    return new Place(this, index, operation, status, sensitive, hidden);
  }

  /** Whether what stands here is secret. */
  boolean hidden() {
    return hidden;
  }

  /** The exception for a value of another type; the message shows the value unless it is secret. */
  UnexpectedValueException unexpected(@Nullable Object value, String expected) {
    return new UnexpectedValueException(
        operation, status, path(), hidden ? "***" : Json.excerpt(value, sensitive), expected, null);
  }

  /** The exception for a value that is not there at all, or is null. */
  MissingPropertyException missing(String found, String expected) {
    return new MissingPropertyException(operation, status, path(), found, expected);
  }

  private String path() {
    StringBuilder path = new StringBuilder();
    for (Place place = this; place != null; place = place.parent) {
      path.insert(0, place.text());
    }
    return path.toString();
  }

  private String text() {
    if (parent == null) {
      return (String) step;
    }
    return step instanceof Integer index ? JsonPath.step(index) : JsonPath.step((String) step);
  }
}
