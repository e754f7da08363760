package dev.connectors.runtime.internal;

import dev.connectors.runtime.OAuth;
import dev.connectors.runtime.auth.PlatformTokens;
import dev.connectors.runtime.formula.ParsedMapping;
import dev.connectors.runtime.function.ConnectorFunction;
import dev.connectors.runtime.json.Json;
import java.util.Map;

/**
 * A connector as it is generated, with all ways of authentication, whose formulas a test writes.
 */
final class Probe extends ConnectorBase<Probe.ProbeConnection> {

  private Probe(ConnectorRuntime runtime) {
    super(runtime);
  }

  /** A connector whose {@code makeApiClient} is a formula in JSON. */
  static Builder builder(String makeApiClient) {
    return builder(makeApiClient, "{}");
  }

  /** A connector whose {@code makeApiClient} and {@code getOAuthConfig} are formulas in JSON. */
  static Builder builder(String makeApiClient, String oauthConfig) {
    ConnectorFunction client = mapping(makeApiClient);
    ConnectorFunction config = mapping(oauthConfig);
    return new Builder(
        ConnectorDefinition.of("probe", null)
            .contract(Contract.MAJOR, Contract.MINOR)
            .version("1.0.0")
            .connections(Probe.class, "/connections/probe.json")
            .functions(
                name ->
                    switch (name) {
                      case "make-api-client" -> client;
                      case "get-oauth-config" -> config;
                      case "test" -> Functions.rest(name, "GET", "/api/me", null, null);
                      default -> throw new IllegalArgumentException(name);
                    }));
  }

  private static ConnectorFunction mapping(String json) {
    return Functions.mapping(ParsedMapping.of(Json.parse(json)));
  }

  static final class Builder extends ConnectorBuilder<Builder> {
    private Builder(ConnectorDefinition definition) {
      super(definition);
    }

    Builder given(Map<String, Object> parameters) {
      return useParameters(parameters);
    }

    Builder proxy(ConnectorBase<?> other) {
      return useProxy(other);
    }

    Builder platformTokens(PlatformTokens tokens) {
      return usePlatformTokens(tokens);
    }

    Probe build() {
      return new Probe(start());
    }
  }

  static final class ProbeConnection extends ConnectionBase {
    private final ApiClient client;

    ProbeConnection(ApiClient client) {
      super(client);
      this.client = client;
    }

    ApiClient client() {
      return client;
    }

    Object get(String path) {
      return api().get(path).body();
    }
  }

  static final class ProbeOAuth extends OAuthBase<ProbeConnection> {
    ProbeOAuth(Probe probe) {
      super(probe);
    }
  }

  @Override
  protected ProbeConnection connection(ApiClient client) {
    return new ProbeConnection(client);
  }

  @Override
  public OAuth oauth() {
    return new ProbeOAuth(this);
  }
}
