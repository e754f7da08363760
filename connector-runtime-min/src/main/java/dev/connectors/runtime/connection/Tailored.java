package dev.connectors.runtime.connection;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An access for one request.
 *
 * @param access what the request carries
 * @param headers names of headers, in lower case, that the request itself loses: the access sets
 *     them
 * @param query names of query parameters that the request itself loses
 * @param data members that are merged into its body
 */
public record Tailored(
    Access access, Set<String> headers, Set<String> query, Map<String, @Nullable Object> data) {

  /** An access that is the same for all requests. */
  static Tailored of(Access access) {
    return new Tailored(access, Set.of(), Set.of(), Map.of());
  }

  /** Whether the request itself stays as it is. */
  public boolean isUnchanged() {
    return headers.isEmpty() && query.isEmpty() && data.isEmpty();
  }

  /** The same with the names and data of an override, which wins. */
  Tailored and(Access changed, RequestOverride override) {
    Set<String> allHeaders = new LinkedHashSet<>(headers);
    allHeaders.addAll(override.headers().keySet());
    Set<String> allQuery = new LinkedHashSet<>(query);
    allQuery.addAll(override.queryNames());
    Map<String, @Nullable Object> all =
        override.data() == null ? data : merged(data, override.data());
    return new Tailored(changed, allHeaders, allQuery, all);
  }

  /**
   * Merges objects into each other, member by member; of other values, those of the second win.
   *
   * @param first an object
   * @param second an object
   * @return another object
   */
  public static Map<String, @Nullable Object> merged(Map<?, ?> first, Map<?, ?> second) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    first.forEach((name, value) -> all.put(String.valueOf(name), value));
    second.forEach(
        (name, value) -> {
          Object before = all.get(String.valueOf(name));
          all.put(
              String.valueOf(name),
              before instanceof Map<?, ?> one && value instanceof Map<?, ?> other
                  ? merged(one, other)
                  : value);
        });
    return all;
  }

  /** Nothing of the data, which may be secret. */
  @Override
  public String toString() {
    return "Tailored[" + headers + ", " + query + ", " + data.keySet() + "]";
  }
}
