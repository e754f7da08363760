package dev.connectors.runtime.internal;

import dev.connectors.runtime.Api;
import dev.connectors.runtime.Connection;
import dev.connectors.runtime.Operation;
import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.auth.ConnectionStatus;
import java.util.Optional;

/** What the classes of connections extend. */
public abstract class ConnectionBase implements Connection {

  private final ApiClient client;

  /**
   * A connection.
   *
   * @param client the client of its account
   */
  protected ConnectionBase(ApiClient client) {
    this.client = client;
  }

  @Override
  public final Optional<ConnectionId> id() {
    return Optional.ofNullable(client.account().id());
  }

  @Override
  public final ConnectionStatus status() {
    return client.runtime().connections().status(client.account());
  }

  @Override
  public final void test() {
    client.runtime().connections().test(client.account());
  }

  @Override
  public final void disconnect() {
    client.runtime().connections().disconnect(client.account());
  }

  @Override
  public final Operation operation(String key) {
    return client.operation(key);
  }

  @Override
  public final Api api() {
    return client.api();
  }

  /** The id; nothing that is secret. */
  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[" + id().map(ConnectionId::value).orElse("") + "]";
  }
}
