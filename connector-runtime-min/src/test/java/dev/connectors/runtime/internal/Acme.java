package dev.connectors.runtime.internal;

import dev.connectors.runtime.auth.ConnectionInput;
import dev.connectors.runtime.auth.SecurityScheme;
import dev.connectors.runtime.http.Transport;
import java.util.List;
import java.util.function.Consumer;

/** A connector as the generator writes it. */
final class Acme {

  static final ConnectorDefinition DEFINITION =
      ConnectorDefinition.of("acme", "https://api.acme.example/v1/")
          .version("1.2.3")
          .scheme(SecurityScheme.apiKeyInQuery("queryKey", "api_key"))
          .scheme(SecurityScheme.apiKeyInHeader("headerKey", "X-Api-Key"))
          .scheme(SecurityScheme.apiKeyInCookie("cookieKey", "sid"))
          .scheme(SecurityScheme.basic("password"))
          .scheme(SecurityScheme.bearer("token"))
          .secured("token")
          .secured("password", "headerKey");

  private Acme() {}

  static final class Builder extends ConnectorBuilder<Builder> {
    Builder() {
      super(DEFINITION);
    }

    Builder(ConnectorDefinition definition) {
      super(definition);
    }

    ConnectorRuntime build() {
      return start();
    }
  }

  static Builder builder() {
    return new Builder();
  }

  static ApiClient client(Transport transport, Consumer<ConnectionInput.Builder> input) {
    ConnectionInput.Builder values = ConnectionInput.builder();
    input.accept(values);
    return builder().transport(transport).build().connect(values.build());
  }

  static ApiClient client(Transport transport) {
    return client(transport, input -> input.set("token", "t0ken"));
  }

  static final class ListOptions extends OptionalParameters<ListOptions> {
    ListOptions limit(Integer limit) {
      return query("limit", limit);
    }

    ListOptions ids(List<Integer> ids) {
      return query("ids", ids, ParameterStyle.FORM);
    }

    ListOptions trace(String trace) {
      return header("X-Trace", trace);
    }
  }
}
