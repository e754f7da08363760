package dev.connectors.runtime.internal;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Place} is in a stream of Java serialisation, without the places that it stands in.
 *
 * @param path its JSON path
 * @param operation the operation whose answer holds it, or null
 * @param status the status of that answer, or null
 * @param sensitive the names that are not shown there
 * @param hidden whether what stands there is secret
 */
@SuppressWarnings("serial") // copied into a list that can be serialised
record SerializedPlace(
    String path,
    @Nullable String operation,
    @Nullable Integer status,
    List<String> sensitive,
    boolean hidden)
    implements Serializable {

  SerializedPlace {
    Objects.requireNonNull(path);
    sensitive = List.copyOf(sensitive);
  }

  /** The place. */
  Place place() {
    return Place.root(path, operation, status, Set.copyOf(sensitive), hidden);
  }
}
