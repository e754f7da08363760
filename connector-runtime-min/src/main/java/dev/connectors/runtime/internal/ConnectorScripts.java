package dev.connectors.runtime.internal;

import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.connection.Redaction;
import dev.connectors.runtime.function.ExternalApi;
import dev.connectors.runtime.function.ExternalRequest;
import dev.connectors.runtime.function.ExternalResponse;
import dev.connectors.runtime.function.FunctionContext;
import dev.connectors.runtime.js.ScriptHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What functions in JavaScript of a running connector reach outside of the engine. */
final class ConnectorScripts implements ScriptHost {

  private final ConnectorRuntime runtime;

  ConnectorScripts(ConnectorRuntime runtime) {
    this.runtime = runtime;
  }

  @Override
  public ExternalApi client(Map<String, @Nullable Object> options, FunctionContext context) {
    return new ClientApi(runtime.client(runtime.connections().client(options, context)));
  }

  @Override
  public ExternalResponse fetch(ExternalRequest request, FunctionContext context) {
    List<String> hosts = new ArrayList<>(runtime.settings().definition().hosts());
    if (context.api() instanceof ClientApi api) {
      api.host().ifPresent(hosts::add);
    }
    return new ScriptFetch(runtime.settings(), hosts).send(request);
  }

  @Override
  public String redact(String text, FunctionContext context) {
    return Redaction.hide(text, Redaction.written(Redaction.secretsOf(context.arguments())));
  }

  @Override
  public @Nullable String connection(FunctionContext context) {
    return context.scope() instanceof ConnectionId id ? id.value() : null;
  }
}
