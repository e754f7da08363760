package dev.connectors.runtime.internal;

import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.auth.ConnectionInput;
import dev.connectors.runtime.auth.StoredConnection;
import dev.connectors.runtime.connection.Access;
import dev.connectors.runtime.connection.Account;
import dev.connectors.runtime.connection.Authentication;
import dev.connectors.runtime.connection.Connections;
import dev.connectors.runtime.connection.Environment;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.function.ExternalApi;
import dev.connectors.runtime.json.Json;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The connections of a running connector. */
final class ConnectionsFactory {

  private ConnectionsFactory() {}

  static Connections of(ConnectorRuntime runtime) {
    Settings settings = runtime.settings();
    ConnectorDefinition definition = settings.definition();
    Settings.Installation installation = settings.installation();
    Environment environment =
        new Environment(
            definition.key(),
            definition.version(),
            installation.name(),
            installation.parameters(),
            runtime::function,
            installation.store(),
            installation.clock(),
            new AuthenticationSender(settings)::send,
            settings.policy(),
            definition.hosts(),
            settings.baseUri(),
            new Documents(settings),
            new Supplier(settings));
    return new Connections(
        environment, () -> definition.connections().options(), account -> api(runtime, account));
  }

  private static ExternalApi api(ConnectorRuntime runtime, Account account) {
    return runtime.client(account).externalApi();
  }

  /** What the API's document says. */
  private record Documents(Settings settings) implements Environment.Documents {

    @Override
    public URI uri(@Nullable String template, @Nullable Object input) {
      return BaseUri.ofTyped(settings, template, input);
    }

    @Override
    public Access access(StoredConnection connection) {
      return new DocumentAccess(
          settings, ConnectionInput.ofTree(connection.input()), connection.revision());
    }
  }

  /** Credentials of another connector, or of the host application. */
  private record Supplier(Settings settings) implements Environment.Supplier {

    @Override
    public Map<String, @Nullable Object> credentials(
        Authentication option, ConnectionId id, boolean refused, Duration time) {
      return option.type() == Authentication.Type.PROXY
          ? proxied(option, id, refused, time)
          : tokens(id, refused);
    }

    private Map<String, @Nullable Object> proxied(
        Authentication option, ConnectionId id, boolean refused, Duration time) {
      ConnectorRuntime other = settings.installation().proxied();
      if (other == null) {
        throw missing("the connector " + option.proxyKey(), "the builder's proxy");
      }
      Account account = other.connections().account(id);
      Access access = account.access(time);
      Access renewed = refused ? account.renewed(access, time) : null;
      Object credentials = (renewed == null ? access : renewed).arguments().get("credentials");
      return object(credentials);
    }

    private Map<String, @Nullable Object> tokens(ConnectionId id, boolean refused) {
      if (settings.installation().tokens() == null) {
        throw missing("a platform that issues tokens", "the builder's platformTokens");
      }
      return object(settings.installation().tokens().credentials(id, refused));
    }

    private ConfigurationException missing(String what, String where) {
      return new ConfigurationException(
          settings.definition().key() + ": connections need " + what + " (expected: " + where + ")",
          null);
    }

    private static Map<String, @Nullable Object> object(@Nullable Object value) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      if (value instanceof Map<?, ?> map) {
        map.forEach((name, each) -> object.put(String.valueOf(name), Json.copyOf(each)));
      }
      return Collections.unmodifiableMap(object);
    }
  }
}
