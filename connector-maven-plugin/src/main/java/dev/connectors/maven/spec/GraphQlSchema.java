package dev.connectors.maven.spec;

import dev.connectors.maven.diag.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL schema as written.
 *
 * @param file its name in messages
 * @param types its types by name, in its order; without those of introspection
 * @param query the type of queries, or null when it names none
 * @param mutation the type of mutations, or null when it names none
 * @param subscription the type of subscriptions, or null when it names none
 */
public record GraphQlSchema(
    String file,
    Map<String, GraphQlType> types,
    GraphQlTypeRef.@Nullable Named query,
    GraphQlTypeRef.@Nullable Named mutation,
    GraphQlTypeRef.@Nullable Named subscription) {

  /** Copies the types; their order is kept. */
  public GraphQlSchema {
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
  }

  /** The schema as a whole. */
  public SourceLocation location() {
    return SourceLocation.of(file);
  }

  /** A type, or null when there is none of the name. */
  public @Nullable GraphQlType type(String name) {
    return types.get(name);
  }
}
