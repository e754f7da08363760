package dev.connectors.maven.spec;

import dev.connectors.maven.diag.SourceLocation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way of authentication as written (section 5 of the connector format), with what it inherits
 * from the connector.
 *
 * @param option its key; empty for the connector's own
 * @param type its type as written, or null when it states none
 * @param title what people call it, or null
 * @param description what it is, in Markdown, or null
 * @param helpUri where more is said about it, or null
 * @param inputs Data Schemas of what is typed, the connector's before its own
 * @param parameters Data Schemas of connector parameters, the connector's before its own
 * @param proxyKey the key of the connector that a proxy delegates to, or null
 * @param enabled whether it is not switched off for good
 * @param functions the names of its functions by their keys
 * @param location where it stands
 */
public record AuthenticationSpec(
    String option,
    @Nullable ScalarNode type,
    @Nullable String title,
    @Nullable String description,
    @Nullable String helpUri,
    List<MapNode> inputs,
    List<MapNode> parameters,
    @Nullable String proxyKey,
    boolean enabled,
    Map<String, String> functions,
    SourceLocation location) {

  /** Copies the collections. */
  public AuthenticationSpec {
    inputs = List.copyOf(inputs);
    parameters = List.copyOf(parameters);
    functions = Map.copyOf(functions);
  }
}
