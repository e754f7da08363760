package dev.connectors.runtime.internal;

import dev.connectors.runtime.auth.ConnectionInput;
import dev.connectors.runtime.connection.Access;
import dev.connectors.runtime.connection.Security;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Requests of a connector without authentication of its own: the servers and the security schemes
 * of the API's document. Immutable.
 */
final class DocumentAccess implements Access {

  private final Settings settings;
  private final ConnectionInput input;
  private final long revision;

  DocumentAccess(Settings settings, ConnectionInput input, long revision) {
    this.settings = settings;
    this.input = input;
    this.revision = revision;
  }

  @Override
  public URI baseUri(@Nullable String server) {
    return BaseUri.of(settings, server, input.variables());
  }

  @Override
  public Security security(List<List<String>> alternatives, URI target) {
    return Security.choose(alternatives, settings.definition().schemes(), input);
  }

  @Override
  public long revision() {
    return revision;
  }

  @Override
  public Map<String, @Nullable Object> arguments() {
    return Map.of("connectorParameters", settings.parameters());
  }
}
