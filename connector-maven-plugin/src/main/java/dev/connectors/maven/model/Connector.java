package dev.connectors.maven.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connector as meant.
 *
 * @param key its key
 * @param name its display name
 * @param description what it is, in Markdown, or null
 * @param version its semantic version, or null
 * @param allowedHosts further hosts that it may contact
 * @param api its API
 * @param mappings its mappings, in the order of their names
 * @param functions those of its functions that something calls by name
 * @param connecting how accounts connect
 */
public record Connector(
    String key,
    String name,
    @Nullable String description,
    @Nullable String version,
    List<String> allowedHosts,
    Api api,
    List<ConnectorMapping> mappings,
    List<ConnectorFunction> functions,
    Connecting connecting) {

  /** Copies the lists. */
  public Connector {
    allowedHosts = List.copyOf(allowedHosts);
    mappings = List.copyOf(mappings);
    functions = List.copyOf(functions);
  }

  /** The ids of the modules whose default exports are functions, in the order of these. */
  public List<String> scripts() {
    return functions.stream()
        .filter(ConnectorFunction.Script.class::isInstance)
        .map(function -> ((ConnectorFunction.Script) function).module())
        .toList();
  }
}
