package dev.connectors.runtime.internal;

import dev.connectors.runtime.OAuth;
import dev.connectors.runtime.function.ConnectorFunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A connector as it is generated, all of whose functions a test writes. */
final class Gate extends ConnectorBase<Gate.GateConnection> {

  private Gate(ConnectorRuntime runtime) {
    super(runtime);
  }

  static Builder builder() {
    return new Builder(new LinkedHashMap<>());
  }

  /** A connector whose functions are the modules in {@code /gate}. */
  static Builder inJavaScript() {
    Builder builder = builder();
    List.of(
            "make-api-client",
            "test",
            "enabled",
            "get-credentials",
            "refresh",
            "disconnect",
            "get-oauth-config",
            "get-token-data",
            "from-access-token",
            "from-refresh-token",
            "run")
        .forEach(name -> builder.function(name, Functions.javaScript(name, name + ".js")));
    return builder;
  }

  static final class Builder extends ConnectorBuilder<Builder> {
    private final Map<String, ConnectorFunction> functions;

    private Builder(Map<String, ConnectorFunction> functions) {
      super(
          ConnectorDefinition.of("gate", null)
              .version("1.0.0")
              .connections(Gate.class, "/connections/gate.json")
              .modules(Gate.class, "/gate/modules.json")
              .functions(functions::get));
      this.functions = functions;
      function("test", Script.giving(true));
    }

    Builder function(String name, ConnectorFunction function) {
      functions.put(name, function);
      return this;
    }

    Builder given(Map<String, Object> parameters) {
      return useParameters(parameters);
    }

    Gate build() {
      return new Gate(start());
    }
  }

  static final class GateConnection extends ConnectionBase {
    private final ApiClient client;

    GateConnection(ApiClient client) {
      super(client);
      this.client = client;
    }

    ApiClient client() {
      return client;
    }

    /** Calls a function as an operation does. */
    Object run(String function) {
      return client.function("run", function).receiveNullable(Types.JSON).body();
    }
  }

  static final class GateOAuth extends OAuthBase<GateConnection> {
    GateOAuth(Gate gate) {
      super(gate);
    }
  }

  @Override
  protected GateConnection connection(ApiClient client) {
    return new GateConnection(client);
  }

  /** What its functions in JavaScript reach. */
  ConnectorScripts scripts() {
    return new ConnectorScripts(runtime());
  }

  @Override
  public OAuth oauth() {
    return new GateOAuth(this);
  }
}
