package dev.connectors.maven.resolve;

import dev.connectors.maven.resolve.PageAnswer.Items;
import dev.connectors.maven.spec.MapNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation that is asked whether its answer comes in pages.
 *
 * @param key its key
 * @param node its object
 * @param parameters its query parameters
 * @param answer its answer's type
 * @param items the list in the answer, or null when there is none that it must be
 * @param isCallable whether it can be called page by page: it needs no body, and answers JSON
 * @param isGet whether its method is GET
 */
record PagedOperation(
    String key,
    MapNode node,
    List<PageParameter> parameters,
    PageAnswer answer,
    @Nullable Items items,
    boolean isCallable,
    boolean isGet) {

  /** Whether it has a query parameter of the name. */
  boolean has(String parameter) {
    return parameters.stream().anyMatch(known -> known.name().equals(parameter));
  }

  /** The number that a parameter counts from. */
  int first(String parameter, int usual) {
    return parameters.stream()
        .filter(known -> known.name().equals(parameter))
        .mapToInt(known -> known.first(usual))
        .findFirst()
        .orElse(usual);
  }
}
