package dev.connectors.maven.spec;

import dev.connectors.maven.diag.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connector as written: its {@code spec.yml} and its API document.
 *
 * @param key the connector's key, from {@code key} or the directory's name
 * @param name the display name
 * @param description what the connector is, or null
 * @param version its semantic version, or null when it states none
 * @param allowedHosts further hosts that it may contact
 * @param api the API document, or null without one
 * @param location where the specification starts
 */
public record ConnectorSpec(
    String key,
    String name,
    @Nullable String description,
    @Nullable String version,
    List<String> allowedHosts,
    @Nullable ApiDocument api,
    SourceLocation location) {

  /** Copies the hosts. */
  public ConnectorSpec {
    allowedHosts = List.copyOf(allowedHosts);
  }
}
