package dev.connectors.runtime.internal;

import dev.connectors.runtime.auth.ConnectionStore;
import dev.connectors.runtime.auth.PlatformTokens;
import dev.connectors.runtime.function.JavaScriptOptions;
import dev.connectors.runtime.http.CallListener;
import dev.connectors.runtime.http.NetworkPolicy;
import dev.connectors.runtime.http.RetryPolicy;
import dev.connectors.runtime.http.Transport;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connector's definition and all that its builder was told. */
record Settings(
    ConnectorDefinition definition,
    Transport transport,
    boolean ownsTransport,
    @Nullable URI baseUri,
    @Nullable String server,
    NetworkPolicy policy,
    Duration timeout,
    long maxResponseBytes,
    RetryPolicy retries,
    int maxConcurrentCalls,
    List<CallListener> listeners,
    JavaScriptOptions javaScript,
    Installation installation) {

  /**
   * What connections of the installation have in common.
   *
   * @param name its name
   * @param parameters the connector parameters: a JSON object, secret
   * @param store where connections are kept
   * @param clock tells when credentials expire
   * @param proxied the connector that connections by proxy delegate to, or null
   * @param tokens gives platform tokens, or null
   */
  record Installation(
      String name,
      Map<String, @Nullable Object> parameters,
      ConnectionStore store,
      Clock clock,
      @Nullable ConnectorRuntime proxied,
      @Nullable PlatformTokens tokens) {

    /** The name; the parameters are secret. */
    @Override
    public String toString() {
      return "Installation[" + name + "]";
    }
  }

  Map<String, @Nullable Object> parameters() {
    return installation.parameters();
  }
}
