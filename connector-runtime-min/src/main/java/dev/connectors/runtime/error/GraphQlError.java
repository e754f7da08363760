package dev.connectors.runtime.error;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error that a GraphQL API answered with (GraphQL, section 7.1.2).
 *
 * @param message what went wrong, for developers; empty when the API does not say
 * @param code what went wrong, for programs, such as {@code NOT_FOUND}: {@code extensions.code}, or
 *     {@code type} where an API writes it beside the message; null when the API does not say
 * @param path where in the answer: names of fields and indexes of lists; empty when it concerns the
 *     request as a whole
 * @param locations where in the document: lines and columns, from 1
 * @param extensions what else the API says: a JSON tree
 */
public record GraphQlError(
    String message,
    @Nullable String code,
    List<Object> path,
    List<Location> locations,
    Map<String, @Nullable Object> extensions)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * A place in a document.
   *
   * @param line the line, from 1
   * @param column the column, from 1
   */
  public record Location(int line, int column) implements Serializable {

    private static final long serialVersionUID = 1L;
  }

  /** Copies the collections. */
  public GraphQlError {
    path = List.copyOf(path);
    locations = List.copyOf(locations);
    extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
  }

  /**
   * The errors in the body of an answer.
   *
   * @param body a JSON tree
   * @return what stands at {@code errors}, as far as it has the form of errors; empty without any
   */
  static List<GraphQlError> in(@Nullable Object body) {
    List<GraphQlError> errors = new ArrayList<>();
    if (body instanceof Map<?, ?> object && object.get("errors") instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> error) {
          errors.add(of(error));
        }
      }
    }
    return errors;
  }

  private static GraphQlError of(Map<?, ?> error) {
    List<Location> locations = new ArrayList<>();
    for (Object item : list(error.get("locations"))) {
      if (item instanceof Map<?, ?> place
          && place.get("line") instanceof Number line
          && place.get("column") instanceof Number column) {
        locations.add(new Location(line.intValue(), column.intValue()));
      }
    }
    List<Object> path =
        list(error.get("path")).stream()
            .<Object>map(it -> it instanceof Number index ? index.intValue() : String.valueOf(it))
            .toList();
    Map<String, @Nullable Object> extensions = new LinkedHashMap<>();
    if (error.get("extensions") instanceof Map<?, ?> map) {
      map.forEach((name, value) -> extensions.put(String.valueOf(name), value));
    }
    return new GraphQlError(
        error.get("message") instanceof String text ? text : "",
        code(error.get("type"), extensions),
        path,
        locations,
        extensions);
  }

  private static @Nullable String code(
      @Nullable Object type, Map<String, @Nullable Object> extensions) {
    if (extensions.get("code") instanceof String code) {
      return code;
    }
    return type instanceof String text
        ? text
        : extensions.get("type") instanceof String t ? t : null;
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  /** Code and path; not the message, which may quote what was sent. */
  @Override
  public String toString() {
    return "GraphQlError[code=" + code + ", path=" + path + "]";
  }
}
