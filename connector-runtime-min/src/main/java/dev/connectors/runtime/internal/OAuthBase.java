package dev.connectors.runtime.internal;

import dev.connectors.runtime.Connection;
import dev.connectors.runtime.OAuth;
import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.auth.OAuthPending;
import dev.connectors.runtime.auth.OAuthRequest;
import dev.connectors.runtime.connection.Connections;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the classes of connecting by OAuth extend.
 *
 * @param <C> the generated type of connections
 */
public abstract class OAuthBase<C extends Connection> implements OAuth {

  private final ConnectorBase<C> connector;

  /**
   * The flow.
   *
   * @param connector the connector
   */
  protected OAuthBase(ConnectorBase<C> connector) {
    this.connector = connector;
  }

  @Override
  public final OAuthRequest authorize(
      String option, URI callbackUri, Map<String, ? extends @Nullable Object> input) {
    return connections().oauth().authorize(option, callbackUri, input);
  }

  @Override
  public final C complete(OAuthPending pending, Map<String, String> parameters, ConnectionId id) {
    return completed(pending, parameters, id);
  }

  /**
   * Ends the flow without storing anything.
   *
   * @param pending what {@link #authorize} gave
   * @param parameters the query of the request to the callback URI, decoded
   * @return the connection, whose credentials are lost with this object
   * @throws dev.connectors.runtime.error.AuthorizationException when access was refused, or the
   *     callback does not belong to what is pending
   * @throws dev.connectors.runtime.error.ConnectorException when it failed otherwise
   */
  public final C complete(OAuthPending pending, Map<String, String> parameters) {
    return completed(pending, parameters, null);
  }

  private C completed(
      OAuthPending pending, Map<String, String> parameters, @Nullable ConnectionId id) {
    Connections connections = connections();
    return connector.connection(
        connector
            .runtime()
            .client(connections.connect(id, connections.oauth().complete(pending, parameters))));
  }

  private Connections connections() {
    return connector.runtime().connections();
  }
}
