package dev.connectors.runtime.internal;

import dev.connectors.runtime.Connection;
import dev.connectors.runtime.Connector;
import dev.connectors.runtime.OAuth;
import dev.connectors.runtime.auth.ConnectForms;
import dev.connectors.runtime.auth.ConnectionId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the classes that stand for connectors extend.
 *
 * @param <C> the generated type of connections
 */
public abstract class ConnectorBase<C extends Connection> implements Connector {

  private final ConnectorRuntime runtime;

  /**
   * A connector.
   *
   * @param runtime the running connector
   */
  protected ConnectorBase(ConnectorRuntime runtime) {
    this.runtime = runtime;
  }

  /**
   * Makes the typed connection.
   *
   * @param client the client of an account
   * @return the connection
   */
  protected abstract C connection(ApiClient client);

  /**
   * Connects an account by typed input.
   *
   * @param id whose it is, or null for one that is not stored
   * @param option the key of the way of authentication
   * @param input what was typed
   * @return the connection
   */
  protected final C connectTyped(
      @Nullable ConnectionId id, String option, Map<String, ? extends @Nullable Object> input) {
    return connection(runtime.connect(id, option, input));
  }

  @Override
  public final String key() {
    return runtime.settings().definition().key();
  }

  @Override
  public final ConnectForms connectForms() {
    return runtime
        .settings()
        .definition()
        .connections()
        .forms(key(), runtime.connections().enabled());
  }

  @Override
  public final C connect(
      ConnectionId id, String option, Map<String, ? extends @Nullable Object> input) {
    return connectTyped(id, option, input);
  }

  @Override
  public final C connection(ConnectionId id) {
    return connection(runtime.connection(id));
  }

  @Override
  public OAuth oauth() {
    throw new UnsupportedOperationException(
        key() + ": no way of authentication is OAuth (expected: connect())");
  }

  @Override
  public final void close() {
    runtime.close();
  }

  /** The running connector. */
  protected final ConnectorRuntime runtime() {
    return runtime;
  }

  /** The key; nothing that is secret. */
  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[" + key() + "]";
  }
}
