package dev.connectors.runtime.internal;

import dev.connectors.runtime.OAuth;
import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.auth.OAuthRequest;
import dev.connectors.runtime.formula.ParsedMapping;
import dev.connectors.runtime.function.ConnectorFunction;
import dev.connectors.runtime.http.NetworkPolicy;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.oauth.RealProvider;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** A connector as it is generated, for an application that {@link RealProvider} protects. */
final class Ledger extends ConnectorBase<Ledger.LedgerConnection> {

  private static final String RESOURCE = "/connections/ledger.json";

  private static final ConnectorDefinition DEFINITION =
      ConnectorDefinition.of("ledger", null)
          .contract(Contract.MAJOR, Contract.MINOR)
          .version("1.0.0")
          .connections(Ledger.class, RESOURCE)
          .functions(Ledger::function);

  private Ledger(ConnectorRuntime runtime) {
    super(runtime);
  }

  private static ConnectorFunction function(String name) {
    return switch (name) {
      case "auth/get-oauth-config" -> mapping("{\"$var\": \"connectorParameters.oauth\"}");
      case "auth/make-api-client" ->
          mapping(
              """
              {"baseUri": {"$var": "connectorParameters.baseUri"},
               "headers": {"Authorization": {"$concat": ["Bearer ", {"$var": "credentials.access_token"}]}}}
              """);
      case "auth/extract" -> mapping("{\"team\": {\"$var\": \"connectionInput.team\"}}");
      case "auth/test" -> Functions.rest(name, "GET", "/api/me", null, null);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static ConnectorFunction mapping(String json) {
    return Functions.mapping(ParsedMapping.of(Json.parse(json)));
  }

  static Builder builder(URI provider, Map<String, Object> config) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("baseUri", provider.toString());
    parameters.put("oauth", config);
    return new Builder()
        .given(parameters)
        .network(NetworkPolicy.standard().allowPrivateAddresses());
  }

  static final class Builder extends ConnectorBuilder<Builder> {
    private Builder() {
      super(DEFINITION);
    }

    Builder given(Map<String, Object> parameters) {
      return useParameters(parameters);
    }

    Ledger build() {
      return new Ledger(start());
    }
  }

  static final class LedgerConnection extends ConnectionBase {
    LedgerConnection(ApiClient client) {
      super(client);
    }

    Object me() {
      return api().get("/api/me").body();
    }
  }

  static final class LedgerOAuth extends OAuthBase<LedgerConnection> {
    LedgerOAuth(Ledger ledger) {
      super(ledger);
    }
  }

  @Override
  protected LedgerConnection connection(ApiClient client) {
    return new LedgerConnection(client);
  }

  @Override
  public OAuth oauth() {
    return new LedgerOAuth(this);
  }

  /** Does what a host and a user do until there is a connection. */
  LedgerConnection connectBy(RealProvider provider, String id) {
    OAuthRequest request =
        oauth().authorize("", URI.create(RealProvider.REDIRECT_URI), Map.of("team", "blue"));
    oauth()
        .complete(request.pending(), callback(provider.allow(request.url())), ConnectionId.of(id));
    return connection(ConnectionId.of(id));
  }

  static Map<String, String> callback(URI uri) {
    Map<String, String> parameters = new LinkedHashMap<>();
    RealProvider.parameters(uri).forEach((name, values) -> parameters.put(name, values.get(0)));
    return parameters;
  }
}
